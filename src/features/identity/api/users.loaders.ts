import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { UserRow } from '../data/users.repository.js';
import { Users } from '../users.service.js';

/** People by id, one statement for all that a request asks for, only those the viewer may see. */
@Injectable()
export class UsersLoaders {
  constructor(private readonly users: Users) {}

  /** null for no id and for a person whom the viewer may not see */
  async byId(request: RequestContext, id: Id | null): Promise<UserRow | null> {
    if (!id) return null;
    return request.loader<Id, UserRow>('identity.users', (ids) => this.users.byIds(request.viewer, ids)).load(id);
  }
}
