import { daysWords, dayWords } from '../../../kernel/date-words.js';
import type { LanguageCode, Text } from '../../../kernel/text.js';
import {
  paragraph,
  type PrintedPage,
  type PrintedPassage,
  type PrintedRow,
} from '../../../platform/documents/printed-page.js';
import type { DelegateRow, ProgrammeItemRow, VisitDatesRow } from '../data/visit-parts.repository.js';
import type { VisitRow } from '../data/visits.repository.js';

/** A visit as its printed programme shows it. */
export interface ProgrammeSource {
  readonly visit: VisitRow;
  readonly dates: readonly VisitDatesRow[];
  /** names of those who take part, hosts first */
  readonly parties: readonly Text[];
  /** empty where the reader may not learn the names */
  readonly delegation: readonly DelegateRow[];
  readonly programme: readonly ProgrammeItemRow[];
}

const HEAD: Text = { uk: 'Програма візиту', en: 'Programme of the visit' };
const WORDS = {
  time: { uk: 'Час', en: 'Time' },
  what: { uk: 'Захід', en: 'Event' },
  place: { uk: 'Місце', en: 'Place' },
  responsible: { uk: 'Відповідає', en: 'Responsible' },
  dayOpen: { uk: 'День буде узгоджено', en: 'Day to be agreed' },
  empty: { uk: 'Програму ще не складено.', en: 'The programme has not been drawn up yet.' },
  delegation: { uk: 'Делегація', en: 'Delegation' },
  headCount: { uk: 'Усього осіб', en: 'People in all' },
  hosts: { uk: 'Приймає', en: 'Hosted by' },
  purpose: { uk: 'Мета', en: 'Purpose' },
  interpreters: { uk: 'Переклад', en: 'Interpreting' },
} satisfies Record<string, Text>;

/**
 * The programme for both sides of the table: every label and date in two languages, the reader's first; what people
 * wrote stands as they wrote it.
 */
export function programmePage(source: ProgrammeSource, language: LanguageCode): PrintedPage {
  const { visit, delegation, programme } = source;
  const both = (text: Text) => (language === 'uk' ? `${text.uk} / ${text.en}` : `${text.en} / ${text.uk}`);
  const title = titleOf(visit, language);
  const facts: readonly (readonly [Text, string | null])[] = [
    [WORDS.hosts, visit.hosts],
    [WORDS.purpose, visit.purpose],
    [WORDS.interpreters, visit.interpreters],
  ];
  return {
    title: `${HEAD[language]}: ${title}`,
    language,
    orientation: 'PORTRAIT',
    blocks: [
      {
        kind: 'title',
        lines: [both(HEAD), visit.titleEn ? both({ uk: visit.titleUk, en: visit.titleEn }) : visit.titleUk],
        sub: [days(source, both), visit.places.map(({ name }) => name).join(', ')].filter(Boolean).join(' · '),
      },
      ...source.parties.map((party) => paragraph(both(party))),
      ...facts.flatMap(([label, text]) => (text ? [paragraph(`${both(label)}: ${text}`)] : [])),
      ...table(programme, both),
      ...people(delegation, visit.headCount, both),
    ],
  };
}

type Both = (text: Text) => string;

function titleOf({ titleUk, titleEn }: VisitRow, language: LanguageCode): string {
  return language === 'en' ? (titleEn ?? titleUk) : titleUk;
}

function days({ dates }: ProgrammeSource, both: Both): string {
  return dates.map(({ startsOn, endsOn }) => both(daysWords(startsOn, endsOn))).join('; ');
}

function table(programme: readonly ProgrammeItemRow[], both: Both): PrintedPage['blocks'] {
  if (programme.length === 0) return [paragraph(both(WORDS.empty))];
  const rows: PrintedRow[] = [];
  let day: string | null | undefined;
  for (const item of [...programme].sort(inOrder)) {
    if (item.on !== day) rows.push({ kind: 'section', text: both(item.on ? dayWords(item.on) : WORDS.dayOpen) });
    day = item.on;
    const time = [item.startsAt, item.endsAt].flatMap((at) => (at ? [at.slice(0, 5)] : [])).join('–');
    const texts = [time, item.title, item.place ?? '', item.responsible ?? ''];
    rows.push({ kind: 'cells', cells: texts.map((text) => [paragraph(text)]) });
  }
  const columns = [
    { header: both(WORDS.time), share: 14 },
    { header: both(WORDS.what), share: 42 },
    { header: both(WORDS.place), share: 24 },
    { header: both(WORDS.responsible), share: 20 },
  ];
  return [{ kind: 'table', columns, rows }];
}

function people(delegation: readonly DelegateRow[], headCount: number | null, both: Both): PrintedPage['blocks'] {
  const leaderFirst = [...delegation].sort((a, b) => Number(b.isLeader) - Number(a.isLeader));
  const named = leaderFirst.map(({ name, post }): PrintedPassage => ({
    kind: 'bullet',
    text: post ? `${name}, ${post}` : name,
  }));
  const counted = headCount === null ? [] : [paragraph(`${both(WORDS.headCount)}: ${headCount}`)];
  if (named.length + counted.length === 0) return [];
  return [{ kind: 'heading', text: both(WORDS.delegation) }, ...named, ...counted];
}

/** By day and hour; what has no day or hour yet comes last. */
function inOrder(a: ProgrammeItemRow, b: ProgrammeItemRow): number {
  const key = ({ on, startsAt }: ProgrammeItemRow) => `${on ?? '9'} ${startsAt ?? '99'}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
