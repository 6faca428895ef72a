import { Injectable } from '@nestjs/common';
import { groupBy } from '../../kernel/group-by.js';
import type { Id } from '../../kernel/identifiers.js';
import { OnDomainEvent } from '../../platform/events/domain-events.js';
import { WebhookEndpoints } from '../../platform/webhooks/webhook-endpoints.js';
import { Deliveries, type DeliveryRequest } from '../../platform/delivery/deliveries.js';
import { type Channel, CHANNELS } from '../../platform/delivery/delivery-state.js';
import { Gathered } from '../../platform/database/gathered.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { RecordChanged } from '../../platform/history/record-changed.event.js';
import type { RecordType } from '../../platform/history/record-type.js';
import { RecordsAroundRepository } from './data/records-around.repository.js';
import {
  type OccurrenceRow,
  REMINDER_TOPIC,
  type ReminderMoment,
  type ReminderRow,
  RemindersRepository,
} from './data/reminders.repository.js';
import type { RecordRef } from './data/subjects.repository.js';
import { channelSteps } from './domain/channel-steps.js';
import { difference } from './domain/difference.js';
import { localAt, type PlannedMoment, stillToTell } from './domain/planned-moment.js';
import { SUBJECT_TYPES } from './domain/reminder-kind.js';
import { reminderName } from './domain/reminder-name.js';
import type { Plan } from './chosen-plans.service.js';
import { ReminderPlans } from './reminder-plans.service.js';

/** records planned with one round of statements */
const BATCH = 500;
/** records of changed people that are planned while they wait; more are left to the sweeper, which comes in seconds */
const MOST_AT_ONCE = 200;

/** A record that a unit of work has changed. */
interface Touched {
  readonly recordType: RecordType;
  readonly recordId: Id;
  /** it went to the trash or came back: so did what hangs on it */
  readonly hides: boolean;
}

/**
 * Keeps the reminders of every record in step with it, in the transaction of the change: what is new is added, what no
 * longer holds is taken back, what has been told stays told. The number of statements does not grow with the records.
 */
@Injectable()
export class ReminderPlanner {
  private readonly touched: Gathered<Touched>;

  constructor(
    private readonly reminders: RemindersRepository,
    private readonly plans: ReminderPlans,
    private readonly around: RecordsAroundRepository,
    private readonly deliveries: Deliveries,
    private readonly webhooks: WebhookEndpoints,
    unitOfWork: UnitOfWork,
  ) {
    this.touched = new Gathered(
      unitOfWork,
      ({ recordType, recordId, hides }) => `${recordType} ${recordId} ${hides}`,
      (touched) => this.followAll(touched),
    );
  }

  /** However often a record changes in one transaction, it is planned once, as it is in the end. */
  @OnDomainEvent(RecordChanged)
  follow({ recordType, recordId, action, before }: RecordChanged): Promise<void> {
    for (const id of partnershipsBefore(before)) {
      this.touched.add({ recordType: 'PARTNERSHIP', recordId: id, hides: false });
    }
    this.touched.add({ recordType, recordId, hides: action === 'TRASHED' || action === 'RESTORED' });
    return Promise.resolve();
  }

