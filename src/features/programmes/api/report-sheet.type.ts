import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { LanguageCode } from '../../../kernel/text.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { NOTHING_DONE, type ReportSheet, type ReportTotals } from '../domain/report-sheet.js';
import { MEASURE_LAYOUTS, type MeasureLayout } from '../domain/report-source.js';
import { ReportedRecordType } from './reported-record.type.js';

export const MeasureLayoutEnum = enumOf(MEASURE_LAYOUTS);
registerEnumType(MeasureLayoutEnum, { name: 'MeasureLayout' });

@ObjectType('ReportLine')
export class ReportLineType {
  @Field(() => ID)
  entryId!: string;

  @Field(() => ReportedRecordType, { nullable: true, description: 'null: free text' })
  record!: ReportedRecordType | null;

  @Field(() => String, { nullable: true, description: 'composed from the record, e.g. `04-05 березня 2024 року`' })
  date!: string | null;

  @Field(() => String, { description: 'without the date and without closing punctuation' })
  narrative!: string;

  @Field(() => String, { description: 'as it prints' })
  line!: string;
}

@ObjectType('ReportMeasure')
export class ReportMeasureType {
  @Field(() => ID)
  measureId!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  leadIn!: string | null;

  @Field(() => MeasureLayoutEnum)
  layout!: MeasureLayout;

  @Field(() => Boolean, { description: 'closes with «тощо»' })
  openList!: boolean;

  @Field(() => String, { nullable: true, description: 'printed where nothing was done; null: something was' })
  nothingDone!: string | null;

  @Field(() => [ReportLineType])
  entries!: ReportLineType[];
}

@ObjectType('ReportSection')
export class ReportSectionType {
  @Field(() => String)
  heading!: string;

  @Field(() => [ReportMeasureType])
  measures!: ReportMeasureType[];
}

@ObjectType('ReportSignature')
export class ReportSignatureType {
  @Field(() => String)
  post!: string;

  @Field(() => String, { description: 'first name and SURNAME' })
  name!: string;

  @Field(() => String, { nullable: true })
  day!: string | null;
}

@ObjectType('ReportTotals')
export class ReportTotalsType implements ReportTotals {
  @Field(() => Int)
  measures!: number;

  @Field(() => Int)
  measuresWithEntries!: number;

  @Field(() => Int)
  entries!: number;

  @Field(() => Int, { description: 'records and free texts; a record under several measures is one' })
  activities!: number;

  @Field(() => Int)
  visits!: number;
}

@ObjectType('ReportSheet', { description: 'the report as it prints, in one language' })
export class ReportSheetType {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  sub!: string;

  @Field(() => [ReportSectionType])
  sections!: ReportSectionType[];

  @Field(() => ReportSignatureType)
  signature!: ReportSignatureType;

  @Field(() => ReportTotalsType)
  totals!: ReportTotalsType;
}

/** One language of a sheet. */
export function sheetIn(
  language: LanguageCode,
  { title, sub, sections, signature, totals }: ReportSheet,
): ReportSheetType {
  return {
    title: title[language],
    sub: sub[language],
    sections: sections.map(({ heading, measures }) => ({
      heading: heading[language],
      measures: measures.map((measure) => ({
        measureId: measure.measureId,
        code: measure.code,
        title: measure.title[language],
        leadIn: measure.leadIn?.[language] ?? null,
        layout: measure.layout,
        openList: measure.openList,
        nothingDone: measure.entries.length === 0 ? NOTHING_DONE[language] : null,
        entries: measure.entries.map(({ entryId, record, date, narrative, line }) => ({
          entryId,
          record,
          date: date?.[language] ?? null,
          narrative: narrative[language],
          line: line[language],
        })),
      })),
    })),
    signature: {
      post: signature.post[language],
      name: signature.name[language],
      day: signature.day?.[language] ?? null,
    },
    totals,
  };
}
