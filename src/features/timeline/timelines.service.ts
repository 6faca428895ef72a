import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { agreementsVisibleTo } from '../agreements/index.js';
import { aidVisibleTo } from '../aid/index.js';
import { projectsVisibleTo } from '../projects/index.js';
import { tasksVisibleTo } from '../tasks/index.js';
import { visitsVisibleTo } from '../visits/index.js';
import { TimelineRepository, type TimelineRow } from './data/timeline.repository.js';

/** What happened in a partnership, in one list. */
@Injectable()
export class Timelines {
  constructor(
    private readonly timelines: TimelineRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One page of each; of partnerships that the viewer has been shown. */
  ofPartnerships(
    viewer: Viewer,
    partnershipIds: readonly Id[],
    page: PageArgs,
  ): Promise<ReadonlyMap<Id, Page<TimelineRow>>> {
    const sight = {
      visits: visitsVisibleTo(viewer),
      agreements: agreementsVisibleTo(viewer),
      aid: aidVisibleTo(viewer),
      projects: projectsVisibleTo(viewer),
      tasks: tasksVisibleTo(viewer),
    };
    return this.timelines.ofPartnerships(partnershipIds, sight, this.config.NETWORK_TIME_ZONE, page);
  }
}
