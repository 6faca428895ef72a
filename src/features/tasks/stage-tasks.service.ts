import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NetworkDay, type PartnershipRow, Partnerships } from '../partnerships/index.js';
import type { TaskTemplate } from './data/task-template.entity.js';
import { TaskTemplatesRepository } from './data/task-templates.repository.js';
import { TasksRepository } from './data/tasks.repository.js';
import { TemplatedTasks } from './templated-tasks.service.js';
import { tasksOwnableBy } from './tasks.policy.js';

/** The tasks that the present stage of a partnership asks for. */
@Injectable()
export class StageTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly templates: TaskTemplatesRepository,
    private readonly tasks: TasksRepository,
    private readonly templated: TemplatedTasks,
    private readonly partnerships: Partnerships,
    private readonly day: NetworkDay,
  ) {}

  /** What is not set yet, by partnership; of partnerships that the viewer sees. */
  unset(partnershipIds: readonly Id[]): Promise<ReadonlyMap<Id, TaskTemplate[]>> {
    return this.templates.unsetOfStages(partnershipIds, this.day.today());
  }

  /**
   * Sets what the stage asks for and is not set yet; asked for again, it adds nothing.
   *
   * @throws DomainError NOT_FOUND
   */
  async set(viewer: Viewer, partnershipId: Id): Promise<PartnershipRow> {
    return this.unitOfWork.run(viewer, async () => {
      const link = { partnershipId, visitId: null, agreementId: null, municipalityId: null };
      if (!(await this.tasks.canHang(link, tasksOwnableBy(viewer)))) throw notFound();
      await this.templates.hold(partnershipId);
      const { ownerId, stageSince } = await this.partnerships.get(viewer, partnershipId);
      const unset = (await this.unset([partnershipId])).get(partnershipId) ?? [];
      await this.templated.set(viewer, unset, { visitId: null, partnershipId, ownerId, from: stageSince });
      return this.partnerships.get(viewer, partnershipId);
    });
  }
}
