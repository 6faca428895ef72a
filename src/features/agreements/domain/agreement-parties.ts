import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

/** One side of an agreement: a municipality, an institution of it, or an institution that stands alone. */
export interface Party {
  readonly municipalityId: Id | null;
  /** the body that signs, in words; null: the municipality itself */
  readonly institution: string | null;
  readonly signatory: string | null;
  readonly signatoryPost: string | null;
  /** this party's own day: signatures may come apart, or online */
  readonly signedOn: CalendarDate | null;
}

/** Fewer cannot sign anything with each other. */
export const FEWEST_SIGNING_PARTIES = 2;

/**
 * Refuses parties that are nobody, that come twice, or that signed tomorrow.
 *
 * @param at path of the list, e.g. `fields.parties`
 * @param today the viewer's day
 * @throws DomainError INVALID/required, INVALID/self_partner, INVALID/future_signature
 */
export function demandParties(parties: readonly Party[], today: CalendarDate, at: string): void {
  const seen = new Set<string>();
  for (const [position, party] of parties.entries()) {
    if (!party.municipalityId && !party.institution) {
      throw invalid('required', `${at}.${position}.municipalityId`, {
        uk: 'Оберіть громаду чи місто або напишіть назву установи.',
        en: 'Choose a municipality or name an institution.',
      });
    }
    const self = `${party.municipalityId ?? ''}|${party.institution?.toLowerCase() ?? ''}`;
    if (seen.has(self)) {
      throw invalid('self_partner', `${at}.${position}.municipalityId`, {
        uk: 'Ця сторона вже є в переліку. Оберіть іншу.',
        en: 'This party is already on the list. Choose another.',
      });
    }
    seen.add(self);
    if (party.signedOn && party.signedOn > today) throw futureSignature(`${at}.${position}.signedOn`, party.signedOn);
  }
}

/** @throws DomainError INVALID/parties */
export function demandSigningParties(parties: readonly Party[], at: string): void {
  if (parties.length >= FEWEST_SIGNING_PARTIES) return;
  throw invalid('parties', at, {
    uk: 'Підписують щонайменше дві сторони. Додайте іншу.',
    en: 'At least two parties sign. Add the other one.',
  });
}

/** Refuses a signature of tomorrow. */
export function futureSignature(field: string, on: CalendarDate) {
  return invalid(
    'future_signature',
    field,
    {
      uk: 'День підпису {on} ще не настав. Залиште угоду непідписаною або виправте дату.',
      en: 'The signing day {on} has not come yet. Leave the agreement unsigned or correct the date.',
    },
    { on },
  );
}

/** The day of the last signature known; null while no party has one. */
export function lastSignature(parties: readonly Party[]): CalendarDate | null {
  const days = parties.flatMap(({ signedOn }) => signedOn ?? []);
  return days.length === 0 ? null : days.reduce((last, day) => (day > last ? day : last));
}

export function everySignatureKnown(parties: readonly Party[]): boolean {
  return parties.length > 0 && parties.every(({ signedOn }) => signedOn !== null);
}
