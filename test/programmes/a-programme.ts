import type { GraphqlClient } from '../support/graphql-client.js';
import { ADD, CREATE, type Entry, type Programme } from './documents.js';

const codes = (section: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    code: `${section}.${index + 1}`,
    titleUk: `Захід ${section}.${index + 1}`,
    titleEn: `Measure ${section}.${index + 1}`,
  }));

/** Two sections, 1.1–1.12 and 2.1–2.6, valid from 2021 to 2025, as councils write them. */
export const EIGHTEEN_MEASURES = {
  titleUk: 'Програма міжнародного співробітництва та промоції',
  titleEn: 'Programme of International Cooperation and Promotion',
  reportTitleUk: 'Звіт про стан реалізації Програми міжнародного співробітництва та промоції',
  startsOn: '2021-01-01',
  endsOn: '2025-12-31',
  sections: [
    { titleUk: 'Міжнародне співробітництво', titleEn: 'International cooperation', measures: codes(1, 12) },
    { titleUk: 'Промоція міста', titleEn: 'Promotion of the city', measures: codes(2, 6) },
  ],
};

export async function aProgramme(
  client: GraphqlClient,
  communityId: string,
  fields: object = EIGHTEEN_MEASURES,
): Promise<Programme> {
  return (await client.get<{ createProgramme: Programme }>(CREATE, { input: { communityId, fields } })).createProgramme;
}

/** @throws when the programme has no such measure */
export function measureId(programme: Programme, code: string): string {
  const found = programme.sections.flatMap(({ measures }) => measures).find((measure) => measure.code === code);
  if (!found) throw new Error(`No measure ${code}`);
  return found.id;
}

/** An entry of 2024 unless said otherwise: of a visit, or free text that needs no date. */
export async function anEntry(
  client: GraphqlClient,
  programme: Programme,
  code: string,
  what: { readonly record?: { readonly type: string; readonly id: string }; readonly fields?: object } = {},
): Promise<Entry> {
  const fields = what.record ? { year: 2024 } : { year: 2024, textUk: 'Оновлено сторінку', datePrecision: 'NONE' };
  const input = { measureId: measureId(programme, code), record: what.record, fields: { ...fields, ...what.fields } };
  return (await client.get<{ addMeasureEntry: Entry }>(ADD, { input })).addMeasureEntry;
}
