import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import sql from 'sql-template-tag';
import type { Viewer } from '../../platform/access/viewer.js';
import { translate } from '../../platform/i18n/translate.js';
import { AgendaRepository, type AgendaRow } from './data/agenda.repository.js';
import { RemindersRepository } from './data/reminders.repository.js';
import { pathOf } from './domain/record-path.js';
import { RecordSight } from './record-sight.service.js';
import { ReminderPlans } from './reminder-plans.service.js';

/** A reminder with its words, in its person's language. */
export interface AgendaItem extends AgendaRow {
  readonly sentence: string;
  readonly reason: string;
  /** of its record in the web application */
  readonly path: string;
}

/** The reminders of one person day by day, for a calendar. The due days of tasks are events of their own. */
@Injectable()
export class ReminderAgenda {
  constructor(
    private readonly agenda: AgendaRepository,
    private readonly reminders: RemindersRepository,
    private readonly plans: ReminderPlans,
    private readonly sight: RecordSight,
  ) {}

  /** Only of records that the person sees now; both days included. The number of statements does not grow. */
  async of(viewer: Viewer, from: CalendarDate, to: CalendarDate, limit: number): Promise<AgendaItem[]> {
    if (viewer.userId === null) return [];
    const visible = this.sight.condition(viewer, sql`r.record_type`, sql`r.record_id`);
    const rows = await this.agenda.between(viewer.userId, [from, to], visible, limit);
    const records = new Map(rows.map(({ recordType: type, recordId: id }) => [id, { type, id }]));
    const plans = await this.plans.of([...records.values()], await this.reminders.now());
    return rows.flatMap((row) => {
      const plan = plans.find(
        ({ kind, record, recipientUserId }) =>
          kind === row.kind && record.id === row.recordId && recipientUserId === viewer.userId,
      );
      if (!plan) return [];
      const { text, reason, values } = plan.words(row, row.localDate);
      return {
        ...row,
        sentence: translate(text, viewer.language, values),
        reason: translate(reason, viewer.language, values),
        path: pathOf(row.recordType, row.recordId),
      };
    });
  }
}
