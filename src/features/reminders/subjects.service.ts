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
      AGREEMENT: (id) => subjects.agreement(id),
      PARTNERSHIP: (id) => this.partnership(id),
      TASK: (id) => subjects.task(id),
      VISIT: (id) => subjects.visit(id),
    };
  }

  /** Null: there is no such record any more, or it lies in the trash. */
  find<T extends SubjectType>(type: T, id: Id): Promise<Subjects[T] | null> {
    return this.readers[type](id);
  }

  private async partnership(id: Id): Promise<PartnershipSubject | null> {
    const facts = await this.subjects.partnership(id);
    if (!facts) return null;
    const { stage, ...rest } = facts;
    const open = !isClosed(stage);
    return { ...rest, open, stageName: STAGE_NAMES[stage], stageLimitDays: stageLimitDays(stage) };
  }
}
