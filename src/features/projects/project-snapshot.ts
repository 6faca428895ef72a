import { type Money, writtenMoney } from '../../kernel/money.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import type { ProjectRecord } from './data/project-records.repository.js';
import { amountOf, moneyOf } from './domain/project-fields.js';

/** What the history remembers of a project. */
export function projectSnapshot(record: ProjectRecord): Snapshot {
  const { project } = record;
  const { titleUk, titleEn, status, statusOn, programmeUk, programmeEn, callName, callDeadlineOn, callUrl } = project;
  const { amountNote, rate, rateOn, rateSource, startsOn, endsOn, place, resultUk, resultEn, note, ownerId } = project;
  return {
    ...{ titleUk, titleEn, status, statusOn, programmeUk, programmeEn, callName, callDeadlineOn, callUrl },
    amount: written(amountOf(project)),
    amountNote,
    ownShare: written(moneyOf(project.ownShareMinorUnits, project.ownShareCurrency)),
    exchangeRate: rate === null ? null : { rate, on: rateOn, source: rateSource },
    ...{ startsOn, endsOn, place, resultUk, resultEn },
    spheres: [...project.spheres],
    participants: record.participants.map(({ organisationId, municipalityId, name, role, minorUnits, currency }) => ({
      ...{ role, organisationId, municipalityId, name },
      contribution: written(moneyOf(minorUnits, currency)),
    })),
    indicators: record.indicators.map(({ nameUk, nameEn, unit, baseline, target, actual, asOf }) => ({
      ...{ nameUk, nameEn, unit, baseline, target, actual, asOf },
    })),
    reports: record.reports.map(({ kind, dueOn, submittedOn, note: remark }) => ({
      ...{ kind, dueOn, submittedOn, note: remark },
    })),
    visitIds: record.visits.map(({ visitId }) => visitId),
    agreementIds: record.agreements.map(({ agreementId }) => agreementId),
    partnershipIds: record.partnerships.map(({ partnershipId }) => partnershipId),
    note,
    ownerId,
  };
}

const written = (money: Money | null) => money && writtenMoney(money);
