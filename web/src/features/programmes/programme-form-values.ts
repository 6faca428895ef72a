import type { ProgrammeFields, ProgrammeRecordFragment } from '../../graphql/graphql';

export interface FundsValues {
  readonly year: number | '';
  readonly money: { readonly amount: string; readonly currency: string };
}

export interface MeasureValues {
  /** null: not saved yet */
  readonly id: string | null;
  readonly code: string;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly responsibleUnit: string;
  readonly funds: readonly FundsValues[];
}

export interface SectionValues {
  readonly id: string | null;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly measures: readonly MeasureValues[];
}

export interface ProgrammeValues {
  readonly communityId: string | null;
  readonly titleUk: string;
  readonly titleEn: string;
  readonly reportTitleUk: string;
  readonly reportTitleEn: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly sections: readonly SectionValues[];
}

/** The next code of a section: 1.3 after 1.2. @param section from 0 */
export function blankMeasure(section: number, measures: readonly MeasureValues[]): MeasureValues {
  const last = measures.at(-1)?.code.split('.') ?? [];
  const code = `${last[0] ?? section + 1}.${Number(last[1] ?? 0) + 1}`;
  return { id: null, code, titleUk: '', titleEn: '', responsibleUnit: '', funds: [] };
}

export function blankSection(section: number): SectionValues {
  return { id: null, titleUk: '', titleEn: '', measures: [blankMeasure(section, [])] };
}

/** @param year the present one: programmes run for five years */
export function blankProgramme(communityId: string | null, year: number): ProgrammeValues {
  return {
    ...{ communityId, titleUk: '', titleEn: '', reportTitleUk: '', reportTitleEn: '' },
    startsOn: `${year}-01-01`,
    endsOn: `${year + 4}-12-31`,
    sections: [blankSection(0)],
  };
}

export function valuesOfProgramme(programme: ProgrammeRecordFragment): ProgrammeValues {
  return {
    communityId: programme.community?.id ?? null,
    titleUk: programme.titleUk,
    titleEn: programme.titleEn ?? '',
    reportTitleUk: programme.reportTitleUk,
    reportTitleEn: programme.reportTitleEn ?? '',
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    sections: programme.sections.map(({ id, titleUk, titleEn, measures }) => ({
      id,
      titleUk,
      titleEn: titleEn ?? '',
      measures: measures.map((measure) => ({
        id: measure.id,
        code: measure.code,
        titleUk: measure.titleUk,
        titleEn: measure.titleEn ?? '',
        responsibleUnit: measure.responsibleUnit ?? '',
        funds: measure.funds.map(({ year, money: { amount, currency } }) => ({ year, money: { amount, currency } })),
      })),
    })),
  };
}

/** Without the rows that people leave empty. */
export function withoutEmptyRows(values: ProgrammeValues): ProgrammeValues {
  return {
    ...values,
    sections: values.sections
      .map((section) => ({
        ...section,
        measures: section.measures
          .filter(({ id, titleUk }) => id !== null || titleUk.trim() !== '')
          .map((measure) => ({
            ...measure,
            funds: measure.funds.filter(({ money }) => money.amount.trim() !== ''),
          })),
      }))
      .filter(({ id, titleUk, measures }) => id !== null || titleUk.trim() !== '' || measures.length > 0),
  };
}

export function fieldsOf(values: ProgrammeValues): ProgrammeFields {
  return {
    titleUk: values.titleUk,
    startsOn: values.startsOn,
    endsOn: values.endsOn,
    titleEn: values.titleEn || null,
    reportTitleUk: values.reportTitleUk || null,
    reportTitleEn: values.reportTitleEn || null,
    sections: values.sections.map((section) => ({
      ...section,
      titleEn: section.titleEn || null,
      measures: section.measures.map((measure) => ({
        ...measure,
        titleEn: measure.titleEn || null,
        responsibleUnit: measure.responsibleUnit || null,
        funds: measure.funds.map(({ year, money }) => ({ year: Number(year), money })),
      })),
    })),
  };
}
