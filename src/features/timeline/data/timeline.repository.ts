import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { keysetPagesOf } from '../../../platform/database/keyset-of-parents.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { TimelineKind } from '../domain/timeline-kind.js';

/** A line of the timeline: which record it shows and on which day it stands. */
export interface TimelineRow {
  /** of the record shown */
  readonly id: Id;
  readonly kind: TimelineKind;
  readonly on: CalendarDate;
  readonly byUserId: Id | null;
}

/** Row rules over the aliases `v` (visit), `a` (agreement), `x` (aid), `pj` (project) and `t` (task). */
export interface TimelineSight {
  readonly visits: Sql;
  readonly agreements: Sql;
  readonly aid: Sql;
  readonly projects: Sql;
  readonly tasks: Sql;
}

/** All that happened in a partnership, newest first, from the tables of seven kinds of record. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Of partnerships that the viewer has been shown. @param timeZone IANA name; in which the day of a done task is told */
  ofPartnerships(
    partnershipIds: readonly Id[],
    sight: TimelineSight,
    timeZone: string,
    page: PageArgs,
  ): Promise<ReadonlyMap<Id, Page<TimelineRow>>> {
    return keysetPagesOf<TimelineRow>(this.unitOfWork, {
      select: sql`line.id, line.kind, line.happened_on AS "on", line.by_user_id AS "byUserId"`,
      from: sql`(${lines(sight, timeZone)}) line`,
      where: sql`TRUE`,
      id: sql`line.id`,
      order: { by: sql`line.happened_on`, direction: 'DESC', type: sql`date` },
      first: page.first,
      after: decodeCursor(page.after),
      parentIds: partnershipIds,
      parentId: sql`line.partnership_id`,
    });
  }
}

/**
 * A visit stands on its first day; an agreement where it was signed, else where it came into force or was begun; aid
 * where it arrived, else where it was decided on or promised; a project on the day of its present status.
 */
function lines({ visits, agreements, aid, projects, tasks }: TimelineSight, timeZone: string): Sql {
  return sql`
    SELECT vp.partnership_id, v.id, 'VISIT' AS kind, v.starts_on AS happened_on, v.owner_id AS by_user_id
    FROM visit_partnership vp JOIN visit v ON v.id = vp.visit_id
    WHERE v.trashed_at IS NULL AND v.starts_on IS NOT NULL AND ${visits}
    UNION ALL
    SELECT a.partnership_id, a.id, 'AGREEMENT', coalesce(a.signed_on, a.in_force_from, (
      SELECT begun.happened_on FROM agreement_status_change begun WHERE begun.agreement_id = a.id ORDER BY begun.id LIMIT 1
    ), a.status_on), a.owner_id
    FROM agreement a WHERE a.partnership_id IS NOT NULL AND a.trashed_at IS NULL AND ${agreements}
    UNION ALL
    SELECT xp.partnership_id, x.id, 'AID', x.happened_on, x.owner_id
    FROM aid_partnership xp JOIN aid_transfer x ON x.id = xp.transfer_id
    WHERE x.trashed_at IS NULL AND x.happened_on IS NOT NULL AND ${aid}
    UNION ALL
    SELECT pp.partnership_id, pj.id, 'PROJECT', pj.status_on, pj.owner_id
    FROM project_partnership pp JOIN project pj ON pj.id = pp.project_id
    WHERE pj.trashed_at IS NULL AND ${projects}
    UNION ALL
    SELECT i.partnership_id, i.id, 'INTERACTION', i.happened_on, i.by_user_id
    FROM interaction i WHERE i.trashed_at IS NULL
    UNION ALL
    SELECT sc.partnership_id, sc.id, 'STAGE_CHANGE', sc.happened_on, sc.by_user_id
    FROM stage_change sc
    UNION ALL
    SELECT pt.partnership_id, t.id, 'TASK_DONE', CAST(t.done_at AT TIME ZONE ${timeZone} AS date), t.owner_id
    FROM partnership_task pt JOIN task t ON t.id = pt.task_id
    WHERE t.state = 'DONE' AND t.done_at IS NOT NULL AND t.trashed_at IS NULL AND ${tasks}`;
}
