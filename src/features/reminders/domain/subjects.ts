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
  /** it is to take place, goes on or is over: not given up, postponed or only proposed */
  readonly held: boolean;
  /** a letter to the partner has been written down since its end */
  readonly thanked: boolean;
  /** it belongs to a partnership */
  readonly ofPartnership: boolean;
  /** commitments of municipalities abroad that are not done */
  readonly openPromises: number;
  readonly training: boolean;
  /** those who took part are listed or counted */
  readonly participantsKnown: boolean;
  /** kept from the public until its end */
  readonly embargoed: boolean;
  /** true: it goes on or is over, and its debrief is not closed */
  readonly debriefOpen: boolean;
  /** null: the day is not known */
  readonly endsOn: CalendarDate | null;
}

/** That one side waits for the other to answer. */
export interface ReplyAwaited {
  readonly from: 'PARTNER' | 'US';
  readonly on: CalendarDate;
  /** the first words of what is to be answered */
  readonly about: string;
}

export interface PartnershipSubject extends Subject {
  /** neither ended nor lost */
  readonly open: boolean;
  readonly active: boolean;
  readonly hasNextStep: boolean;
  /** letters, calls and meetings that somebody is still to answer, oldest first */
  readonly repliesAwaited: readonly ReplyAwaited[];
  /** of the parties abroad */
  readonly countryCodes: readonly string[];
  readonly stageName: Text;
  readonly stageSince: CalendarDate;
  /** null: a partnership may stay in this stage for ever */
  readonly stageLimitDays: number | null;
  /** the last letter, call, meeting or visit with any party; null: none yet */
  readonly lastContactOn: CalendarDate | null;
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

export interface ContactSubject extends Subject {
  /** the last days in posts of which no successor is known, at places that are parties of living partnerships */
  readonly leftOn: readonly CalendarDate[];
}

export interface MunicipalitySubject extends Subject {
  readonly abroad: boolean;
  readonly changedOn: CalendarDate;
  /** of the network */
  readonly coordinatorIds: readonly Id[];
  /** abroad: partnerships that are active, being formalised, or begun in the last 90 days; at home: those that are open */
  readonly load: number;
  /** how many a place of its size can carry */
  readonly capacity: number;
  /** people of it work with the program */
  readonly worksHere: boolean;
}

export interface NeedSubject extends Subject {
  readonly offer: boolean;
  /** published or reserved: people rely on it */
  readonly open: boolean;
  /** null: never published */
  readonly confirmedOn: CalendarDate | null;
  /** its last day; null: none is set */
  readonly validUntil: CalendarDate | null;
}

export interface ProgrammeSubject extends Subject {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly draftedYears: readonly number[];
  readonly signedYears: readonly number[];
  /** activities of this year, held already, that stand under no measure */
  readonly unreported: number;
}

export interface GiftItemSubject extends Subject {
  /** null: unknown */
  readonly inStock: number | null;
  /** null: none asked for */
  readonly minimum: number | null;
}

/** What a rule knows about a record, by the record's type. Records in the trash have no subject. */
export interface Subjects {
  readonly AGREEMENT: AgreementSubject;
  readonly AID_TRANSFER: AidSubject;
  readonly CONTACT: ContactSubject;
  readonly GIFT_ITEM: GiftItemSubject;
  readonly MEMBERSHIP: MembershipSubject;
  readonly MUNICIPALITY: MunicipalitySubject;
  readonly NEED_OR_OFFER: NeedSubject;
  readonly OWN_REMINDER: OwnReminderSubject;
  readonly PARTNERSHIP: PartnershipSubject;
  readonly PROGRAMME: ProgrammeSubject;
  readonly PROJECT: ProjectSubject;
  readonly TASK: TaskSubject;
  readonly VISIT: VisitSubject;
}
