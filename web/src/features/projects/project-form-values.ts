import type {
  CooperationSphere,
  ProjectFields,
  ProjectRecordFragment,
  ProjectReportKind,
  ProjectRole,
  ProjectStatus,
} from '../../graphql/graphql';

export interface MoneyValues {
  readonly amount: string;
  readonly currency: string;
}

export type ParticipantKind = 'organisation' | 'municipality' | 'name';

export interface ParticipantValues {
  readonly id?: string;
  readonly kind: ParticipantKind;
  readonly organisationId: string | null;
  readonly municipalityId: string | null;
  readonly name: string;
  readonly role: ProjectRole;
  readonly contribution: MoneyValues;
}

interface IndicatorValues {
  readonly id?: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
  readonly actual: string;
  readonly asOf: string | null;
}

interface ReportValues {
  readonly id?: string;
  readonly kind: ProjectReportKind;
  readonly dueOn: string | null;
  readonly submittedOn: string | null;
  readonly note: string;
}

export interface ProjectValues {
  readonly communityId: string | null;
  /** Of a new project only. */
  readonly status: ProjectStatus;
  readonly statusOn: string | null;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly programmeUk: string;
  readonly programmeEn: string;
  readonly callName: string;
  readonly callDeadlineOn: string | null;
  readonly callUrl: string;
  readonly amount: MoneyValues;
  readonly amountNote: string;
  readonly ownShare: MoneyValues;
  readonly exchangeRate: { readonly rate: string; readonly on: string | null; readonly source: string };
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly place: string;
  readonly spheres: CooperationSphere[];
  readonly participants: ParticipantValues[];
  readonly indicators: IndicatorValues[];
  readonly reports: ReportValues[];
  readonly visitIds: string[];
  readonly agreementIds: string[];
  readonly partnershipIds: string[];
  readonly resultUk: string;
  readonly resultEn: string;
  readonly note: string;
  readonly ownerId: string | null;
}

export const NO_MONEY: MoneyValues = { amount: '', currency: 'EUR' };
export const NO_PARTICIPANT: ParticipantValues = {
  ...{ kind: 'organisation', organisationId: null, municipalityId: null, name: '' },
  ...{ role: 'FUNDER', contribution: NO_MONEY },
};
export const NO_INDICATOR: IndicatorValues = {
  ...{ nameUk: '', nameEn: '', unit: '', baseline: '', target: '', actual: '', asOf: null },
};
export const NO_REPORT: ReportValues = { kind: 'FINAL', dueOn: null, submittedOn: null, note: '' };

/** What the address says of a new project: where its "add" was pressed. */
export interface ProjectOrigin {
  readonly partnership: string | null;
  readonly visit: string | null;
  readonly agreement: string | null;
  readonly organisation: string | null;
}

export function blankProject(communityId: string | null, ownerId: string, origin: ProjectOrigin): ProjectValues {
  const listed = (id: string | null) => (id === null ? [] : [id]);
  return {
    ...{ communityId, ownerId, status: 'IDEA', statusOn: null },
    ...{ titleUk: '', titleEn: '', programmeUk: '', programmeEn: '' },
    ...{ callName: '', callDeadlineOn: null, callUrl: '' },
    ...{ amount: NO_MONEY, amountNote: '', ownShare: { ...NO_MONEY, currency: 'UAH' } },
    exchangeRate: { rate: '', on: null, source: '' },
    ...{ startsOn: null, endsOn: null, place: '', spheres: [] },
    participants: listed(origin.organisation).map((organisationId) => ({ ...NO_PARTICIPANT, organisationId })),
    ...{ indicators: [], reports: [] },
    visitIds: listed(origin.visit),
    agreementIds: listed(origin.agreement),
    partnershipIds: listed(origin.partnership),
    ...{ resultUk: '', resultEn: '', note: '' },
  };
}

