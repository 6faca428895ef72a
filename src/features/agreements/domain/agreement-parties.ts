import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

/** How a party signs. */
export const SIGNING_MODES = ['IN_PERSON', 'ONLINE', 'BY_POST'] as const;
export type SigningMode = (typeof SIGNING_MODES)[number];

/** A signature: its day, how and where. */
export interface Signature {
  readonly signedOn: CalendarDate;
  readonly mode: SigningMode | null;
  readonly place: string | null;
}

/** One side of an agreement: a municipality, an institution of it, or an institution that stands alone. */
export interface Party {
  readonly municipalityId: Id | null;
  /** the institution of the directory that is the party, of the municipality or alone */
  readonly organisationId: Id | null;
  /** the party as the agreement words it; null: by the name of the organisation, else the municipality itself */
  readonly institution: string | null;
  /** who does the work, where that is not who signs, in words */
  readonly implementingUnit: string | null;
  /** the body that decides and signs, e.g. an executive committee, in words */
  readonly signatoryBody: string | null;
  readonly signatory: string | null;
  readonly signatoryPost: string | null;
  /** signs for the head */
  readonly byProxy: boolean;
  /** the order or power of attorney, in words */
  readonly proxyGround: string | null;
  readonly initialledOn: CalendarDate | null;
  /** this party's own day: signatures may come apart, or online */
  readonly signedOn: CalendarDate | null;
  /** null: as the agreement says */
  readonly signingMode: SigningMode | null;
  /** null: as the agreement says */
  readonly signingPlace: string | null;
  /** after the one that binds, e.g. at a ceremony months later; they move no date of the agreement */
  readonly furtherSignatures: readonly Signature[];
  /** the day it left before signing; it keeps its line and counts as a party no more */
  readonly droppedOutOn: CalendarDate | null;
  readonly droppedOutReason: string | null;
}

/** Fewer cannot sign anything with each other. */
export const FEWEST_SIGNING_PARTIES = 2;

/** The parties that have not dropped out. */
export function remaining<P extends Party>(parties: readonly P[]): P[] {
  return parties.filter(({ droppedOutOn }) => droppedOutOn === null);
}

/**
 * Refuses parties that are nobody, that come twice, that signed tomorrow, or that dropped out without a day and a reason.
 *
 * @param at path of the list, e.g. `fields.parties`
 * @param today the viewer's day
 * @throws DomainError INVALID/required, INVALID/self_partner, INVALID/future_signature, INVALID/future,
 *   INVALID/dropped_out
 */
export function demandParties(parties: readonly Party[], today: CalendarDate, at: string): void {
  const seen = new Set<string>();
  for (const [position, party] of parties.entries()) {
    if (!party.municipalityId && !party.organisationId && !party.institution) {
      throw invalid('required', `${at}.${position}.municipalityId`, {
        uk: 'Оберіть громаду, місто чи установу або напишіть її назву.',
        en: 'Choose a municipality or an organisation, or name an institution.',
      });
    }
    const { municipalityId, organisationId, institution } = party;
    const self = organisationId ?? `${municipalityId ?? ''}|${institution?.toLowerCase() ?? ''}`;
    if (seen.has(self)) {
      throw invalid('self_partner', `${at}.${position}.municipalityId`, {
        uk: 'Ця сторона вже є в переліку. Оберіть іншу.',
        en: 'This party is already on the list. Choose another.',
      });
    }
    seen.add(self);
    for (const field of ['signedOn', 'initialledOn'] as const) {
      const on = party[field];
      if (on && on > today) throw futureSignature(`${at}.${position}.${field}`, on);
    }
    demandFurtherSignatures(party, today, `${at}.${position}`);
    demandDroppedOut(party, today, `${at}.${position}`);
  }
}

/** @throws DomainError INVALID/required, INVALID/future_signature, INVALID/date_order */
function demandFurtherSignatures({ signedOn, furtherSignatures }: Party, today: CalendarDate, at: string): void {
  if (furtherSignatures.length > 0 && !signedOn) {
    throw invalid('required', `${at}.signedOn`, {
      uk: 'Спершу вкажіть день першого підпису.',
      en: 'Give the day of the first signature before the others.',
    });
  }
  for (const [position, { signedOn: on }] of furtherSignatures.entries()) {
    const field = `${at}.furtherSignatures.${position}.signedOn`;
    if (on > today) throw futureSignature(field, on);
    if (signedOn && on < signedOn) {
      throw invalid(
        'date_order',
        field,
        {
          uk: 'День {on} раніше за перший підпис ({signedOn}).',
          en: 'The day {on} is before the first signature ({signedOn}).',
        },
        { on, signedOn },
      );
    }
  }
}

/** @throws DomainError INVALID/required, INVALID/future, INVALID/dropped_out */
function demandDroppedOut(party: Party, today: CalendarDate, at: string): void {
  const { droppedOutOn: on, droppedOutReason: reason } = party;
  if (!on && !reason) return;
  if (!on) {
    throw invalid('required', `${at}.droppedOutOn`, { uk: 'Вкажіть, якого дня.', en: 'Say on which day.' });
  }
  if (!reason) throw invalid('required', `${at}.droppedOutReason`, { uk: 'Напишіть, чому.', en: 'Say why.' });
  if (on > today) {
    throw invalid(
      'future',
      `${at}.droppedOutOn`,
      {
        uk: 'День {on} ще не настав. Вкажіть сьогоднішній або раніший.',
        en: 'The day {on} has not come yet. Give today or an earlier one.',
      },
      { on },
    );
  }
  if (party.signedOn) throw alreadySigned(`${at}.droppedOutOn`);
}

/** Nobody drops out of what is signed. @throws DomainError INVALID/dropped_out */
export function demandDroppedOutBefore(parties: readonly Party[], signedOn: CalendarDate | null, at: string): void {
  const position = parties.findIndex(({ droppedOutOn }) => droppedOutOn && signedOn && droppedOutOn > signedOn);
  if (position >= 0) throw alreadySigned(`${at}.${position}.droppedOutOn`);
}

const alreadySigned = (field: string) =>
  invalid('dropped_out', field, {
    uk: 'Угоду вже підписано. Вийти з підписаної угоди – це її припинити.',
    en: 'The agreement is signed. Leaving a signed agreement is terminating it.',
  });

/** @throws DomainError INVALID/parties */
export function demandSigningParties(parties: readonly Party[], at: string): void {
  if (remaining(parties).length >= FEWEST_SIGNING_PARTIES) return;
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
  const days = remaining(parties).flatMap(({ signedOn }) => signedOn ?? []);
  return days.length === 0 ? null : days.reduce((last, day) => (day > last ? day : last));
}

export function everySignatureKnown(parties: readonly Party[]): boolean {
  const signing = remaining(parties);
  return signing.length > 0 && signing.every(({ signedOn }) => signedOn !== null);
}
