import { yearOf } from '../../../kernel/calendar-date.js';
import { groupBy } from '../../../kernel/group-by.js';
import type { Text } from '../../../kernel/text.js';
import { datePhrase } from './date-phrase.js';
import { narrativeOf } from './report-sheet.js';
import { named, quoted, type ReportWarning, warning, WARNING_SEVERITIES, type WarningCode } from './report-warning.js';
import type { ReportSource, SourceEntry, SourceMeasure, UnplacedVisit } from './report-source.js';
import { daysIn, shortenedAmountsIn, twoRunsIn } from './written-facts.js';

/** Everything worth a look, errors first, each group in the order of the programme. */
export function warningsOf(source: ReportSource): ReportWarning[] {
  const measures = source.sections.flatMap((section) => section.measures);
  const found = [
    ...periodWarnings(source),
    ...measures.flatMap((measure) => measureWarnings(source, measure)),
    ...sharedWarnings(source, measures),
    ...source.unplaced.map(unplacedWarning),
    ...embargoWarnings(source),
    ...englishWarnings(source, measures),
  ];
  const rank = ({ severity }: ReportWarning) => WARNING_SEVERITIES.indexOf(severity);
  return found.sort((a, b) => rank(a) - rank(b));
}

function periodWarnings({ year, startsOn, endsOn }: ReportSource): ReportWarning[] {
  const [from, to] = [yearOf(startsOn), yearOf(endsOn)];
  if (year >= from && year <= to) return [];
  return [
    warning(
      'OUTSIDE_PERIOD',
      String(year),
      {},
      {
        uk: `Програма діє у ${from}-${to} роках, а звіт – за ${year} рік. Перевірте рік звіту або строк програми.`,
        en: `The programme runs in ${from}–${to}, the report is for ${year}. Check the year or the programme’s period.`,
      },
    ),
  ];
}

function measureWarnings(source: ReportSource, measure: SourceMeasure): ReportWarning[] {
  const entries = source.entries.filter(({ measureId }) => measureId === measure.id);
  if (entries.length > 0) return entries.flatMap((entry) => entryWarnings(source.year, measure, entry));
  return [
    warning(
      'MEASURE_EMPTY',
      measure.id,
      { measure },
      {
        uk: 'Немає жодного запису: надрукуємо «Заходи не здійснювались.»',
        en: 'It has no entries: “No activities were carried out.” will be printed.',
      },
    ),
  ];
}

function entryWarnings(year: number, measure: SourceMeasure, entry: SourceEntry): ReportWarning[] {
  const place = { measure, entry };
  const add = (code: WarningCode, detail: string, text: Text) =>
    warning(code, `${entry.id}${detail ? `:${detail}` : ''}`, place, text);
  const said = (text: Text) => named(entry, text);
  return [...dateWarnings(year, entry, add, said), ...textWarnings(year, entry, add, said)];
}

type Add = (code: WarningCode, detail: string, text: Text) => ReportWarning;
type Said = (text: Text) => Text;

function dateWarnings(year: number, { when }: SourceEntry, add: Add, said: Said): ReportWarning[] {
  if (when.precision === 'NONE') return [];
  if (when.precision === 'ONGOING') {
    return [
      add(
        'ONGOING',
        '',
        said({
          uk: 'триває без кінцевої дати, друкуємо «На постійній основі». Перевірте, чи це так і було цього року.',
          en: 'has no end, “On an ongoing basis” is printed. Check that it did go on in this year.',
        }),
      ),
    ];
  }
  const phrase = datePhrase(when);
  if (phrase === null) {
    return [
      add(
        'UNDATED',
        '',
        said({
          uk: 'не має дати. Впишіть її в запис або позначте, що дати тут не буває.',
          en: 'has no date. Write it into the record, or say that it needs none.',
        }),
      ),
    ];
  }
  const outside = when.runs.filter(({ startsOn, endsOn }) => yearOf(startsOn) !== year || yearOf(endsOn) !== year);
  return [
    ...(outside.length > 0
      ? [
          add(
            'OUTSIDE_YEAR',
            outside.map(({ startsOn, endsOn }) => `${startsOn}/${endsOn}`).join(','),
            said({
              uk: `«${phrase.uk}» – поза ${year} роком. Виправте дату в записі або лишіть, якщо так і було.`,
              en: `“${phrase.en}” lies outside ${year}. Correct the record’s date, or leave it if it is right.`,
            }),
          ),
        ]
      : []),
    ...(when.runs.length > 1
      ? [
          add(
            'SEVERAL_RUNS',
            String(when.runs.length),
            said({
              uk: `проходило кілька разів: «${phrase.uk}». У підсумках це один захід.`,
              en: `took place several times: “${phrase.en}”. It counts as one activity.`,
            }),
          ),
        ]
      : []),
  ];
}

