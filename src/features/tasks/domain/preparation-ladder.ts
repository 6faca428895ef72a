import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import type { Text } from '../../../kernel/text.js';

export const PREPARATION_STEPS = [
  'PROGRAMME',
  'ESTIMATE_AND_ORDER',
  'NAMES_AND_PAPERS',
  'INTERPRETER_AND_GIFTS',
  'DOSSIER',
  'CONTACTS',
] as const;
export type PreparationStep = (typeof PREPARATION_STEPS)[number];

export interface PreparedVisit {
  readonly direction: 'INCOMING' | 'OUTGOING' | 'MUTUAL' | 'LOCAL';
  readonly mode: 'IN_PERSON' | 'ONLINE' | 'HYBRID';
}

export interface Rung {
  readonly step: PreparationStep;
  /** from the first day of the visit; negative: before it */
  readonly offsetDays: number;
  readonly title: Text;
}

interface LadderRung extends Rung {
  /** needless when people meet on the screen only */
  readonly inPersonOnly?: true;
}

/** Papers for the border: men of conscription age need a permission to leave during martial law. */
const PAPERS_TO_LEAVE: Text = {
  uk: 'Список делегації, паспорти, дозволи на виїзд для чоловіків призовного віку',
  en: 'Names, passports, border permissions for men of conscription age',
};
const PAPERS_TO_RECEIVE: Text = {
  uk: 'Список гостей, розміщення, транспорт, безпека',
  en: 'Names of the guests, hotel, transport, safety',
};

const LADDER: readonly LadderRung[] = [
  {
    step: 'PROGRAMME',
    offsetDays: -45,
    title: { uk: 'Скласти програму візиту', en: 'Draw up the programme of the visit' },
  },
  {
    step: 'ESTIMATE_AND_ORDER',
    offsetDays: -30,
    title: { uk: 'Кошторис і розпорядження', en: 'Estimate and order' },
    inPersonOnly: true,
  },
  { step: 'NAMES_AND_PAPERS', offsetDays: -21, title: PAPERS_TO_LEAVE, inPersonOnly: true },
  {
    step: 'INTERPRETER_AND_GIFTS',
    offsetDays: -14,
    title: { uk: 'Перекладач і подарунки', en: 'Interpreter and gifts' },
    inPersonOnly: true,
  },
  {
    step: 'DOSSIER',
    offsetDays: -7,
    title: { uk: 'Довідка про партнера для делегації', en: 'Partner dossier for the delegation' },
  },
  {
    step: 'CONTACTS',
    offsetDays: -1,
    title: { uk: 'Звірити контакти й програму з партнером', en: 'Check contacts and programme with the partner' },
  },
];

/** What is to be prepared before a visit, the earliest first. */
export function ladderOf({ direction, mode }: PreparedVisit): Rung[] {
  return LADDER.filter(({ inPersonOnly }) => !inPersonOnly || mode !== 'ONLINE').map(({ step, offsetDays, title }) => ({
    step,
    offsetDays,
    title: step === 'NAMES_AND_PAPERS' && direction !== 'OUTGOING' ? PAPERS_TO_RECEIVE : title,
  }));
}

/**
 * When a rung is due. What should have been done already is due at once.
 *
 * @param startsOn first day of the visit
 * @param today the day on which the rung is set
 */
export function dueOfRung(offsetDays: number, startsOn: CalendarDate, today: CalendarDate): CalendarDate {
  const due = addDays(startsOn, offsetDays);
  return due < today ? today : due;
}

/** Days from the visit's first day to a step. */
export function offsetOf(step: PreparationStep): number {
  return LADDER.find((rung) => rung.step === step)?.offsetDays ?? 0;
}
