import { DomainError, invalid } from '../../../kernel/domain-error.js';
import type { Text } from '../../../kernel/text.js';

export const TASK_PRIORITIES = ['LOW', 'NORMAL', 'HIGH'] as const;
export type TaskPriority = (typeof TASK_PRIORITIES)[number];

export const TASK_STATES = ['OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER', 'DONE', 'CANCELLED'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Still to be done; only these can be overdue or be a partnership's next step. */
export const OPEN_STATES = ['OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER'] as const satisfies readonly TaskState[];

export function isOpen(state: TaskState): boolean {
  return state !== 'DONE' && state !== 'CANCELLED';
}

const STATE_NAMES: Readonly<Record<TaskState, Text>> = {
  OPEN: { uk: 'Відкрите', en: 'Open' },
  IN_PROGRESS: { uk: 'У роботі', en: 'In progress' },
  WAITING_FOR_PARTNER: { uk: 'Чекаємо на партнера', en: 'Waiting for partner' },
  DONE: { uk: 'Виконано', en: 'Done' },
  CANCELLED: { uk: 'Скасовано', en: 'Cancelled' },
};

/**
 * Every allowed step. Work goes back and forth between the open states as it does in an office; what is done may be
 * reopened; what is cancelled stays so. Another partner to wait for is a step from waiting to waiting.
 */
const STEPS: Readonly<Record<TaskState, readonly TaskState[]>> = {
  OPEN: ['IN_PROGRESS', 'WAITING_FOR_PARTNER', 'DONE', 'CANCELLED'],
  IN_PROGRESS: ['OPEN', 'WAITING_FOR_PARTNER', 'DONE', 'CANCELLED'],
  WAITING_FOR_PARTNER: ['OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER', 'DONE', 'CANCELLED'],
  DONE: ['OPEN', 'CANCELLED'],
  CANCELLED: [],
};

export function allowedStates(from: TaskState): readonly TaskState[] {
  return STEPS[from];
}

/** @throws DomainError INVALID/transition with the allowed ones, INVALID/required for a missing reason */
export function demandState(from: TaskState, to: TaskState, reason: string | null): void {
  const allowed = allowedStates(from);
  if (!allowed.includes(to)) throw refusedState(from, to, allowed);
  if (to === 'CANCELLED' && !reason) throw invalid('required', 'reason', { uk: 'Напишіть, чому.', en: 'Say why.' });
}

function refusedState(from: TaskState, to: TaskState, allowed: readonly TaskState[]): DomainError {
  const names = (language: 'uk' | 'en') => allowed.map((state) => STATE_NAMES[state][language]).join(', ');
  return new DomainError({
    code: 'INVALID',
    reason: 'transition',
    field: 'state',
    text: {
      uk: 'Зі стану «{from}» завдання не переходить до «{to}». {count, plural, =0 {Це кінцевий стан.} other {Можна: {next}.}}',
      en: 'A task cannot go from “{from}” to “{to}”. {count, plural, =0 {This is its last state.} other {Allowed next: {next}.}}',
    },
    values: {
      from: STATE_NAMES[from],
      to: STATE_NAMES[to],
      count: allowed.length,
      next: { uk: names('uk'), en: names('en') },
    },
    details: { allowed: [...allowed] },
  });
}