  async replanAll(records: readonly RecordRef[]): Promise<void> {
    if (records.length === 0) return;
    const now = await this.reminders.now();
    const once = new Map(records.map((record) => [record.id, record]));
    // In one order, as the locks are taken.
    const inOrder = [...once.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (let from = 0; from < inOrder.length; from += BATCH) await this.replan(inOrder.slice(from, from + BATCH), now);
  }

  private async followAll(touched: readonly Touched[]): Promise<void> {
    const idsOf = (type: RecordType) =>
      touched.filter(({ recordType }) => recordType === type).map(({ recordId }) => recordId);
    const people = idsOf('USER');
    const interactions = idsOf('INTERACTION');
    const reports = idsOf('ANNUAL_REPORT');
    const parents = touched.filter(({ hides }) => hides).map(({ recordId }) => recordId);
    const talkedWith = interactions.length > 0 ? await this.around.partnershipsTalkedWith(interactions) : [];
    const changed = [
      ...touched.flatMap(({ recordType, recordId }): RecordRef[] => {
        // a profile is a part of its municipality and has its id
        if (recordType === 'COOPERATION_PROFILE') return [{ type: 'MUNICIPALITY', id: recordId }];
        const type = SUBJECT_TYPES.find((known) => known === recordType);
        return type ? [{ type, id: recordId }] : [];
      }),
      ...(parents.length > 0 ? await this.around.tasksUnder(parents) : []),
    ];
    const partnerships = changed.length > 0 ? await this.around.partnershipsOf(changed) : [];
    const spreads = changed.length + talkedWith.length + reports.length > 0;
    const all = [...touched.map(({ recordId }) => recordId), ...changed.map(({ id }) => id)];
    const theirs = people.length > 0 ? await this.around.ofPeople(people) : [];
    if (theirs.length > MOST_AT_ONCE) await this.reminders.addToBacklog(theirs);
    await this.replanAll([
      ...changed,
      ...(await this.around.ownRemindersOf(all)),
      ...[...partnerships, ...talkedWith].map((id): RecordRef => ({ type: 'PARTNERSHIP', id })),
      ...(spreads ? await this.around.beyond(changed, talkedWith, reports) : []),
      ...(theirs.length > MOST_AT_ONCE ? [] : theirs),
    ]);
  }

  /** Locks before it reads, so that of two changes at once the later plans from what the earlier left. */
  private async replan(records: readonly RecordRef[], now: Date): Promise<void> {
    const kept = await this.reminders.lockAbout(records);
    const plans = new Map(
      (await this.plans.of(records, now)).map((plan) => [
        nameOfPlan(plan),
        { plan, moments: stillToTell(plan.moments, now) },
      ]),
    );
    const known = new Set(kept.map(nameOf));
    const wanted = [...plans.values()].flatMap(({ plan, moments }) =>
      moments.length > 0 && !known.has(nameOfPlan(plan)) ? plan : [],
    );
    const reminders = [...kept, ...(await this.reminders.add(wanted))];
    if (reminders.length > 0) await this.bringIntoStep(reminders, plans, now);
  }

  /** A reminder without a plan is of a former owner, or of a record that is gone: nothing of it is still to be told. */
  private async bringIntoStep(
    reminders: readonly ReminderRow[],
    plans: ReadonlyMap<string, PlanToTell>,
    now: Date,
  ): Promise<void> {
    const occurrences = groupBy(
      await this.reminders.occurrences(reminders.map(({ id }) => id)),
      (row) => row.reminderId,
    );
    const keep: (ReminderMoment & { readonly plan: Plan; readonly kept: OccurrenceRow | undefined })[] = [];
    const cancel: Id[] = [];
    const withWebhook = await this.webhooks.ownersAmong([
      ...new Set(reminders.map(({ recipientUserId }) => recipientUserId)),
    ]);
    const steps: DeliverySteps = { withWebhook, schedule: [], cancel: [] };
    const replanAt: { reminderId: Id; at: Date | null }[] = [];
    for (const reminder of reminders) {
      const { id: reminderId } = reminder;
      const rows = occurrences.get(reminderId) ?? [];
      const { plan, moments } = plans.get(nameOf(reminder)) ?? { plan: null, moments: [] };
      const { repeats = false, silent = false } = plan ?? {};
      const step = difference(moments, rows, now, repeats && !silent);
      cancel.push(...step.cancel);
      replanAt.push({ reminderId, at: repeats ? endOf(moments) : null });
      if (!plan) continue;
      for (const moment of step.keep) {
        const kept = rows.find((row) => row.localAt === localAt(moment));
        keep.push({ ...moment, reminderId, plan, kept });
      }
      for (const row of rows.filter(({ id, cancelled }) => !cancelled && !step.cancel.includes(id))) {
        const moment = plan.moments.find(({ key, anchorOn }) => key === row.key && anchorOn === row.anchorOn);
        if (moment && !step.keep.includes(moment)) follow(steps, plan, moment, { ...row, changed: false }, now);
      }
    }
    await this.reminders.cancel(cancel);
    await this.deliveries.cancel(REMINDER_TOPIC, cancel, 'moved_on');
    const ids = await this.reminders.keep(keep);
    keep.forEach(({ plan, kept, ...moment }, at) => {
      follow(steps, plan, moment, { id: ids[at] ?? '', settled: false, deliveries: {}, ...kept, changed: true }, now);
    });
    for (const [channel, refIds] of groupBy(steps.cancel, (step) => step.channel)) {
      const ids = refIds.map(({ refId }) => refId);
      await this.deliveries.cancel(REMINDER_TOPIC, ids, 'switched_off', channel);
    }
    await this.deliveries.scheduleAll(steps.schedule);
    await this.reminders.replanAt(replanAt);
  }
}

interface PlanToTell {
  readonly plan: Plan;
  /** of the plan's, those that are still to be told */
  readonly moments: readonly PlannedMoment[];
}

interface DeliverySteps {
  /** people whom a webhook reaches */
  readonly withWebhook: ReadonlySet<Id>;
  readonly schedule: DeliveryRequest[];
  readonly cancel: { readonly channel: Channel; readonly refId: Id }[];
}

/** Adds to the steps what brings the deliveries of an occurrence to the hours that its person has chosen. */
function follow(
  steps: DeliverySteps,
  plan: Plan,
  moment: PlannedMoment,
  {
    id: refId,
    settled: told,
    changed,
    deliveries,
  }: Pick<OccurrenceRow, 'id' | 'settled' | 'deliveries'> & { changed: boolean },
  now: Date,
): void {
  const { recipientUserId } = plan;
  const channels = CHANNELS.filter((channel) => channel !== 'webhook' || steps.withWebhook.has(recipientUserId));
  const wanted = new Map(channels.map((channel) => [channel, plan.tellAt(moment, channel, now)]));
  const kept = Object.fromEntries(
    Object.entries(deliveries).map(([channel, { state, dueMs }]) => [channel, { state, dueAt: new Date(dueMs) }]),
  );
  const next = channelSteps(wanted, { changed, told, deliveries: kept }, now);
  for (const { channel, dueAt } of next.schedule) {
    const { expiresAt } = moment;
    steps.schedule.push({ topic: REMINDER_TOPIC, refId, channel, recipientUserId, dueAt, expiresAt });
  }
  steps.cancel.push(...next.cancel.map((channel) => ({ channel, refId })));
}

/** A record may have left the partnership of which it was the next step. */
function partnershipsBefore(before: Snapshot | null): Id[] {
  const { partnershipId, partnershipIds } = before ?? {};
  const named: unknown[] = [partnershipId, partnershipIds].flat();
  return named.filter((id) => typeof id === 'string');
}

function nameOf({ kind, recordId, recipientUserId }: Omit<ReminderRow, 'id'>): string {
  return reminderName(kind, recordId, recipientUserId);
}

function nameOfPlan({ kind, record, recipientUserId }: Plan): string {
  return reminderName(kind, record.id, recipientUserId);
}

/** When the last of the planned moments is over, the next ones are planned. */
function endOf(planned: readonly PlannedMoment[]): Date | null {
  return planned.reduce<Date | null>((end, { expiresAt }) => (end && end > expiresAt ? end : expiresAt), null);
}
