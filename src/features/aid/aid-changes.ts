import type { CalendarDate } from '../../kernel/calendar-date.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { linked } from '../../kernel/linked.js';
import { AidPartnership, AidVisit } from './data/aid-links.entity.js';
import { AidLine, AidMovement, AidParty } from './data/aid-parts.entity.js';
import type { AidRecord } from './data/aid-records.repository.js';
import { AidTransfer } from './data/aid-transfer.entity.js';
import { demandOneParty } from './domain/aid-chain.js';
import { clocksOf, nextDueDay } from './domain/aid-clocks.js';
import {
  type AidFields,
  type AidValues,
  type ChainPartyFields,
  demandDays,
  type LineFields,
  valuesAfter,
} from './domain/aid-fields.js';
import {
  demandNothingDropped,
  demandSameCounting,
  measureFrom,
  promisedOf,
  writtenAmount,
} from './domain/aid-lines.js';
import { type MovementFields, movedAmount } from './domain/aid-movement.js';
import { type AidFacts, somethingLeft } from './domain/aid-needs.js';
import { demandCovered, type LineProgress, progressOf } from './domain/aid-progress.js';
import { type AidStatus, isDistributed } from './domain/aid-status.js';

/** What stands in the record but is not open to the person who writes: it is kept, and cannot be lost by rewriting. */
export interface Hidden {
  readonly municipalityIds: ReadonlySet<Id>;
  readonly organisationIds: ReadonlySet<Id>;
  readonly partnershipIds: ReadonlySet<Id>;
  readonly visitIds: ReadonlySet<Id>;
}

const NOTHING: Hidden = {
  ...{ municipalityIds: new Set(), organisationIds: new Set(), partnershipIds: new Set(), visitIds: new Set() },
};

/** A transfer of which nothing is known yet but whose it is and where it stands. */
export function blankAid(communityId: Id, status: AidStatus): AidRecord {
  const transfer = Object.assign(new AidTransfer(), {
    ...{ id: newId(), communityId, status, cameFrom: null, restReason: null, distributedOn: null },
    ...{ trashedAt: null, trashedById: null },
  });
  return { transfer, lines: [], movements: [], chain: [], partnerships: [], visits: [] };
}

/**
 * The record after a change of its fields; the one given stays as it was.
 *
 * @param values the present values; null for a new transfer
 * @param today network time zone
 * @throws DomainError INVALID for whatever contradicts itself
 */
export function aidAfter(
  record: AidRecord,
  values: AidValues | null,
  fields: AidFields,
  today: CalendarDate,
  hidden: Hidden = NOTHING,
): AidRecord {
  const after = valuesAfter(values, fields);
  demandDays(after, today);
  return {
    ...record,
    transfer: Object.assign(new AidTransfer(), record.transfer, after),
    lines: fields.lines === undefined ? record.lines : linesAfter(record, fields.lines ?? []),
    chain: fields.chain === undefined ? record.chain : chainAfter(record, fields.chain ?? [], hidden),
    partnerships: fields.partnershipIds === undefined ? record.partnerships : partnershipsAfter(record, fields, hidden),
    visits: fields.visitIds === undefined ? record.visits : visitsAfter(record, fields, hidden),
  };
}

function linesAfter(record: AidRecord, given: readonly LineFields[]): AidLine[] {
  const moved = new Set(record.movements.map(({ lineId }) => lineId));
  const named = new Set(given.map(({ id }) => id));
  const dropped = record.lines.filter(({ id }) => moved.has(id) && !named.has(id));
  demandNothingDropped(dropped);
  return given.map((fields, position) => {
    const kept = record.lines.find(({ id }) => id === fields.id);
    const at = `fields.lines.${position}`;
    const measure = measureFrom(fields, at);
    if (kept && moved.has(kept.id)) demandSameCounting(kept, measure, at);
    return Object.assign(new AidLine(), measure, {
      ...{ id: kept?.id ?? newId(), transferId: record.transfer.id, position },
      ...{ whatUk: fields.whatUk, whatEn: fields.whatEn ?? null },
    });
  });
}

