import type { LanguageCode, Text } from '../../kernel/text.js';
import type { Match } from './data/stored-match.js';
import type { Criterion } from './engine/weights.js';

const NAMES: Readonly<Record<Criterion, Text>> = {
  NEEDS: { uk: 'потреби й пропозиції', en: 'needs and offers' },
  THEMES: { uk: 'спільні цілі й напрями', en: 'shared goals and directions' },
  TRAITS: { uk: 'спільні ознаки й виклики', en: 'shared traits and challenges' },
  LANGUAGE: { uk: 'спільна мова', en: 'a common language' },
  READINESS: { uk: 'готовність', en: 'readiness' },
  CONTACT: { uk: 'попередні контакти', en: 'earlier contacts' },
  SIZE: { uk: 'схожий розмір', en: 'similar size' },
  DISTANCE: { uk: 'відстань', en: 'distance' },
  BORDER: { uk: 'близькість через кордон', en: 'closeness across the border' },
  SHARED_PARTNERS: { uk: 'спільні партнери', en: 'shared partners' },
  PARTNER_CHAIN: { uk: 'партнери партнерів', en: 'partners of partners' },
  REGION_TIE: { uk: 'зв’язки регіонів', en: 'ties of the regions' },
  COAST: { uk: 'море в обох або в жодного', en: 'the sea at both or at neither' },
  LEVEL: { uk: 'однаковий рівень', en: 'the same level' },
  CAPITAL: { uk: 'обидва столиці', en: 'both capitals' },
  CENTRE: { uk: 'обидва центри регіонів', en: 'both seats of regions' },
  EXPERIENCE: { uk: 'досвід партнерств', en: 'experience with partners' },
};

/** The reasons of a match as the first note of the partnership that it opens. @param said what the person adds */
export function matchNote(
  { score, coverage, explanation: { strongest, weakest } }: Match,
  language: LanguageCode,
  said: string | null,
): string {
  const names = (criteria: readonly Criterion[]) => criteria.map((criterion) => NAMES[criterion][language]).join(', ');
  const words = WORDS[language];
  return [
    words.score(Math.round(score), Math.round(coverage)),
    strongest.length > 0 ? words.strongest(names(strongest)) : null,
    weakest ? words.weakest(names([weakest])) : null,
    said,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

const WORDS = {
  uk: {
    score: (score: number, coverage: number) => `Добір партнерів: оцінка ${score} зі 100, дані ${coverage} %.`,
    strongest: (names: string) => `Найсильніше: ${names}.`,
    weakest: (name: string) => `Найслабше: ${name}.`,
  },
  en: {
    score: (score: number, coverage: number) => `Partner matching: score ${score} of 100, data ${coverage} %.`,
    strongest: (names: string) => `Strongest: ${names}.`,
    weakest: (name: string) => `Weakest: ${name}.`,
  },
} as const;
