import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import {
  type FeeRow,
  MembershipRecords,
  type MembershipStatusChangeRow,
  type ObligationRow,
} from '../data/membership-records.repository.js';

/** What belongs to memberships that the viewer has been shown, one statement for all that a request asks for. */
@Injectable()
export class MembershipsLoaders {
  constructor(private readonly records: MembershipRecords) {}

  async feesOf(request: RequestContext, membershipId: Id): Promise<FeeRow[]> {
    const found = await request
      .loader<Id, FeeRow[]>('memberships.fees', (ids) => this.records.feesOf(ids))
      .load(membershipId);
    return found ?? [];
  }

  async obligationsOf(request: RequestContext, membershipId: Id): Promise<ObligationRow[]> {
    const found = await request
      .loader<Id, ObligationRow[]>('memberships.obligations', (ids) => this.records.obligationsOf(ids))
      .load(membershipId);
    return found ?? [];
  }

  async statusHistoryOf(request: RequestContext, membershipId: Id): Promise<MembershipStatusChangeRow[]> {
    const found = await request
      .loader<Id, MembershipStatusChangeRow[]>('memberships.statusHistory', (ids) => this.records.statusHistoryOf(ids))
      .load(membershipId);
    return found ?? [];
  }
}
