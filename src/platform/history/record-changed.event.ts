import type { Id } from '../../kernel/identifiers.js';
import { DomainEvent } from '../events/domain-event.js';
import type { Snapshot } from './field-changes.js';
import type { HistoryAction, RecordType } from './record-type.js';

/** A record was written; told inside the same transaction, after its history entry. */
export class RecordChanged extends DomainEvent {
  readonly name = 'record-changed';

  constructor(
    readonly recordType: RecordType,
    readonly recordId: Id,
    readonly action: HistoryAction,
    /** names of the changed fields */
    readonly fields: readonly string[],
    /** the record's values before; null for a new record */
    readonly before: Snapshot | null,
  ) {
    super();
  }
}