/** A party that the writer does not see and leaves empty stays who it is. */
function chainAfter(record: AidRecord, given: readonly ChainPartyFields[], hidden: Hidden): AidParty[] {
  return given.map((fields, position) => {
    const kept = record.chain.find(({ id }) => id === fields.id);
    const isHidden =
      (kept?.municipalityId && hidden.municipalityIds.has(kept.municipalityId)) ||
      (kept?.organisationId && hidden.organisationIds.has(kept.organisationId));
    const isEmpty = !fields.municipalityId && !fields.organisationId && !fields.name;
    const party = kept && isHidden && isEmpty ? kept : fields;
    demandOneParty(party, `fields.chain.${position}`);
    return Object.assign(new AidParty(), {
      ...{ id: kept?.id ?? newId(), transferId: record.transfer.id, position, role: fields.role },
      ...{ municipalityId: party.municipalityId ?? null, organisationId: party.organisationId ?? null },
      name: party.name ?? null,
    });
  });
}

function partnershipsAfter(record: AidRecord, fields: AidFields, hidden: Hidden): AidPartnership[] {
  const earlier = record.partnerships.map(({ partnershipId }) => partnershipId);
  return linked(fields.partnershipIds, earlier, hidden.partnershipIds).map((partnershipId, position) =>
    Object.assign(new AidPartnership(), { transferId: record.transfer.id, partnershipId, position }),
  );
}

function visitsAfter(record: AidRecord, fields: AidFields, hidden: Hidden): AidVisit[] {
  const earlier = record.visits.map(({ visitId }) => visitId);
  return linked(fields.visitIds, earlier, hidden.visitIds).map((visitId, position) =>
    Object.assign(new AidVisit(), { transferId: record.transfer.id, visitId, position }),
  );
}

/** @throws DomainError INVALID of amounts */
export function movementFrom(id: Id, line: AidLine, fields: MovementFields): AidMovement {
  return Object.assign(new AidMovement(), {
    ...{ id, lineId: line.id, kind: fields.kind, happenedOn: fields.on, amount: movedAmount(line, fields) },
    ...{ actNumber: fields.actNumber ?? null, organisationId: fields.organisationId ?? null },
    ...{ recipient: fields.recipient ?? null, note: fields.note ?? null },
  });
}

/**
 * The record with other movements.
 *
 * @param field input path of what would break the rule
 * @throws DomainError INVALID/over_distributed
 */
export function withMovements(record: AidRecord, movements: readonly AidMovement[], field: string): AidRecord {
  const after = { ...record, movements };
  for (const line of record.lines) {
    demandCovered(lineProgress(after, line), (amount) => writtenAmount(line, amount), field);
  }
  return after;
}

function lineProgress({ movements }: AidRecord, line: AidLine): LineProgress {
  return progressOf(
    promisedOf(line),
    movements.filter(({ lineId }) => lineId === line.id),
  );
}

/** What the record's status is measured by. */
export function factsOf(record: AidRecord): AidFacts {
  const { direction, receivedOn, clearedOn, reportedOn, thankedOn, restReason } = record.transfer;
  const lines = record.lines.map((line) => lineProgress(record, line));
  return { direction, lines, receivedOn, clearedOn, reportedOn, thankedOn, restReason };
}

/** The record with what follows from the rest of it. */
export function settled(record: AidRecord): AidRecord {
  const { transfer, movements } = record;
  const receipts = movements.filter(({ kind }) => kind === 'RECEIVED').map(({ happenedOn }) => happenedOn);
  const arrivedOn = receipts.sort()[0] ?? transfer.receivedOn;
  const happenedOn = arrivedOn ?? transfer.decidedOn ?? transfer.promisedOn;
  const distributedOn = distributionDay(record);
  const nextDueOn = nextDueDay(clocksOf({ ...transfer, arrivedOn, distributedOn }));
  const restReason = somethingLeft(factsOf(record)) ? transfer.restReason : null;
  const derived = { arrivedOn, distributedOn, happenedOn, nextDueOn, restReason };
  return { ...record, transfer: Object.assign(new AidTransfer(), transfer, derived) };
}

/** By the last movement; where there is none, by the day of the status, which later statuses keep. */
function distributionDay(record: AidRecord): CalendarDate | null {
  const { status, statusOn, distributedOn } = record.transfer;
  const given = record.movements.filter(({ kind }) => kind === 'DISTRIBUTED').map(({ happenedOn }) => happenedOn);
  const last = given.sort().at(-1) ?? null;
  if (!isDistributed(status)) return last === null || somethingLeft(factsOf(record)) ? null : last;
  return last ?? (status === 'DISTRIBUTED' ? statusOn : distributedOn);
}
