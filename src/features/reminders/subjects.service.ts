import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { isClosed, STAGE_NAMES, stageLimitDays } from '../partnerships/index.js';
import { type SubjectReaders, SubjectsRepository } from './data/subjects.repository.js';
import type { SubjectType } from './domain/reminder-kind.js';
import type { PartnershipSubject, Subjects } from './domain/subjects.js';

/** The records as the rules see them: what the tables hold, with the partnership feature's own rules about stages. */
@Injectable()
export class SubjectsOfReminders {
  private readonly readers: SubjectReaders;

  constructor(private readonly subjects: SubjectsRepository) {
    this.readers = {
      AGREEMENT: (ids) => subjects.agreements(ids),
      PARTNERSHIP: (ids) => this.partnerships(ids),
      TASK: (ids) => subjects.tasks(ids),
      VISIT: (ids) => subjects.visits(ids),
    };
  }

  /** Null: there is no such record any more, or it lies in the trash. */
  async find<T extends SubjectType>(type: T, id: Id): Promise<Subjects[T] | null> {
    const [subject] = await this.findAll(type, [id]);
    return subject ?? null;
  }

  /** Those of the records that exist, in any order. */
  findAll<T extends SubjectType>(type: T, ids: readonly Id[]): Promise<Subjects[T][]> {
    return this.readers[type](ids);
  }

  private async partnerships(ids: readonly Id[]): Promise<PartnershipSubject[]> {
    return (await this.subjects.partnerships(ids)).map(({ stage, ...rest }) => {
      const open = !isClosed(stage);
      return { ...rest, open, stageName: STAGE_NAMES[stage], stageLimitDays: stageLimitDays(stage) };
    });
  }
}
