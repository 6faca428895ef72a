import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { conditionsTogether } from '../../platform/database/conditions-together.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { onVisibleAgreement } from '../agreements/index.js';
import { onVisibleAid } from '../aid/index.js';
import { onVisibleMunicipality } from '../municipalities/index.js';
import { onKeptNeed } from '../needs/index.js';
import { onVisibleContact } from '../organisations/index.js';
import { onVisiblePartnership } from '../partnerships/index.js';
import { onVisibleProgramme } from '../programmes/index.js';
import { onVisibleGiftItem } from '../promotion/index.js';
import { onVisibleMembership, onVisibleProject } from '../projects/index.js';
import { onVisibleTask } from '../tasks/index.js';
import { onVisibleVisit } from '../visits/index.js';
import type { RecordRef } from './data/subjects.repository.js';
import { onOwnReminder } from './own-reminders.policy.js';
import { SUBJECT_TYPES, type SubjectType } from './domain/reminder-kind.js';

type RowRule = (viewer: Viewer, id: Sql) => Sql;

/** The rules of the features that own the records; a record in the trash exists for nobody. */
const ROW_RULES: Readonly<Record<SubjectType, RowRule>> = {
  AGREEMENT: onVisibleAgreement,
  AID_TRANSFER: onVisibleAid,
  CONTACT: onVisibleContact,
  GIFT_ITEM: onVisibleGiftItem,
  MEMBERSHIP: onVisibleMembership,
  NEED_OR_OFFER: onKeptNeed,
  OWN_REMINDER: onOwnReminder,
  MUNICIPALITY: onVisibleMunicipality,
  PROGRAMME: onVisibleProgramme,
  PROJECT: onVisibleProject,
  PARTNERSHIP: onVisiblePartnership,
  TASK: onVisibleTask,
  VISIT: onVisibleVisit,
};

/** Applies the row rules of the records: a reminder never tells what its reader may not see. */
@Injectable()
export class RecordSight {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async sees(viewer: Viewer, record: RecordRef): Promise<boolean> {
    const [seen] = await this.seenEach([{ viewer, record }]);
    return seen === true;
  }

  /** Whether each viewer may see the record beside them, in the order of the pairs; one statement. */
  async seenEach(pairs: readonly { readonly viewer: Viewer; readonly record: RecordRef }[]): Promise<boolean[]> {
    if (pairs.length === 0) return [];
    const conditions = pairs.map(({ viewer, record: { type, id } }) => ROW_RULES[type](viewer, sql`${id}::uuid`));
    const answers = await this.unitOfWork.rows<{ at: number; holds: boolean }>(conditionsTogether(conditions));
    const seen = new Set(answers.filter(({ holds }) => holds).map(({ at }) => at));
    return pairs.map((_, at) => seen.has(at));
  }

  /** Which of the records the viewer may see; one statement. */
  async seenOf(viewer: Viewer, type: SubjectType, ids: readonly Id[]): Promise<Id[]> {
    if (ids.length === 0) return [];
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT asked.id FROM unnest(${[...ids]}::uuid[]) AS asked (id) WHERE ${ROW_RULES[type](viewer, sql`asked.id`)}`);
    return rows.map(({ id }) => id);
  }

  /**
   * Whether the record that a row points to exists for the viewer.
   *
   * @param type SQL of the column with the record's type
   * @param id SQL of the column with the record's id
   */
  condition(viewer: Viewer, type: Sql, id: Sql): Sql {
    const cases = SUBJECT_TYPES.map((known) => sql`WHEN ${known} THEN ${ROW_RULES[known](viewer, id)}`);
    return sql`CASE ${type} ${join(cases, ' ')} ELSE FALSE END`;
  }
}
