import { REMINDER_KINDS, SUBJECT_TYPES, type ReminderKind, type SubjectType } from './reminder-kind.js';
import { REMINDER_RULES } from './reminder-rules.js';
import type { TimingLine } from './timing.js';
import type { TimingScope } from './timing-settings.js';

/** One line of one kind of reminder, as settings, documentation and tests read it. */
export interface RegisteredLine extends TimingLine {
  readonly kind: ReminderKind;
  readonly recordType: SubjectType;
  readonly name: string;
}

/** Records that belong to a community and to no partnership of it. */
const OF_NO_PARTNERSHIP: readonly SubjectType[] = [
  'CONTACT',
  'GIFT_ITEM',
  'MUNICIPALITY',
  'NEED_OR_OFFER',
  'PROGRAMME',
];

/** The timing of every rule, by type of record and kind. */
export const TIMING_REGISTRY: readonly RegisteredLine[] = SUBJECT_TYPES.flatMap((recordType) =>
  [...REMINDER_RULES[recordType]]
    .sort((a, b) => REMINDER_KINDS.indexOf(a.kind) - REMINDER_KINDS.indexOf(b.kind))
    .flatMap(({ kind, timing }) =>
      Object.entries(timing).map(([name, line]): RegisteredLine => ({ kind, recordType, name, ...line })),
    ),
);

/** The lines that can be set for a scope. */
export function linesOf(scope: TimingScope): readonly RegisteredLine[] {
  if (scope !== 'PARTNERSHIP') return TIMING_REGISTRY;
  return TIMING_REGISTRY.filter(({ recordType }) => !OF_NO_PARTNERSHIP.includes(recordType));
}
