import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { Id } from '../../kernel/identifiers.js';
import { DomainEvent } from '../../platform/events/domain-event.js';

/** A commitment with owner and date: something to do. */
export interface AgreedCommitment {
  readonly text: string;
  readonly ownerId: Id;
  readonly dueOn: CalendarDate;
  /** the municipality abroad that owes it; null: our side does */
  readonly waitingForId: Id | null;
}

export interface CommitmentChange {
  readonly commitmentId: Id;
  /** null: it was not there, or lacked owner or date */
  readonly before: AgreedCommitment | null;
  /** null: it was removed, or lacks owner or date again */
  readonly after: AgreedCommitment | null;
}

/** Commitments of a visit were agreed, changed or withdrawn; told in the transaction of the visit. */
export class CommitmentsChanged extends DomainEvent {
  readonly name = 'commitments-changed';

  constructor(
    readonly visitId: Id,
    /** all partnerships that the visit serves */
    readonly partnershipIds: readonly Id[],
    readonly changes: readonly CommitmentChange[],
  ) {
    super();
  }
}
