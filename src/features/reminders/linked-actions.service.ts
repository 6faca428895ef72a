import { Injectable } from '@nestjs/common';
import { type CalendarDate, isCalendarDate } from '../../kernel/calendar-date.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { LanguageCode } from '../../kernel/text.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { translate } from '../../platform/i18n/translate.js';
import { hashOf, IdentityViewerSource } from '../identity/index.js';
import { type KindChoice, Preferences } from '../preferences/index.js';
import { isOpen, Tasks } from '../tasks/index.js';
import { type LetterLinkRow, LetterLinksRepository } from './data/letter-links.repository.js';
import { RemindersRepository } from './data/reminders.repository.js';
import type { LinkedRecord, LinkPage } from './domain/letter-link.js';
import { pathOf } from './domain/record-path.js';
import type { ReminderKind, SubjectType } from './domain/reminder-kind.js';
import { wallClock } from '../../kernel/wall-clock.js';
import { RecordSight } from './record-sight.service.js';
import { Snoozes } from './snoozes.service.js';
import { SubjectsOfReminders } from './subjects.service.js';

/** What the reader of the page has asked for. */
export interface LinkForm {
  /** a day to put the reminder off to */
  readonly until?: unknown;
  /** present: letters that were ended are to come again */
  readonly back?: unknown;
}

export interface LinkAnswer {
  /** null: nobody knows whose link it would be */
  readonly language: LanguageCode | null;
  readonly page: LinkPage;
}

interface RecordLink {
  readonly linkId: Id;
  readonly kind: ReminderKind;
  readonly recordType: SubjectType;
  readonly recordId: Id;
  readonly record: LinkedRecord;
}

const BROKEN: LinkPage = { is: 'broken' };
const USED: LinkPage = { is: 'used' };

/** What the links of letters do, on behalf of the one person they were sent to, as far as that person may still do it. */
@Injectable()
export class LinkedActions {
  constructor(
    private readonly links: LetterLinksRepository,
    private readonly viewers: IdentityViewerSource,
    private readonly reminders: RemindersRepository,
    private readonly subjects: SubjectsOfReminders,
    private readonly sight: RecordSight,
    private readonly tasks: Tasks,
    private readonly snoozes: Snoozes,
    private readonly preferences: Preferences,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What a link would do. Programs follow links too, so looking changes nothing. */
  look(token: string): Promise<LinkAnswer> {
    return this.answer(token, (viewer, link) => this.page(viewer, link));
  }

  /** Does it. What is refused leaves everything as it is, the link too. */
  act(token: string, form: LinkForm): Promise<LinkAnswer> {
    return this.answer(token, async (viewer, link) => {
      if (link.action === 'UNSUBSCRIBE') return this.endLetters(viewer, link, form.back !== undefined);
      const asked = await this.page(viewer, link);
      const about = await this.recordOf(link);
      if (!about || (asked.is !== 'done?' && asked.is !== 'snooze?')) return asked;
      return asked.is === 'done?' ? this.finish(viewer, about) : this.putOff(viewer, about, asked, form.until);
    });
  }

  private async answer(
    token: string,
    write: (viewer: Viewer, link: LetterLinkRow) => Promise<LinkPage>,
  ): Promise<LinkAnswer> {
    const link = await this.links.find(hashOf(token));
    const person = link && (await this.viewers.personViewer(link.userId, null));
    if (!link || !person) return { language: null, page: BROKEN };
    try {
      return { language: person.language, page: await write({ ...person, through: 'LETTER_LINK' }, link) };
    } catch (error) {
      if (!(error instanceof DomainError) || error.refusal.code !== 'NOT_FOUND') throw error;
      return { language: person.language, page: BROKEN };
    }
  }

  private async page(viewer: Viewer, link: LetterLinkRow): Promise<LinkPage> {
    const { action, kinds, used, switchedOff } = link;
    if (action === 'UNSUBSCRIBE') return { is: switchedOff ? 'unsubscribed' : 'unsubscribe?', kinds };
    const about = await this.recordOf(link);
    const permission = action === 'DONE' ? 'tasks.edit' : 'notices.own';
    if (!about || !viewer.permissions.has(permission)) return BROKEN;
    if (!(await this.sight.sees(viewer, { type: about.recordType, id: about.recordId }))) return BROKEN;
    if (used) return USED;
    const { record } = about;
    if (action === 'SNOOZE') return { is: 'snooze?', record, today: await this.today(viewer), refusal: null };
    const { state } = await this.tasks.get(viewer, about.recordId);
    return { is: isOpen(state) ? 'done?' : 'closed', record };
  }

  private finish(viewer: Viewer, { linkId, recordId, record }: RecordLink): Promise<LinkPage> {
    return this.unitOfWork.run(viewer, async () => {
      if (!(await this.links.use(linkId))) return USED;
      const { version } = await this.tasks.get(viewer, recordId);
      await this.tasks.move(viewer, recordId, version, { state: 'DONE', reason: null, waitingForId: null });
      return { is: 'done', record };
    });
  }

  private async putOff(
    viewer: Viewer,
    { linkId, kind, recordType, recordId, record }: RecordLink,
    asked: Extract<LinkPage, { is: 'snooze?' }>,
    until: unknown,
  ): Promise<LinkPage> {
    if (!isCalendarDate(until)) return { ...asked, refusal: translate(CHOOSE_A_DAY, viewer.language) };
    try {
      return await this.unitOfWork.run(viewer, async () => {
        if (!(await this.links.use(linkId))) return USED;
        const { missedDeadlineOn } = await this.snoozes.snooze(viewer, { kind, recordType, recordId, untilOn: until });
        return { is: 'snoozed', record, untilOn: until, missedDeadlineOn };
      });
    } catch (error) {
      if (!(error instanceof DomainError) || error.refusal.code !== 'INVALID') throw error;
      const { text, values } = error.refusal;
      return { ...asked, refusal: translate(text, viewer.language, values) };
    }
  }

  /** @param back they are to come again */
  private endLetters(viewer: Viewer, { id, userId, kinds }: LetterLinkRow, back: boolean): Promise<LinkPage> {
    return this.unitOfWork.run(viewer, async () => {
      const switchedOff = (await this.links.lock(id))?.switchedOff ?? null;
      if (back) {
        if (switchedOff) await this.preferences.putBack(userId, switchedOff, 'email');
        await this.links.keepSwitchedOff(id, null);
        return { is: 'put back', kinds };
      }
      if (!switchedOff) {
        const chosen: KindChoice[] = [];
        for (const kind of kinds) chosen.push(await this.preferences.switchOff(userId, kind, 'email'));
        await this.links.keepSwitchedOff(id, chosen);
      }
      return { is: 'unsubscribed', kinds };
    });
  }

  /** Null: the record has gone. */
  private async recordOf({ id, kinds, recordType, recordId }: LetterLinkRow): Promise<RecordLink | null> {
    const [kind] = kinds;
    if (!kind || !recordType || !recordId) return null;
    const [subject] = await this.subjects.findAll(recordType, [recordId]);
    const path = pathOf(recordType, recordId);
    return subject ? { linkId: id, kind, recordType, recordId, record: { title: subject.title, kind, path } } : null;
  }

  private async today({ timeZone }: Viewer): Promise<CalendarDate> {
    return wallClock(await this.reminders.now(), timeZone).localDate;
  }
}

const CHOOSE_A_DAY = {
  uk: 'Оберіть день, до якого мовчати.',
  en: 'Choose the day until which to stay silent.',
};
