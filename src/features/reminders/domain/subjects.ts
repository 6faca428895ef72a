import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { LocalTime } from '../../../kernel/local-time.js';
import type { Text } from '../../../kernel/text.js';
import type { Awaited } from './awaited.js';
import type { Wanted } from './own-reminder.js';

interface Subject {
  readonly id: Id;
  /** who answers for it and is reminded; empty: nobody */
  readonly ownerIds: readonly Id[];
  readonly title: Text;
}

export interface TaskSubject extends Subject {
  /** the partnership, visit, agreement or municipality it belongs to; null: none */
  readonly context: Text | null;
  readonly open: boolean;
  readonly dueOn: CalendarDate;
  readonly dueTime: LocalTime | null;
  /** IANA name; null exactly when `dueTime` is */
  readonly dueTimeZone: string | null;
}

export interface VisitSubject extends Subject {
  /** true: it goes on or is over, and its debrief is not closed */
  readonly debriefOpen: boolean;
  /** null: the day is not known */
  readonly endsOn: CalendarDate | null;
}

export interface PartnershipSubject extends Subject {
  /** neither ended nor lost */
  readonly open: boolean;
  readonly hasNextStep: boolean;
  readonly stageName: Text;
  readonly stageSince: CalendarDate;
  /** null: a partnership may stay in this stage for ever */
  readonly stageLimitDays: number | null;
  /** the last letter, call, meeting, comment, visit or finished task; null: none yet */
  readonly lastActivityOn: CalendarDate | null;
  /** the first signature under any of its agreements; null: none signed */
  readonly firstSignedOn: CalendarDate | null;
}

/** A record with clocks. */
interface TimedSubject extends Subject {
  /** what is waited for still; empty: nothing */
  readonly awaited: readonly Awaited[];
}

export type AidSubject = TimedSubject;
export type MembershipSubject = TimedSubject;
export type ProjectSubject = TimedSubject;

export interface AgreementSubject extends TimedSubject {
  /** signed and not over: its end matters */
  readonly binding: boolean;
  readonly renewsItself: boolean;
  /** last day in force */
  readonly inForceTo: CalendarDate | null;
  /** the last day to give notice */
  readonly noticeOn: CalendarDate | null;
}

/** What somebody asked to be reminded of; its title is the record's. */
export interface OwnReminderSubject extends Subject {
  readonly words: string | null;
  /** the record's own date, which offsets count from */
  readonly recordDate: CalendarDate | null;
  /** false: the person has stopped it */
  readonly open: boolean;
  readonly wanted: Wanted;
}

/** What a rule knows about a record, by the record's type. Records in the trash have no subject. */
export interface Subjects {
  readonly AGREEMENT: AgreementSubject;
  readonly AID_TRANSFER: AidSubject;
  readonly MEMBERSHIP: MembershipSubject;
  readonly OWN_REMINDER: OwnReminderSubject;
  readonly PARTNERSHIP: PartnershipSubject;
  readonly PROJECT: ProjectSubject;
  readonly TASK: TaskSubject;
  readonly VISIT: VisitSubject;
}
