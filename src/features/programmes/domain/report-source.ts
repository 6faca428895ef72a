import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { When } from './date-phrase.js';
import type { RecordReference } from './reported-record.js';

export const MEASURE_LAYOUTS = ['BULLETS', 'PARAGRAPHS'] as const;
export type MeasureLayout = (typeof MEASURE_LAYOUTS)[number];

/** A text that may lack its English half; English readers then get the Ukrainian one. */
export interface MaybeTranslated {
  readonly uk: string;
  readonly en: string | null;
}

/** Own words of an entry or a lead-in; null: none in that language. */
export interface OwnWords {
  readonly uk: string | null;
  readonly en: string | null;
}

/** Everything that the report of a programme for one year is composed from. */
export interface ReportSource {
  readonly year: number;
  readonly title: MaybeTranslated;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly sections: readonly SourceSection[];
  /** of this year, in no order */
  readonly entries: readonly SourceEntry[];
  /** visits of the community in this year that stand under no measure */
  readonly unplaced: readonly UnplacedVisit[];
  /** visits of the community in this year that nobody may read of before they are over, as far as the viewer knows them */
  readonly embargoed: number;
  readonly signature: ReportSignature;
}

export interface SourceSection {
  readonly title: MaybeTranslated;
  readonly measures: readonly SourceMeasure[];
}

export interface SourceMeasure extends MeasurePresentation {
  readonly id: Id;
  readonly code: string;
  readonly title: MaybeTranslated;
}

/** How the entries of a measure are printed. */
export interface MeasurePresentation {
  readonly layout: MeasureLayout;
  readonly leadIn: OwnWords;
  /** closes with «тощо»: what is listed is not all */
  readonly openList: boolean;
}

/** As a measure is printed until somebody says otherwise. */
export const PLAIN_PRESENTATION: MeasurePresentation = {
  layout: 'PARAGRAPHS',
  leadIn: { uk: null, en: null },
  openList: false,
};

export interface SourceEntry {
  readonly id: Id;
  readonly measureId: Id;
  /** by hand, from 0; null: by date */
  readonly position: number | null;
  readonly own: OwnWords;
  readonly when: When;
  /** null: free text */
  readonly record: SourceRecord | null;
}

/** The record that an entry reports. */
export interface SourceRecord extends RecordReference {
  readonly title: MaybeTranslated;
  /** what came of it, in the record's words */
  readonly words: OwnWords;
}

export interface UnplacedVisit {
  readonly id: Id;
  readonly title: MaybeTranslated;
  readonly when: When;
}

/** Who signs: the post may begin with «В.о.». */
export interface ReportSignature {
  readonly position: OwnWords;
  readonly firstName: OwnWords;
  readonly surname: OwnWords;
  /** printed below; null: no date */
  readonly on: CalendarDate | null;
}
