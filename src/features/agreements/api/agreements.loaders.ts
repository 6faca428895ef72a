import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { FileRow } from '../../../platform/files/files.repository.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { AgreementFiles } from '../agreement-files.service.js';
import { Agreements } from '../agreements.service.js';
import type {
  AgreementPartyRow,
  AgreementRow,
  AmendmentRow,
  ApprovalRow,
  StatusChangeRow,
} from '../data/agreement-columns.js';
import { AgreementPartsRepository } from '../data/agreement-parts.repository.js';

/** Agreements and what belongs to them, one statement for all that a request asks for. */
@Injectable()
export class AgreementsLoaders {
  constructor(
    private readonly agreements: Agreements,
    private readonly parts: AgreementPartsRepository,
    private readonly files: AgreementFiles,
  ) {}

  /** null for no id and for an agreement that the viewer may not see */
  async byId(request: RequestContext, id: Id | null): Promise<AgreementRow | null> {
    if (!id) return null;
    return request
      .loader<Id, AgreementRow>('agreements.byId', (ids) => this.agreements.byIds(request.viewer, ids))
      .load(id);
  }

  async partiesOf(request: RequestContext, agreementId: Id): Promise<AgreementPartyRow[]> {
    const found = await request
      .loader<Id, AgreementPartyRow[]>('agreements.parties', (ids) => this.parts.partiesOf(ids))
      .load(agreementId);
    return found ?? [];
  }

  async approvalsOf(request: RequestContext, agreementId: Id): Promise<ApprovalRow[]> {
    const found = await request
      .loader<Id, ApprovalRow[]>('agreements.approvals', (ids) => this.parts.approvalsOf(ids))
      .load(agreementId);
    return found ?? [];
  }

  async amendmentsOf(request: RequestContext, agreementId: Id): Promise<AmendmentRow[]> {
    const found = await request
      .loader<Id, AmendmentRow[]>('agreements.amendments', (ids) => this.parts.amendmentsOf(ids))
      .load(agreementId);
    return found ?? [];
  }

  async filesOf(request: RequestContext, agreementId: Id): Promise<FileRow[]> {
    const found = await request
      .loader<Id, FileRow[]>('agreements.files', (ids) => this.files.ofAgreements(ids))
      .load(agreementId);
    return found ?? [];
  }

  async statusHistoryOf(request: RequestContext, agreementId: Id): Promise<StatusChangeRow[]> {
    const found = await request
      .loader<Id, StatusChangeRow[]>('agreements.statusHistory', (ids) => this.parts.statusHistoryOf(ids))
      .load(agreementId);
    return found ?? [];
  }

  async ofPartnership(request: RequestContext, partnershipId: Id, page: PageArgs): Promise<Page<AgreementRow>> {
    const found = await request
      .loader<Id, Page<AgreementRow>>(`agreements.ofPartnerships:${page.first}:${page.after ?? ''}`, (ids) =>
        this.agreements.ofPartnerships(request.viewer, ids, page),
      )
      .load(partnershipId);
    return found ?? { rows: [], hasNextPage: false, totalCount: 0 };
  }
}
