import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { ReminderKind } from './reminder-kind.js';
import type { TimingLine } from './timing.js';

/** From the widest to the nearest. */
export const TIMING_SCOPES = ['NETWORK', 'COMMUNITY', 'PARTNERSHIP'] as const;
export type TimingScope = (typeof TIMING_SCOPES)[number];

export const FEWEST_DAYS = -730;
export const MOST_DAYS = 730;
export const MOST_OFFSETS = 12;

/** The days that somebody has set for a line, instead of its own. */
export interface TimingSetting {
  readonly scope: TimingScope;
  /** null: the network */
  readonly scopeId: Id | null;
  readonly kind: ReminderKind;
  readonly line: string;
  readonly offsets: readonly number[];
}

/** To whom a record belongs, in the order in which it names them. */
export interface Belonging {
  readonly communityIds: readonly Id[];
  readonly partnershipIds: readonly Id[];
}

/** The days that hold for a line, and who has set them; null: nobody, they are the rule's own. */
export interface ResolvedSteps {
  readonly offsets: readonly number[];
  readonly from: TimingScope | null;
}

/** The nearest setting wins: the partnership's, then the community's, then the network's; of several the first named. */
export function resolveSteps(
  kind: ReminderKind,
  name: string,
  line: TimingLine,
  { communityIds, partnershipIds }: Belonging,
  settings: readonly TimingSetting[],
): ResolvedSteps {
  const ofLine = settings.filter((setting) => setting.kind === kind && setting.line === name);
  const nearest =
    firstOf(ofLine, 'PARTNERSHIP', partnershipIds) ??
    firstOf(ofLine, 'COMMUNITY', communityIds) ??
    ofLine.find(({ scope }) => scope === 'NETWORK');
  return nearest ? { offsets: nearest.offsets, from: nearest.scope } : { offsets: line.offsets, from: null };
}

function firstOf(
  settings: readonly TimingSetting[],
  scope: TimingScope,
  ids: readonly Id[],
): TimingSetting | undefined {
  const ofScope = settings.filter((setting) => setting.scope === scope);
  if (ofScope.length === 0) return undefined;
  return ids.flatMap((id) => ofScope.find(({ scopeId }) => scopeId === id) ?? [])[0];
}

/**
 * The days of a line, earliest first.
 *
 * @throws DomainError INVALID/too_many, INVALID/range, INVALID/duplicate
 */
export function checkedOffsets(offsets: readonly number[]): number[] {
  if (offsets.length > MOST_OFFSETS) {
    throw invalid(
      'too_many',
      'offsets',
      {
        uk: 'Не більше ніж {most} нагадувань в одному рядку.',
        en: 'At most {most} reminders in one line.',
      },
      { most: MOST_OFFSETS },
    );
  }
  offsets.forEach((offset, at) => {
    if (offset < FEWEST_DAYS || offset > MOST_DAYS) {
      throw invalid('range', `offsets.${at}`, {
        uk: 'Вкажіть ціле число днів від −730 до 730.',
        en: 'Give a whole number of days from −730 to 730.',
      });
    }
    if (offsets.indexOf(offset) !== at) {
      throw invalid('duplicate', `offsets.${at}`, {
        uk: 'Цей день у рядку вже є.',
        en: 'This day is in the line already.',
      });
    }
  });
  return [...offsets].sort((a, b) => a - b);
}
