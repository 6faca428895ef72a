import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { MunicipalityRow } from '../data/municipalities.repository.js';
import { Municipalities } from '../municipalities.service.js';

/** Municipalities, one statement for all that a request asks for. */
@Injectable()
export class MunicipalitiesLoaders {
  constructor(private readonly municipalities: Municipalities) {}

  /** null for no id and for a municipality that the viewer may not see */
  async byId(request: RequestContext, id: Id | null): Promise<MunicipalityRow | null> {
    if (!id) return null;
    return request
      .loader<Id, MunicipalityRow>('municipalities.byId', (ids) => this.municipalities.byIds(request.viewer, ids))
      .load(id);
  }

  async editable(request: RequestContext, id: Id): Promise<boolean> {
    const found = await request
      .loader<Id, boolean>('municipalities.editable', (ids) => this.municipalities.editable(request.viewer, ids))
      .load(id);
    return found ?? false;
  }

  async communitiesOfUser(request: RequestContext, userId: Id): Promise<MunicipalityRow[]> {
    const found = await request
      .loader<Id, MunicipalityRow[]>('municipalities.ofUsers', (ids) =>
        this.municipalities.communitiesOfUsers(request.viewer, ids),
      )
      .load(userId);
    return found ?? [];
  }
}
