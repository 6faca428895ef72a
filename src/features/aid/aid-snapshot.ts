import { writtenMoney } from '../../kernel/money.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import type { AidLine } from './data/aid-parts.entity.js';
import type { AidRecord } from './data/aid-records.repository.js';
import { writtenAmount } from './domain/aid-lines.js';
import { writtenQuantity } from '../../kernel/quantity.js';

/** What the history remembers of an aid transfer; what is derived is left out. */
export function aidSnapshot(record: AidRecord): Snapshot {
  const { transfer } = record;
  const { titleUk, titleEn, communityId, direction, aidType, recurring, embargoed, status, statusOn } = transfer;
  const { restReason, promisedOn, decisionBody, decisionNumber, decidedOn, agreedDeliveryOn, receivedOn } = transfer;
  const { clearedOn, declarationNumber, goodCode, reportedOn, thankedOn, thanksNumber } = transfer;
  const { resultUk, resultEn, note, ownerId } = transfer;
  return {
    ...{ titleUk, titleEn, communityId, direction, aidType, recurring, embargoed, status, statusOn, restReason },
    ...{ promisedOn, decisionBody, decisionNumber, decidedOn, agreedDeliveryOn, receivedOn },
    ...{ clearedOn, declarationNumber, goodCode, reportedOn, thankedOn, thanksNumber },
    chain: record.chain.map(({ role, municipalityId, organisationId, name }) => ({
      ...{ role, municipalityId, organisationId, name },
    })),
    partnershipIds: record.partnerships.map(({ partnershipId }) => partnershipId),
    visitIds: record.visits.map(({ visitId }) => visitId),
    lines: record.lines.map(lineWords),
    movements: record.lines.flatMap((line) => movementWords(line, record)),
    ...{ resultUk, resultEn, note, ownerId },
  };
}

function lineWords({ whatUk, whatEn, goodsClass, unitUk, unitEn, quantity, minorUnits, currency }: AidLine) {
  return {
    ...{ whatUk, whatEn, goodsClass, unitUk, unitEn },
    quantity: quantity === null ? null : writtenQuantity(quantity),
    value: minorUnits === null || currency === null ? null : writtenMoney({ minorUnits, currency }),
  };
}

function movementWords(line: AidLine, { movements }: AidRecord) {
  return movements
    .filter(({ lineId }) => lineId === line.id)
    .map(({ kind, happenedOn, amount, actNumber, organisationId, recipient, note }) => ({
      ...{ what: line.whatUk, kind, on: happenedOn, amount: writtenAmount(line, amount).uk },
      ...{ actNumber, organisationId, recipient, note },
    }));
}
