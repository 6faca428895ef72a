import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { TimelineRow } from '../data/timeline.repository.js';
import { Timelines } from '../timelines.service.js';

/** Timelines of partnerships, one statement for all that a request asks for. */
@Injectable()
export class TimelineLoaders {
  constructor(private readonly timelines: Timelines) {}

  async ofPartnership(request: RequestContext, partnershipId: Id, page: PageArgs): Promise<Page<TimelineRow>> {
    const found = await request
      .loader<Id, Page<TimelineRow>>(`timeline.ofPartnerships:${page.first}:${page.after ?? ''}`, (ids) =>
        this.timelines.ofPartnerships(request.viewer, ids, page),
      )
      .load(partnershipId);
    return found ?? { rows: [], hasNextPage: false, totalCount: 0 };
  }
}
