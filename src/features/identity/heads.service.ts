import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { invalid, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer, type Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { User } from './data/user.entity.js';
import { type UserRow, UsersRepository } from './data/users.repository.js';
import { Users } from './users.service.js';

const LOCK = 'app_user.head_id';

/** Who is told when a person leaves something undone. */
@Injectable()
export class Heads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: Users,
    private readonly repository: UsersRepository,
    private readonly changeLog: ChangeLog,
  ) {}

  /**
   * @param headId null: nobody
   * @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID/owner for a head whom the viewer does not see, INVALID/cycle
   */
  async set(viewer: Viewer, userId: Id, expectedVersion: number, headId: Id | null): Promise<UserRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.users.get(viewer, userId);
      // One at a time: two changes at once could each be right and together a circle.
      await this.unitOfWork.rows(sql`SELECT pg_advisory_xact_lock(hashtextextended(${LOCK}, 0))`);
      const user = await this.repository.findForUpdate(userId);
      if (!user) throw notFound();
      demandVersion(user, expectedVersion);
      if (headId !== null) await this.demandHead(viewer, userId, headId);
      const before = { headId: user.headId };
      user.headId = headId;
      await this.unitOfWork.manager.save(User, user);
      await this.changeLog.record({
        ...{ recordType: 'USER', recordId: userId, action: 'UPDATED', before, after: { headId } },
      });
      return this.users.get(systemViewer(), userId);
    });
  }

  private async demandHead(viewer: Viewer, userId: Id, headId: Id): Promise<void> {
    const seen = await this.users.byIds(viewer, [headId]);
    if (!seen.has(headId)) {
      throw invalid('owner', 'headId', {
        uk: 'Такої людини в мережі немає. Оберіть керівника зі списку.',
        en: 'There is no such person in the network. Choose the head from the list.',
      });
    }
    const above = await this.unitOfWork.rows<{ id: Id }>(sql`
      WITH RECURSIVE above (id) AS (SELECT CAST(${headId} AS uuid)
        UNION SELECT u.head_id FROM app_user u JOIN above ON u.id = above.id WHERE u.head_id IS NOT NULL)
      SELECT id FROM above`);
    if (!above.some(({ id }) => id === userId)) return;
    throw invalid('cycle', 'headId', {
      uk: 'Людина не може бути керівником самої себе, навіть через інших. Оберіть когось іншого.',
      en: 'Nobody can be their own head, not even through others. Choose somebody else.',
    });
  }
}
