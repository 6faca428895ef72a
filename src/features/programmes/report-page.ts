import type { LanguageCode, Text } from '../../kernel/text.js';
import {
  bullet,
  paragraph,
  type PrintedPage,
  type PrintedPassage,
  type PrintedRow,
} from '../../platform/documents/printed-page.js';
import { NOTHING_DONE, type ReportSheet, type SheetMeasure } from './domain/report-sheet.js';

const HEADERS: readonly Text[] = [
  { uk: '№', en: 'No.' },
  { uk: 'Зміст заходу', en: 'Measure' },
  { uk: 'Виконання заходів', en: 'What was done' },
];
/** Parts of the width of the sheet, in per cent. */
const SHARES = [6, 27, 67];
const NAME: Text = { uk: 'Річний звіт', en: 'Annual report' };

/** The report on A4 lying on its side, in the form that councils use. */
export function reportPage(sheet: ReportSheet, language: LanguageCode): PrintedPage {
  const { post, name, day } = sheet.signature;
  return {
    title: `${NAME[language]} ${sheet.year}`,
    language,
    orientation: 'LANDSCAPE',
    blocks: [
      { kind: 'title', lines: sheet.title[language].split('\n'), sub: sheet.sub[language] },
      {
        kind: 'table',
        columns: HEADERS.map((header, index) => ({
          header: header[language],
          share: SHARES[index] ?? 0,
          centred: index === 0,
        })),
        rows: sheet.sections.flatMap(({ heading, measures }): PrintedRow[] => [
          { kind: 'section', text: heading[language] },
          ...measures.map((measure) => measureRow(measure, language)),
        ]),
      },
      {
        kind: 'signature',
        post: post[language],
        name: name[language],
        ...(day ? { day: day[language] } : {}),
      },
    ],
  };
}

function measureRow({ code, title, leadIn, layout, entries }: SheetMeasure, language: LanguageCode): PrintedRow {
  const entry = layout === 'BULLETS' ? bullet : paragraph;
  const done: PrintedPassage[] =
    entries.length > 0
      ? [...(leadIn ? [paragraph(leadIn[language])] : []), ...entries.map(({ line }) => entry(line[language]))]
      : [paragraph(NOTHING_DONE[language])];
  return { kind: 'cells', cells: [[paragraph(code)], [paragraph(title[language])], done] };
}
