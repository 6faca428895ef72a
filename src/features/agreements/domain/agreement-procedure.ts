import { invalid } from '../../../kernel/domain-error.js';
import { isTerritorialCooperation, type LegalRegime } from './agreement-kinds.js';

/**
 * The road an agreement takes: past the ministry and its register as law of Ukraine 3668-IX of 24.04.2024 and
 * resolution 357 of 28.03.2025 have it, or without the ministry.
 */
export const PROCEDURES = ['LAW_3668', 'NO_MINISTRY_STEP'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** What is waited for, with a day by which it should have come. */
export const CLOCK_KINDS = ['MINISTRY_ANSWER', 'JUSTICE_CHECK', 'SENDING', 'REGISTRATION'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** The presets: calendar days of each clock. A clock without a figure never starts. */
const PRESETS: Readonly<Record<Procedure, Partial<Record<ClockKind, number>>>> = {
  // the law says nothing about sending the signed copy and about the register's answer: 30 days each until it does
  LAW_3668: { MINISTRY_ANSWER: 30, JUSTICE_CHECK: 10, SENDING: 30, REGISTRATION: 30 },
  NO_MINISTRY_STEP: {},
};

/** An agreement's own figures; null: as the preset has it. */
export interface OwnClockDays {
  readonly ministryDays: number | null;
  readonly justiceDays: number | null;
  readonly sendingDays: number | null;
  readonly registrationDays: number | null;
}

export const LONGEST_CLOCK_DAYS = 365;

/** The law's three kinds of cooperation pass the ministry; everything else does not. */
export function usualProcedure(regime: LegalRegime): Procedure {
  return isTerritorialCooperation(regime) ? 'LAW_3668' : 'NO_MINISTRY_STEP';
}

/** Calendar days of a clock under this procedure; null: the procedure has no such clock. */
export function clockDays(procedure: Procedure, own: OwnClockDays, kind: ClockKind): number | null {
  const preset = PRESETS[procedure][kind];
  return preset === undefined ? null : (ownDays(own, kind) ?? preset);
}

/** @throws DomainError INVALID/range */
export function demandClockDays(own: OwnClockDays, at: string): void {
  for (const field of ['ministryDays', 'justiceDays', 'sendingDays', 'registrationDays'] as const) {
    const days = own[field];
    if (days === null || (days >= 1 && days <= LONGEST_CLOCK_DAYS)) continue;
    throw invalid(
      'range',
      `${at}.${field}`,
      { uk: 'Від 1 до {max, number} днів.', en: 'From 1 to {max, number} days.' },
      { max: LONGEST_CLOCK_DAYS },
    );
  }
}

function ownDays(own: OwnClockDays, kind: ClockKind): number | null {
  switch (kind) {
    case 'MINISTRY_ANSWER':
      return own.ministryDays;
    case 'JUSTICE_CHECK':
      return own.justiceDays;
    case 'SENDING':
      return own.sendingDays;
    case 'REGISTRATION':
      return own.registrationDays;
  }
}