export function valuesOfProject(project: ProjectRecordFragment): ProjectValues {
  const money = (value: MoneyValues | null, currency = 'EUR') => value ?? { amount: '', currency };
  const decimal = (value: number | null) => (value === null ? '' : String(value));
  return {
    communityId: project.community?.id ?? null,
    status: project.status,
    statusOn: project.statusOn,
    titleUk: project.titleUk,
    titleEn: project.titleEn ?? '',
    programmeUk: project.programmeUk ?? '',
    programmeEn: project.programmeEn ?? '',
    callName: project.callName ?? '',
    callDeadlineOn: project.callDeadlineOn,
    callUrl: project.callUrl ?? '',
    amount: money(project.amount),
    amountNote: project.amountNote ?? '',
    ownShare: money(project.ownShare, 'UAH'),
    exchangeRate: {
      rate: project.exchangeRate?.rate ?? '',
      on: project.exchangeRate?.on ?? null,
      source: project.exchangeRate?.source ?? '',
    },
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    place: project.place ?? '',
    spheres: [...project.spheres],
    participants: project.participants.map(({ id, role, name, organisation, municipality, contribution }) => ({
      id,
      kind: municipality ? 'municipality' : name !== null ? 'name' : 'organisation',
      organisationId: organisation?.id ?? null,
      municipalityId: municipality?.id ?? null,
      name: name ?? '',
      role,
      contribution: money(contribution, project.amount?.currency),
    })),
    indicators: project.indicators.map(({ id, nameUk, nameEn, unit, baseline, target, actual, asOf }) => ({
      ...{ id, nameUk, nameEn: nameEn ?? '', unit: unit ?? '', asOf },
      ...{ baseline: decimal(baseline), target: decimal(target), actual: decimal(actual) },
    })),
    reports: project.reports.map(({ id, kind, dueOn, submittedOn, note }) => ({
      ...{ id, kind, dueOn, submittedOn, note: note ?? '' },
    })),
    visitIds: project.visits.map(({ id }) => id),
    agreementIds: project.agreements.map(({ id }) => id),
    partnershipIds: project.partnerships.map(({ id }) => id),
    resultUk: project.resultUk ?? '',
    resultEn: project.resultEn ?? '',
    note: project.note ?? '',
    ownerId: project.owner?.id ?? null,
  };
}

const written = (text: string) => text.trim() !== '';

/** Without the rows that were left empty; a kept row stays, for who takes part in it may be hidden. */
export function cleanedProject(values: ProjectValues): ProjectValues {
  return {
    ...values,
    participants: values.participants.filter(
      ({ id, organisationId, municipalityId, name, contribution }) =>
        id !== undefined ||
        organisationId !== null ||
        municipalityId !== null ||
        written(name) ||
        written(contribution.amount),
    ),
    indicators: values.indicators.filter(({ nameUk, target, actual }) => [nameUk, target, actual].some(written)),
    reports: values.reports.filter(({ dueOn, submittedOn, note }) => dueOn ?? submittedOn ?? (written(note) || null)),
  };
}

/** A decimal as people write it; null where nothing is written. NaN is told by `isDecimal`. */
const decimalOf = (text: string): number | null =>
  written(text) ? Number(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')) : null;

export const isDecimal = (text: string): boolean => Number.isFinite(decimalOf(text) ?? 0);

export function fieldsOfProject(values: ProjectValues): ProjectFields {
  const { communityId: _community, status: _status, statusOn: _statusOn, ...fields } = values;
  const text = (value: string) => value.trim() || null;
  const money = (value: MoneyValues) =>
    written(value.amount) ? { amount: value.amount.trim(), currency: value.currency.trim().toUpperCase() } : null;
  const { rate, on, source } = values.exchangeRate;
  return {
    ...fields,
    titleEn: text(values.titleEn),
    programmeUk: text(values.programmeUk),
    programmeEn: text(values.programmeEn),
    callName: text(values.callName),
    callUrl: text(values.callUrl),
    amount: money(values.amount),
    amountNote: text(values.amountNote),
    ownShare: money(values.ownShare),
    exchangeRate: written(rate) && on !== null ? { rate: rate.trim(), on, source: text(source) } : null,
    place: text(values.place),
    participants: values.participants.map(({ id, kind, organisationId, municipalityId, name, role, contribution }) => ({
      id,
      organisationId: kind === 'organisation' ? organisationId : null,
      municipalityId: kind === 'municipality' ? municipalityId : null,
      name: kind === 'name' ? text(name) : null,
      role,
      contribution: money(contribution),
    })),
    indicators: values.indicators.map(({ id, nameUk, nameEn, unit, baseline, target, actual, asOf }) => ({
      ...{ id, nameUk, nameEn: text(nameEn), unit: text(unit), asOf },
      ...{ baseline: decimalOf(baseline), target: decimalOf(target), actual: decimalOf(actual) },
    })),
    reports: values.reports.map(({ note, ...report }) => ({ ...report, note: text(note) })),
    resultUk: text(values.resultUk),
    resultEn: text(values.resultEn),
    note: text(values.note),
  };
}
