import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { ReminderKind } from '../../../kernel/reminder-kind.js';

/** When a reminder comes over a channel: at its moment, in the day's or the week's digest, or not at all. */
export const TELLING_MODES = ['IMMEDIATE', 'DAILY', 'WEEKLY', 'OFF'] as const;
export type TellingMode = (typeof TELLING_MODES)[number];

/** The channels that a person chooses between; names as in the ledger of deliveries. */
export const CHOICE_CHANNELS = ['in_app', 'email', 'webhook'] as const;
export type ChoiceChannel = (typeof CHOICE_CHANNELS)[number];

/** 1 Monday … 7 Sunday (ISO 8601) */
export type IsoWeekday = number;

/** A span of the day by the person's wall clock; `to` is outside it. Quiet hours may span midnight. */
export interface Hours {
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** How a person is told of one kind of reminder. */
export interface KindChoice extends Readonly<Record<ChoiceChannel, TellingMode>> {
  readonly kind: ReminderKind;
  /** comes in quiet hours too */
  readonly critical: boolean;
}

/** Days, both ends included, on which somebody else receives a person's reminders. */
export interface Away {
  readonly fromOn: CalendarDate;
  readonly toOn: CalendarDate;
  readonly substituteId: Id;
}

/** What a person decides about when and how they are told. */
export interface Habits {
  readonly workingDays: readonly IsoWeekday[];
  /** null: the whole day */
  readonly workingHours: Hours | null;
  /** null: none */
  readonly quietHours: Hours | null;
  readonly digestDay: IsoWeekday;
  readonly digestTime: LocalTime;
}

/** A person as the planning of reminders sees them. */
export interface Choices extends Habits {
  readonly userId: Id;
  readonly name: string;
  /** IANA name */
  readonly timeZone: string;
  /** their local hour of reminders */
  readonly reminderTime: LocalTime;
  /** only what differs from the default */
  readonly kinds: readonly KindChoice[];
  /** those that are not over */
  readonly absences: readonly Away[];
}

/**
 * A time of day that somebody has set, or a day set by law: waiting until morning would be too late, or could be.
 */
const CRITICAL_KINDS: readonly ReminderKind[] = [
  'AGREEMENT_ANSWER_DUE',
  'AID_REPORT_DUE',
  'COUNCIL_AGENDA_DUE',
  'REMIND_ME',
  'TASK_DUE',
];

/** Kinds about a day until which something is to be done or said: told on that day at the latest, never after it. */
export const DEADLINE_KINDS: readonly ReminderKind[] = [
  'AGREEMENT_ANSWER_DUE',
  'AGREEMENT_EXPIRING',
  'AID_DELIVERY_DUE',
  'AID_REPORT_DUE',
  'ANNIVERSARY',
  'COMMITMENT_FOLLOW_UP',
  'COUNCIL_AGENDA_DUE',
  'FEAST_DAY',
  'GRANT_DEADLINE',
  'MEMBERSHIP_DUE',
  'REMIND_ME',
  'REPORT_DUE',
  'TASK_DUE',
];

/** Every day of the week: who has chosen nothing is told on the planned day, never before it and never after. */
export const EVERY_DAY: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7];
const MONDAY = 1;

/** What holds for a person who has chosen nothing. @param reminderTime their hour of reminders, also that of digests */
export function defaultHabits(reminderTime: LocalTime): Habits {
  return {
    workingDays: EVERY_DAY,
    workingHours: null,
    quietHours: null,
    digestDay: MONDAY,
    digestTime: reminderTime,
  };
}

export function defaultKindChoice(kind: ReminderKind): KindChoice {
  return {
    kind,
    critical: CRITICAL_KINDS.includes(kind),
    in_app: 'IMMEDIATE',
    email: 'IMMEDIATE',
    webhook: 'IMMEDIATE',
  };
}

export function kindChoice({ kinds }: Pick<Choices, 'kinds'>, kind: ReminderKind): KindChoice {
  return kinds.find((choice) => choice.kind === kind) ?? defaultKindChoice(kind);
}

export function isDefault(choice: KindChoice): boolean {
  const usual = defaultKindChoice(choice.kind);
  return choice.critical === usual.critical && CHOICE_CHANNELS.every((channel) => choice[channel] === usual[channel]);
}
