import { dateWords, daysWords } from '../../kernel/date-words.js';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import type { LanguageCode, Text } from '../../kernel/text.js';
import { bullet, paragraph, type PrintedBlock, type PrintedPage } from '../../platform/documents/printed-page.js';

/** What those who meet a partner should know, as one viewer sees it. */
export interface DossierSource {
  readonly title: Text;
  /** the day it was made */
  readonly madeOn: CalendarDate;
  readonly visit: {
    readonly startsOn: CalendarDate | null;
    readonly endsOn: CalendarDate | null;
    readonly places: readonly string[];
    readonly purpose: string | null;
    readonly topics: readonly string[];
    readonly interpreters: string | null;
  };
  readonly partners: readonly DossierPartner[];
  readonly agreements: readonly {
    readonly title: Text;
    readonly status: Text;
    readonly signedOn: CalendarDate | null;
  }[];
  /** earlier visits, the latest first */
  readonly visits: readonly {
    readonly title: Text;
    readonly startsOn: CalendarDate | null;
    readonly endsOn: CalendarDate | null;
    readonly outcomes: string | null;
  }[];
  /** agreed before and still open */
  readonly commitments: readonly {
    readonly text: string;
    readonly dueOn: CalendarDate | null;
    readonly owedBy: Text | null;
  }[];
  /** so that nothing is given twice */
  readonly gifts: readonly { readonly what: Text; readonly quantity: number; readonly given: boolean }[];
}

export interface DossierPartner {
  readonly name: Text;
  readonly nameNative: string | null;
  readonly country: Text;
  readonly population: number | null;
  readonly populationYear: number | null;
  readonly languages: readonly Text[];
  readonly website: string | null;
  readonly people: readonly DossierPerson[];
}

export interface DossierPerson {
  readonly name: Text;
  /** present posts */
  readonly posts: readonly Text[];
  readonly languages: readonly Text[];
  readonly reachedBy: readonly string[];
  readonly holdsRelationship: boolean;
}

const WORDS = {
  dossier: { uk: 'Довідка про партнера', en: 'Partner dossier' },
  madeOn: { uk: 'Складено', en: 'Made on' },
  purpose: { uk: 'Мета', en: 'Purpose' },
  topics: { uk: 'Теми', en: 'Topics' },
  interpreters: { uk: 'Переклад', en: 'Interpreting' },
  population: { uk: 'Населення', en: 'Population' },
  languages: { uk: 'Мови', en: 'Languages' },
  people: { uk: 'Люди', en: 'People' },
  noPeople: { uk: 'Контактів не записано.', en: 'No contacts are written down.' },
  holder: { uk: 'тримає зв’язок', en: 'holds the relationship' },
  agreements: { uk: 'Угоди', en: 'Agreements' },
  noAgreements: { uk: 'Угод немає.', en: 'There are no agreements.' },
  signed: { uk: 'підписано', en: 'signed' },
  history: { uk: 'Попередні візити й події', en: 'Earlier visits and events' },
  noHistory: { uk: 'Це перша зустріч.', en: 'This is the first meeting.' },
  commitments: { uk: 'Відкриті домовленості', en: 'Open commitments' },
  noCommitments: { uk: 'Відкритих домовленостей немає.', en: 'There are no open commitments.' },
  due: { uk: 'до', en: 'by' },
  gifts: { uk: 'Подарунки', en: 'Gifts' },
  given: { uk: 'подаровано', en: 'given' },
  received: { uk: 'отримано', en: 'received' },
} satisfies Record<string, Text>;

/** The dossier in one language; names stand in the partner's own spelling too. What people wrote stays as written. */
export function partnerDossierPage(source: DossierSource, language: LanguageCode): PrintedPage {
  const say = (text: Text) => text[language];
  const { visit } = source;
  const blocks: PrintedBlock[] = [
    {
      kind: 'title',
      lines: [say(WORDS.dossier), say(source.title)],
      sub: [days(visit, language), visit.places.join(', ')].filter(Boolean).join(' · '),
    },
    ...labelled(say(WORDS.purpose), visit.purpose),
    ...labelled(say(WORDS.topics), visit.topics.join(', ')),
    ...labelled(say(WORDS.interpreters), visit.interpreters),
    ...source.partners.flatMap((partner) => partnerBlocks(partner, language)),
    ...list(
      say(WORDS.agreements),
      source.agreements.map(({ title, status, signedOn }) =>
        [say(title), say(status), signedOn && `${say(WORDS.signed)} ${say(dateWords(signedOn))}`]
          .filter(Boolean)
          .join('; '),
      ),
      say(WORDS.noAgreements),
    ),
    ...list(
      say(WORDS.history),
      source.visits.map((earlier) =>
        [days(earlier, language), say(earlier.title), earlier.outcomes].filter(Boolean).join(' – '),
      ),
      say(WORDS.noHistory),
    ),
    ...list(
      say(WORDS.commitments),
      source.commitments.map(({ text, dueOn, owedBy }) =>
        [owedBy && `${say(owedBy)}: `, text, dueOn && `, ${say(WORDS.due)} ${say(dateWords(dueOn))}`]
          .filter(Boolean)
          .join(''),
      ),
      say(WORDS.noCommitments),
    ),
    ...list(
      say(WORDS.gifts),
      source.gifts.map(
        ({ what, quantity, given }) => `${say(what)} (${quantity}), ${say(given ? WORDS.given : WORDS.received)}`,
      ),
    ),
    paragraph(`${say(WORDS.madeOn)} ${say(dateWords(source.madeOn))}`),
  ];
  return { title: `${say(WORDS.dossier)}: ${say(source.title)}`, language, orientation: 'PORTRAIT', blocks };
}

function partnerBlocks(partner: DossierPartner, language: LanguageCode): PrintedBlock[] {
  const say = (text: Text) => text[language];
  const { population, populationYear } = partner;
  const inhabitants = population?.toLocaleString(language === 'uk' ? 'uk-UA' : 'en-GB') ?? null;
  const facts = [
    say(partner.country),
    inhabitants && `${say(WORDS.population)}: ${inhabitants}${populationYear ? ` (${populationYear})` : ''}`,
    partner.languages.length > 0 && `${say(WORDS.languages)}: ${partner.languages.map(say).join(', ')}`,
    partner.website,
  ];
  const name = [say(partner.name), partner.nameNative].filter((text, at, all) => text && all.indexOf(text) === at);
  return [
    { kind: 'heading', text: name.join(' / ') },
    paragraph(facts.filter(Boolean).join('; ')),
    ...list(
      say(WORDS.people),
      partner.people.map((person) =>
        [
          say(person.name),
          ...person.posts.map(say),
          person.languages.map(say).join(', '),
          ...person.reachedBy,
          person.holdsRelationship && say(WORDS.holder),
        ]
          .filter(Boolean)
          .join('; '),
      ),
      say(WORDS.noPeople),
    ),
  ];
}

function list(heading: string, lines: readonly string[], none?: string): PrintedBlock[] {
  if (lines.length > 0) return [{ kind: 'heading', text: heading }, ...lines.map(bullet)];
  return none ? [{ kind: 'heading', text: heading }, paragraph(none)] : [];
}

function labelled(label: string, text: string | null): PrintedBlock[] {
  return text ? [paragraph(`${label}: ${text}`)] : [];
}

function days(
  { startsOn, endsOn }: { readonly startsOn: CalendarDate | null; readonly endsOn: CalendarDate | null },
  language: LanguageCode,
): string | null {
  return startsOn && daysWords(startsOn, endsOn ?? startsOn)[language];
}
