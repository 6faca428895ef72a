import { Injectable } from '@nestjs/common';
import type { Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../access/viewer.js';

/** What of a person's open work one tells apart; the values are stored and shown in the API. */
export const HANDOVER_KINDS = [
  'PARTNERSHIP',
  'NEXT_STEP',
  'TASK',
  'COMMITMENT',
  'VISIT',
  'AGREEMENT',
  'PROJECT',
  'MEMBERSHIP',
  'AID_TRANSFER',
  'READINESS_ITEM',
  'NEED_OR_OFFER',
] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

export interface OpenWork {
  readonly kind: HandoverKind;
  readonly id: Id;
}

/**
 * Records that somebody is in charge of and that can be handed over. Each feature registers its own; they are handed
 * over in the order of registration.
 */
export interface HandedOverRecords {
  /**
   * The open records in a person's charge that the viewer may change, as a SELECT of: kind text, id uuid, title text,
   * seen boolean. The feature's row rule is part of it, and no record comes twice.
   *
   * @param successor `seen` says whether they would see the record; null: nobody is chosen, everything counts as seen
   */
  openWorkOf(viewer: Viewer, personId: Id, successor: Viewer | null): Sql;
  /**
   * Puts the successor in charge, with history, in the open transaction.
   *
   * @throws DomainError NOT_FOUND
   */
  putInCharge(viewer: Viewer, work: readonly OpenWork[], successorId: Id): Promise<void>;
}

/** All that can be handed over when somebody leaves; later features add what earlier ones do not know. */
@Injectable()
export class HandoverRegister {
  private readonly registered: HandedOverRecords[] = [];

  register(records: HandedOverRecords): void {
    this.registered.push(records);
  }

  get all(): readonly HandedOverRecords[] {
    return this.registered;
  }
}