function textWarnings(year: number, entry: SourceEntry, add: Add, said: Said): ReportWarning[] {
  const narrative = narrativeOf(entry);
  // what both languages say is told once
  const written = <Fact>(find: (text: string) => readonly Fact[]) => {
    const inUkrainian = find(narrative.uk);
    return inUkrainian.length > 0 ? inUkrainian : find(narrative.en);
  };
  const found: ReportWarning[] = [];
  for (const day of unique(written(daysIn), ({ printed }) => printed)) {
    if (day.year === null) {
      found.push(
        add(
          'MISSING_YEAR',
          day.printed,
          said({
            uk: `у тексті «${day.printed}» без року. Рік не вгадуємо: допишіть його або перенесіть дату в запис.`,
            en: `says “${day.printed}” without a year. We do not guess it: add the year or put the date into the record.`,
          }),
        ),
      );
    } else if (day.year !== year) {
      found.push(
        add(
          'OTHER_YEAR_IN_TEXT',
          day.printed,
          said({
            uk: `у тексті «${day.printed}», а звіт за ${year} рік. Виправте рік або лишіть, якщо так і було.`,
            en: `says “${day.printed}”, the report is for ${year}. Correct the year, or leave it if it is right.`,
          }),
        ),
      );
    }
  }
  const runs = twoRunsIn(narrative.uk) ?? twoRunsIn(narrative.en);
  if (runs) {
    found.push(
      add(
        'SEVERAL_RUNS',
        runs,
        said({
          uk: `у тексті два терміни в одному рядку: «${runs}». Запишіть обидва в дати запису.`,
          en: `names two runs in one line: “${runs}”. Put both into the record’s dates.`,
        }),
      ),
    );
  }
  for (const { printed, amount } of unique(written(shortenedAmountsIn), ({ printed }) => printed)) {
    found.push(
      add(
        'SHORTENED_AMOUNT',
        printed,
        said({
          uk: `сума «${printed}» скорочена й читається як ${amount}. Впишіть її повністю, якщо це так.`,
          en: `gives “${printed}” in short; it reads as ${amount}. Write it in full if that is right.`,
        }),
      ),
    );
  }
  return found;
}

function sharedWarnings(source: ReportSource, measures: readonly SourceMeasure[]): ReportWarning[] {
  const codes = new Map(measures.map(({ id, code }) => [id, code]));
  const linked = source.entries.filter(({ record, measureId }) => record !== null && codes.has(measureId));
  return [...groupBy(linked, ({ record }) => record?.id ?? '')].flatMap(([recordId, entries]) => {
    const [first] = entries;
    if (entries.length < 2 || !first) return [];
    const measureCodes = measures
      .map(({ code }) => code)
      .filter((code) => entries.some((entry) => codes.get(entry.measureId) === code));
    return [
      warning(
        'UNDER_SEVERAL_MEASURES',
        recordId,
        { measureCodes, entry: first },
        named(first, {
          uk: `стоїть у кількох заходах: ${measureCodes.join(', ')}. У підсумках рахуємо один раз.`,
          en: `stands under several measures: ${measureCodes.join(', ')}. It counts once in totals.`,
        }),
      ),
    ];
  });
}

function unplacedWarning({ id, title, when }: UnplacedVisit): ReportWarning {
  const date = datePhrase(when);
  const label = (language: keyof Text) => quoted(title, date, language);
  return warning(
    'VISIT_UNDER_NO_MEASURE',
    id,
    { record: { type: 'VISIT', id } },
    {
      uk: `${label('uk')} не входить до жодного заходу. Додайте до заходу або лишіть поза звітом.`,
      en: `${label('en')} stands under no measure. Add it to one, or leave it out of the report.`,
    },
  );
}

function embargoWarnings({ embargoed }: ReportSource): ReportWarning[] {
  if (embargoed === 0) return [];
  return [
    warning(
      'EMBARGOED_LEFT_OUT',
      String(embargoed),
      {},
      {
        uk: `Подій під ембарго: ${embargoed}. Вони ввійдуть у звіт, коли завершаться.`,
        en: `Events under embargo: ${embargoed}. They come into the report when they are over.`,
      },
    ),
  ];
}

function englishWarnings(source: ReportSource, measures: readonly SourceMeasure[]): ReportWarning[] {
  const wordless = source.entries.filter(({ own, record }) => (own.en ?? record?.title.en ?? null) === null);
  const lacking = measures.filter(({ id }) => wordless.some(({ measureId }) => measureId === id));
  if (lacking.length === 0) return [];
  return [
    warning(
      'NO_ENGLISH_WORDS',
      lacking.map(({ id }) => id).join(','),
      { measureCodes: lacking.map(({ code }) => code) },
      {
        uk: `Записів без англійських слів: ${wordless.length}. В англійському звіті вони друкуються українською.`,
        en: `Entries without English words: ${wordless.length}. The English report prints them in Ukrainian.`,
      },
    ),
  ];
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
