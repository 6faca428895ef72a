import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Agreement } from './agreement.entity.js';
import { AgreementAmendment } from './agreement-amendment.entity.js';
import { AgreementApproval } from './agreement-approval.entity.js';
import {
  AMENDMENT_COLUMNS,
  type AgreementPartyRow,
  type AmendmentRow,
  APPROVAL_COLUMNS,
  type ApprovalRow,
  PARTY_COLUMNS,
  type StatusChangeRow,
} from './agreement-columns.js';
import { AgreementParty } from './agreement-party.entity.js';
import { AgreementStatusChange } from './agreement-status-change.entity.js';

/** What an agreement is made of besides its own columns, each list in its order. */
export interface AgreementParts {
  readonly parties: readonly AgreementParty[];
  readonly approvals: readonly AgreementApproval[];
  readonly amendments: readonly AgreementAmendment[];
}

/** The rows that belong to agreements. Reads are asked with ids of agreements that the viewer has been shown. */
@Injectable()
export class AgreementPartsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async partiesOf(agreementIds: readonly Id[]): Promise<ReadonlyMap<Id, AgreementPartyRow[]>> {
    const rows = await this.unitOfWork.rows<AgreementPartyRow>(sql`
      SELECT ${PARTY_COLUMNS} FROM agreement_party ap
      WHERE ap.agreement_id = ANY(CAST(${[...agreementIds]} AS uuid[])) ORDER BY ap.agreement_id, ap.position`);
    return groupBy(rows, ({ agreementId }) => agreementId);
  }

  async approvalsOf(agreementIds: readonly Id[]): Promise<ReadonlyMap<Id, ApprovalRow[]>> {
    const rows = await this.unitOfWork.rows<ApprovalRow>(sql`
      SELECT ${APPROVAL_COLUMNS} FROM agreement_approval d
      WHERE d.agreement_id = ANY(CAST(${[...agreementIds]} AS uuid[])) ORDER BY d.agreement_id, d.position`);
    return groupBy(rows, ({ agreementId }) => agreementId);
  }

  async amendmentsOf(agreementIds: readonly Id[]): Promise<ReadonlyMap<Id, AmendmentRow[]>> {
    const rows = await this.unitOfWork.rows<AmendmentRow>(sql`
      SELECT ${AMENDMENT_COLUMNS} FROM agreement_amendment am
      WHERE am.agreement_id = ANY(CAST(${[...agreementIds]} AS uuid[])) ORDER BY am.agreement_id, am.position`);
    return groupBy(rows, ({ agreementId }) => agreementId);
  }

  /** Oldest first. */
  async statusHistoryOf(agreementIds: readonly Id[]): Promise<ReadonlyMap<Id, StatusChangeRow[]>> {
    const rows = await this.unitOfWork.rows<StatusChangeRow>(sql`
      SELECT sc.id, sc.agreement_id AS "agreementId", sc.from_status AS "from", sc.to_status AS "to",
        sc.happened_on AS "on", sc.recorded_at AS "at", sc.by_user_id AS "byUserId", sc.reason
      FROM agreement_status_change sc WHERE sc.agreement_id = ANY(CAST(${[...agreementIds]} AS uuid[]))
      ORDER BY sc.agreement_id, sc.id`);
    return groupBy(rows, ({ agreementId }) => agreementId);
  }

  /** For a write: as entities. */
  async load(agreementId: Id): Promise<AgreementParts> {
    const { manager } = this.unitOfWork;
    const inOrder = { where: { agreementId }, order: { position: 'ASC' } } as const;
    return {
      parties: await manager.find(AgreementParty, inOrder),
      approvals: await manager.find(AgreementApproval, inOrder),
      amendments: await manager.find(AgreementAmendment, inOrder),
    };
  }

  async save(agreement: Agreement, { parties, approvals, amendments }: AgreementParts): Promise<void> {
    const { manager } = this.unitOfWork;
    const ofIt = { agreementId: agreement.id };
    await manager.save(Agreement, agreement);
    // a decision points to its party, so it goes first and comes last
    await manager.delete(AgreementApproval, ofIt);
    await manager.delete(AgreementParty, ofIt);
    await manager.delete(AgreementAmendment, ofIt);
    if (parties.length > 0) await manager.insert(AgreementParty, [...parties]);
    if (approvals.length > 0) await manager.insert(AgreementApproval, [...approvals]);
    if (amendments.length > 0) await manager.insert(AgreementAmendment, [...amendments]);
  }

  /** All in one statement. */
  async addStatusChanges(changes: readonly AgreementStatusChange[]): Promise<void> {
    if (changes.length > 0) await this.unitOfWork.manager.insert(AgreementStatusChange, [...changes]);
  }
}
