import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { containing } from '../../../platform/database/contains.js';
import { keysetPage, type Order } from '../../../platform/database/keyset.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { decodeCursor, type Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { ReportedType } from '../domain/reported-record.js';

export interface ReportableRow {
  readonly id: Id;
  readonly titleUk: string;
  readonly titleEn: string | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}

export interface ReportableRecordsFilter {
  readonly type: ReportedType;
  readonly communityId: Id;
  readonly search?: string | null;
}

/** The latest first, then those without a date. */
const LATEST: Order = { by: sql`coalesce(rec.starts_on, '-infinity')`, direction: 'DESC', type: sql`date` };

/** What can be put under the measures of a community. */
@Injectable()
export class ReportableRecordsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param records a SELECT of what the viewer may see of the type
   * @param concerns whether a record (alias `rec`) concerns the community
   */
  list(records: Sql, concerns: Sql, search: string | null | undefined, page: PageArgs): Promise<Page<ReportableRow>> {
    const conditions = [concerns];
    if (search) {
      const pattern = containing(search);
      conditions.push(sql`(rec.title_uk ILIKE ${pattern} OR rec.title_en ILIKE ${pattern})`);
    }
    return keysetPage<ReportableRow>(this.unitOfWork, {
      select: sql`rec.id, rec.title_uk AS "titleUk", rec.title_en AS "titleEn", rec.starts_on AS "startsOn",
        rec.ends_on AS "endsOn"`,
      from: sql`(${records}) rec`,
      where: join(conditions, ' AND '),
      id: sql`rec.id`,
      order: LATEST,
      first: page.first,
      after: decodeCursor(page.after),
    });
  }
}
