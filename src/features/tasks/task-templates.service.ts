import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../kernel/clock.js';
import { forbidden, invalid, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog, type HistoryRow } from '../../platform/history/change-log.js';
import { fieldChanges, type Snapshot } from '../../platform/history/field-changes.js';
import { demandOwn, onVisibleCommunity } from '../municipalities/index.js';
import type { PartnershipStage } from '../partnerships/index.js';
import { TaskTemplate } from './data/task-template.entity.js';
import { TaskTemplatesRepository } from './data/task-templates.repository.js';
import { MOST_TEMPLATES, templateAfter, type TemplateFields } from './domain/task-template.js';

/** Where a new template belongs. */
export interface TemplatePlace {
  /** null: before a visit */
  readonly stage: PartnershipStage | null;
  /** null: the whole network */
  readonly communityId: Id | null;
}

const RECORD_TYPE = 'TASK_TEMPLATE';

/** Which tasks visits and stages ask for: the network's, and what a community adds for itself. */
@Injectable()
export class TaskTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: TaskTemplatesRepository,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  /**
   * In use or not, the earliest first.
   *
   * @param communityId null: the network's own
   * @throws DomainError NOT_FOUND
   */
  async list(viewer: Viewer, communityId: Id | null): Promise<TaskTemplate[]> {
    await this.demandVisible(viewer, communityId);
    return this.templates.ofScope(communityId);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVALID/required, range, visit_only, too_many */
  async create(viewer: Viewer, { stage, communityId }: TemplatePlace, fields: TemplateFields): Promise<TaskTemplate> {
    return this.unitOfWork.run(viewer, async () => {
      await this.demandEditable(viewer, communityId);
      const occasion = stage === null ? 'VISIT' : 'STAGE';
      const values = templateAfter(occasion, null, fields);
      if ((await this.templates.countForUpdate(communityId)) >= MOST_TEMPLATES) throw tooMany();
      const template = Object.assign(new TaskTemplate(), { id: newId(), occasion, stage, communityId, ...values });
      await this.templates.save(template);
      await this.changeLog.record({
        ...{ recordType: RECORD_TYPE, recordId: template.id, action: 'CREATED' },
        ...{ before: null, after: snapshotOf(template) },
      });
      return template;
    });
  }

  /**
   * Tasks that are set already stay as they are.
   *
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID/required, range, visit_only
   */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: TemplateFields): Promise<TaskTemplate> {
    return this.unitOfWork.run(viewer, async () => {
      const template = await this.templates.findForUpdate(id);
      if (!template) throw notFound();
      await this.demandEditable(viewer, template.communityId);
      demandVersion(template, expectedVersion);
      const before = snapshotOf(template);
      Object.assign(template, templateAfter(template.occasion, template, fields));
      const after = snapshotOf(template);
      if (fieldChanges(before, after).length === 0) return template;
      template.updatedAt = this.clock.now();
      await this.templates.save(template);
      await this.changeLog.record({ recordType: RECORD_TYPE, recordId: id, action: 'UPDATED', before, after });
      return template;
    });
  }

  /** @throws DomainError NOT_FOUND */
  async history(viewer: Viewer, id: Id, page: PageArgs): Promise<Page<HistoryRow>> {
    const template = await this.templates.byId(id);
    if (!template) throw notFound();
    await this.demandVisible(viewer, template.communityId);
    return this.changeLog.history(RECORD_TYPE, id, page);
  }

  private async demandVisible(viewer: Viewer, communityId: Id | null): Promise<void> {
    if (communityId === null) return;
    const id = sql`CAST(${communityId} AS uuid)`;
    const [row] = await this.unitOfWork.rows<{ seen: boolean }>(sql`SELECT ${onVisibleCommunity(viewer, id)} AS seen`);
    if (!row?.seen) throw notFound();
  }

  /** The network's by its staff, a community's by its own people and the staff. */
  private async demandEditable(viewer: Viewer, communityId: Id | null): Promise<void> {
    await this.demandVisible(viewer, communityId);
    if (communityId !== null) return demandOwn(viewer, communityId);
    if (viewer.networkWide) return;
    throw forbidden({
      uk: 'Шаблони завдань для всієї мережі ведуть її координатори. Нічого не збережено.',
      en: 'The task templates of the whole network are kept by its coordinators. Nothing was saved.',
    });
  }
}

function snapshotOf(template: TaskTemplate): Snapshot {
  const { stage, communityId, titleUk, titleEn, offsetDays, direction, inPersonOnly, inUse } = template;
  return { stage, communityId, titleUk, titleEn, offsetDays, direction, inPersonOnly, inUse };
}

function tooMany() {
  return invalid(
    'too_many',
    'titleUk',
    {
      uk: 'Не більше ніж {most, number} шаблонів. Змініть один із тих, що не використовуються.',
      en: 'At most {most, number} templates. Change one that is not in use.',
    },
    { most: MOST_TEMPLATES },
  );
}
