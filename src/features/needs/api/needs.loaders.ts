import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { NeedRow, NeedsFilter } from '../data/needs.repository.js';
import { Needs } from '../needs.service.js';

/** Needs and offers, one statement for all that a request asks for. */
@Injectable()
export class NeedsLoaders {
  constructor(private readonly needs: Needs) {}

  /** null for no id and for one that the viewer may not see */
  async byId(request: RequestContext, id: Id | null): Promise<NeedRow | null> {
    if (!id) return null;
    return request.loader<Id, NeedRow>('needs.byId', (ids) => this.needs.byIds(request.viewer, ids)).load(id);
  }

  async ofMunicipality(
    request: RequestContext,
    municipalityId: Id,
    filter: NeedsFilter,
    page: PageArgs,
  ): Promise<Page<NeedRow>> {
    const name = `needs.ofMunicipalities:${JSON.stringify([filter, page])}`;
    const found = await request
      .loader<Id, Page<NeedRow>>(name, (ids) => this.needs.ofMunicipalities(request.viewer, ids, filter, page))
      .load(municipalityId);
    return found ?? { rows: [], hasNextPage: false, totalCount: 0 };
  }
}
