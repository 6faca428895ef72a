import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { groupBy } from '../../kernel/group-by.js';
import type { Id } from '../../kernel/identifiers.js';
import type { ReminderKind } from '../../kernel/reminder-kind.js';
import type { Text } from '../../kernel/text.js';
import { wallClock } from '../../kernel/wall-clock.js';
import type { Channel } from '../../platform/delivery/delivery-state.js';
import { IdentityViewerSource } from '../identity/index.js';
import {
  type Choices,
  Preferences,
  restsUntil,
  settled,
  substituteOn,
  type Substitution,
  tellAt,
} from '../preferences/index.js';
import type { NewReminder } from './data/reminders.repository.js';
import { atHourOf, wordsForSubstitute } from './domain/instead-of.js';
import type { PlannedMoment } from './domain/planned-moment.js';
import { SUBJECT_TYPES } from './domain/reminder-kind.js';
import { reminderName } from './domain/reminder-name.js';
import type { Words } from './domain/reminder-rule.js';
import { snoozed } from './domain/snooze.js';
import { RecordSight } from './record-sight.service.js';

type MomentName = Pick<PlannedMoment, 'key' | 'anchorOn'>;

/** What a rule wants for one record and one person, before that person's choices. */
export interface RulePlan extends NewReminder {
  /** the record's name */
  readonly title: Text;
  readonly repeats: boolean;
  /** the person has put it off: nothing is told now */
  readonly silent: boolean;
  /** every moment, past ones too; empty: nothing to remind of */
  readonly moments: readonly PlannedMoment[];

  /** @param today the person's day */
  words(moment: MomentName, today: CalendarDate): Words;
}

/** What is planned for one record and one person, at the hours and over the channels that they have chosen. */
export interface Plan extends RulePlan {
  /** Whether a moment that was planned earlier is still to be told. @param moment `localDate`: the day it was planned for */
  holds(moment: MomentName & Pick<PlannedMoment, 'localDate'>): boolean;

  /** When a channel tells a moment; null: not at all. */
  tellAt(moment: PlannedMoment, channel: Channel, now: Date): Date | null;

  /** Until when a moment that comes later than planned leaves its person in peace; null: it may be told now. */
  restsUntil(moment: MomentName, now: Date): Date | null;
}

/** Until when a person has put off a kind of reminder about a record. */
export type PutOffUntil = (kind: ReminderKind, recordId: Id, userId: Id) => CalendarDate | null;

/** A plan with its moments settled for its own person, and who steps in for them on which day. */
interface Settled {
  readonly plan: RulePlan;
  readonly person: Choices;
  readonly moments: readonly PlannedMoment[];
  readonly substitution: (day: CalendarDate) => Substitution | null;
}

/** Moves what the rules want to when, how and to whom people have chosen: open hours, channels, substitutes. */
@Injectable()
export class ChosenPlans {
  constructor(
    private readonly preferences: Preferences,
    private readonly sight: RecordSight,
    private readonly viewers: IdentityViewerSource,
  ) {}

  /** The number of statements does not grow with the plans, only with the people who step in for others. */
  async of(plans: readonly RulePlan[], putOffUntil: PutOffUntil, now: Date): Promise<Plan[]> {
    if (plans.length === 0) return [];
    const people = await this.preferences.of([...new Set(plans.map(({ recipientUserId }) => recipientUserId))]);
    const allSettled = plans.flatMap((plan): Settled[] => {
      const person = people.get(plan.recipientUserId);
      if (!person) return [];
      const moments = plan.moments.map((moment) => settled(moment, person, plan.kind, now));
      return [{ plan, person, moments, substitution: (day) => substituteOn(person, day, people) }];
    });
    const seen = await this.seenBySubstitutes(allSettled, now);
    return merged(
      allSettled.flatMap((one) => {
        const substitution = (day: CalendarDate) => {
          const found = one.substitution(day);
          return found && seen.has(`${found.substituteId} ${one.plan.record.id}`) ? found : null;
        };
        const routed = { ...one, substitution };
        const substitutes = substitutesOf(routed, now).flatMap(({ substituteId }) => people.get(substituteId) ?? []);
        const { kind, record } = one.plan;
        return [
          ownPlan(routed),
          ...substitutes.map((who) => substitutePlan(routed, who, putOffUntil(kind, record.id, who.userId), now)),
        ];
      }),
    );
  }

