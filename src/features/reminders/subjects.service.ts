import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { isClosed, NetworkDay, STAGE_NAMES, stageLimitDays } from '../partnerships/index.js';
import { type SubjectReaders, SubjectsRepository } from './data/subjects.repository.js';
import { OtherSubjectsRepository } from './data/other-subjects.repository.js';
import type { SubjectType } from './domain/reminder-kind.js';
import type { AgreementSubject, PartnershipSubject, Subjects } from './domain/subjects.js';
import { OwnRemindersRepository } from './data/own-reminders.repository.js';
import { onRemindable } from './own-reminders.policy.js';
import { TimedSubjects } from './timed-subjects.service.js';

/** The records as the rules see them: what the tables hold, with the partnership feature's own rules about stages. */
@Injectable()
export class SubjectsOfReminders {
  private readonly readers: SubjectReaders;

  constructor(
    private readonly subjects: SubjectsRepository,
    private readonly timed: TimedSubjects,
    own: OwnRemindersRepository,
    others: OtherSubjectsRepository,
    day: NetworkDay,
  ) {
    this.readers = {
      AGREEMENT: (ids) => this.agreements(ids),
      AID_TRANSFER: (ids) => timed.aidTransfers(ids),
      CONTACT: (ids) => others.contacts(ids, day.today()),
      GIFT_ITEM: (ids) => others.giftItems(ids),
      MEMBERSHIP: (ids) => timed.memberships(ids),
      NEED_OR_OFFER: (ids) => others.needs(ids),
      OWN_REMINDER: (ids) => own.subjects(ids, onRemindable(systemViewer(), sql`w.record_type`, sql`w.record_id`)),
      MUNICIPALITY: (ids) => others.municipalities(ids, day.today()),
      PARTNERSHIP: (ids) => this.partnerships(ids),
      PROGRAMME: (ids) => others.programmes(ids, day.today()),
      PROJECT: (ids) => timed.projectsAwaiting(ids),
      TASK: (ids) => subjects.tasks(ids),
      VISIT: (ids) => subjects.visits(ids),
    };
  }

  /** Those of the records that exist, in any order. */
  findAll<T extends SubjectType>(type: T, ids: readonly Id[]): Promise<Subjects[T][]> {
    return this.readers[type](ids);
  }

  private async agreements(ids: readonly Id[]): Promise<AgreementSubject[]> {
    const awaited = await this.timed.ofAgreements(ids);
    return (await this.subjects.agreements(ids)).map((facts) => ({ ...facts, awaited: awaited.get(facts.id) ?? [] }));
  }

  private async partnerships(ids: readonly Id[]): Promise<PartnershipSubject[]> {
    return (await this.subjects.partnerships(ids)).map(({ stage, ...rest }) => {
      const open = !isClosed(stage);
      return {
        ...rest,
        open,
        active: stage === 'ACTIVE',
        stageName: STAGE_NAMES[stage],
        stageLimitDays: stageLimitDays(stage),
      };
    });
  }
}
