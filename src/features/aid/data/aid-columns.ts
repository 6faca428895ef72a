import sql from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { AidStatus } from '../domain/aid-status.js';
import type { AidLine, AidMovement, AidParty } from './aid-parts.entity.js';
import type { AidTransfer } from './aid-transfer.entity.js';

export type AidTransferRow = Omit<AidTransfer, 'trashedAt' | 'trashedById'>;
export type AidLineRow = Omit<AidLine, 'position'>;
export type AidPartyRow = Omit<AidParty, 'position'>;

/** A movement together with what its line is counted in. */
export interface AidMovementRow extends AidMovement {
  /** null: counted in units */
  readonly countingCurrency: string | null;
}

export interface AidStatusChangeRow {
  readonly id: Id;
  readonly transferId: Id;
  readonly from: AidStatus | null;
  readonly to: AidStatus;
  readonly on: CalendarDate;
  readonly at: Date;
  readonly byUserId: Id | null;
  readonly reason: string | null;
}

/** The columns of an `AidTransferRow`, over alias `x`. */
export const TRANSFER_COLUMNS = sql`x.id, x.community_id AS "communityId", x.title_uk AS "titleUk",
  x.title_en AS "titleEn", x.direction, x.aid_type AS "aidType", x.status, x.status_on AS "statusOn",
  x.came_from AS "cameFrom", x.rest_reason AS "restReason", x.recurring, x.embargoed, x.promised_on AS "promisedOn",
  x.decision_body AS "decisionBody", x.decision_number AS "decisionNumber", x.decided_on AS "decidedOn",
  x.agreed_delivery_on AS "agreedDeliveryOn", x.received_on AS "receivedOn", x.cleared_on AS "clearedOn",
  x.declaration_number AS "declarationNumber", x.good_code AS "goodCode", x.reported_on AS "reportedOn",
  x.thanked_on AS "thankedOn", x.thanks_number AS "thanksNumber", x.result_uk AS "resultUk",
  x.result_en AS "resultEn", x.note, x.owner_id AS "ownerId", x.arrived_on AS "arrivedOn",
  x.distributed_on AS "distributedOn",
  x.happened_on AS "happenedOn", x.next_due_on AS "nextDueOn", x.version, x.created_at AS "createdAt",
  x.updated_at AS "updatedAt"`;

/** The columns of an `AidLineRow`, over alias `l`. */
export const LINE_COLUMNS = sql`l.id, l.transfer_id AS "transferId", l.what_uk AS "whatUk", l.what_en AS "whatEn",
  l.goods_class AS "goodsClass", l.unit_uk AS "unitUk", l.unit_en AS "unitEn",
  CAST(l.quantity AS double precision) AS quantity, CAST(l.minor_units AS double precision) AS "minorUnits", l.currency`;

/** The columns of an `AidMovementRow`, over aliases `m` (movement) and `l` (its line). */
export const MOVEMENT_COLUMNS = sql`m.id, m.line_id AS "lineId", m.kind, m.happened_on AS "happenedOn",
  CAST(m.amount AS double precision) AS amount, m.act_number AS "actNumber", m.organisation_id AS "organisationId",
  m.recipient, m.note, CASE WHEN l.goods_class = 'MONEY' THEN l.currency END AS "countingCurrency"`;

/** The columns of an `AidPartyRow`, over alias `c`. */
export const PARTY_COLUMNS = sql`c.id, c.transfer_id AS "transferId", c.role, c.municipality_id AS "municipalityId",
  c.organisation_id AS "organisationId", c.name`;