  /** A substitute never learns of what they may not see; it stays with its owner. @returns `person record` pairs */
  private async seenBySubstitutes(all: readonly Settled[], now: Date): Promise<ReadonlySet<string>> {
    const asked = all.flatMap((one) =>
      substitutesOf(one, now).map(({ substituteId }) => ({ substituteId, ...one.plan })),
    );
    const seen = new Set<string>();
    for (const [substituteId, theirs] of groupBy(asked, (one) => one.substituteId)) {
      const viewer = await this.viewers.personViewer(substituteId, null);
      if (!viewer) continue;
      for (const type of SUBJECT_TYPES) {
        const ids = theirs.filter(({ record }) => record.type === type).map(({ record }) => record.id);
        for (const id of await this.sight.seenOf(viewer, type, ids)) seen.add(`${substituteId} ${id}`);
      }
    }
    return seen;
  }
}

/** Whoever steps in on the day of some moment; for a moment that repeats also today, as the next may be another's. */
function substitutesOf({ plan, person, moments, substitution }: Settled, now: Date): Substitution[] {
  if (person.absences.length === 0 || moments.length === 0) return [];
  const days = moments.map(({ localDate }) => localDate);
  if (plan.repeats) days.push(wallClock(now, person.timeZone).localDate);
  const found = new Map([...new Set(days)].map((day) => [substitution(day)?.substituteId, substitution(day)]));
  return [...found.values()].filter((one) => one !== null);
}

function ownPlan({ plan, person, moments, substitution }: Settled): Plan {
  const own = moments.filter(({ localDate }) => !substitution(localDate));
  return chosen(plan, person, own, (day) => moments.length > 0 && !substitution(day));
}

function substitutePlan(
  { plan, person, moments, substitution }: Settled,
  substitute: Choices,
  putOffUntil: CalendarDate | null,
  now: Date,
): Plan {
  const isTheirs = (day: CalendarDate) => substitution(day)?.substituteId === substitute.userId;
  const theirs = plan.moments
    .filter((_, at) => isTheirs(moments[at]?.localDate ?? ''))
    .map((moment) => atHourOf(substitute, moment));
  const kept = snoozed(theirs, putOffUntil, substitute).map((moment) => settled(moment, substitute, plan.kind, now));
  const until = (day: CalendarDate) => substitution(day)?.untilOn ?? day;
  const words = (moment: MomentName, today: CalendarDate) =>
    wordsForSubstitute(plan.words(moment, today), person.name, until(today));
  const instead = { ...plan, recipientUserId: substitute.userId, words };
  return chosen(instead, substitute, kept, (day) => moments.length > 0 && isTheirs(day));
}

/** @param isTheirDay whether a moment that repeats is told to this person on a day */
function chosen(
  plan: RulePlan,
  person: Choices,
  moments: readonly PlannedMoment[],
  isTheirDay: (day: CalendarDate) => boolean,
): Plan {
  const { kind, repeats, silent } = plan;
  const known = (name: MomentName) =>
    moments.find(({ key, anchorOn }) => key === name.key && anchorOn === name.anchorOn);
  return {
    ...plan,
    moments,
    holds: ({ key, anchorOn, localDate }) =>
      (repeats && !silent && isTheirDay(localDate)) ||
      moments.some((moment) => moment.key === key && moment.anchorOn === anchorOn),
    tellAt: (moment, channel, now) => tellAt(moment, person, { kind, channel, repeats, now }),
    restsUntil: (name, now) => restsUntil(known(name) ?? null, person, kind, now),
  };
}

/** Who is reminded of one thing in two roles, as owner and as substitute, has one reminder with the moments of both. */
function merged(plans: readonly Plan[]): Plan[] {
  const groups = groupBy(plans, ({ kind, record, recipientUserId }) => reminderName(kind, record.id, recipientUserId));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || group.length === 1) return group;
    const roleOf = (name: MomentName) =>
      group.find(({ moments }) => moments.some((m) => m.key === name.key && m.anchorOn === name.anchorOn)) ?? first;
    return {
      ...first,
      moments: group.flatMap(({ moments }) => moments),
      words: (moment, today) => roleOf(moment).words(moment, today),
      holds: (moment) => group.some((plan) => plan.holds(moment)),
    };
  });
}
