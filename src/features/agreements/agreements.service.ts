import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import { amendmentsFrom, approvalsFrom, ofPartiesOnly } from './agreement-parts-from-fields.js';
import { AgreementReferences } from './agreement-references.service.js';
import { agreementSnapshot } from './agreement-snapshot.js';
import { agreementsVisibleTo } from './agreements.policy.js';
import { Agreement } from './data/agreement.entity.js';
import type { AgreementRow } from './data/agreement-columns.js';
import { AgreementParty } from './data/agreement-party.entity.js';
import { type AgreementParts, AgreementPartsRepository } from './data/agreement-parts.repository.js';
import { type AgreementsFilter, AgreementsRepository } from './data/agreements.repository.js';
import { amendedEnd } from './domain/agreement-amendments.js';
import { type AgreementFields, valuesAfter } from './domain/agreement-fields.js';
import { demandMove } from './domain/agreement-moves.js';
import { demandSigningParties, lastSignature } from './domain/agreement-parties.js';
import { demandAgreement } from './domain/agreement-rules.js';
import { demandPlannedSigning } from './domain/agreement-signing-plan.js';
import { type AgreementStatus, isSigned } from './domain/agreement-status.js';
import { demandHistoricDay, statusDay } from './domain/agreement-status-day.js';
import { noticeDay, termTo } from './domain/agreement-term.js';

export interface StatusMove {
  readonly status: AgreementStatus;
  readonly on: CalendarDate | null;
  readonly reason: string | null;
}

const LIVING = sql`a.trashed_at IS NULL`;
const NO_PARTS: AgreementParts = { parties: [], approvals: [], amendments: [] };

/** Memoranda, agreements and charters: drafted, revised, moved along their legal life. */
@Injectable()
export class Agreements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsRepository,
    private readonly parts: AgreementPartsRepository,
    private readonly references: AgreementReferences,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, filter: AgreementsFilter, page: PageArgs): Promise<Page<AgreementRow>> {
    return this.agreements.list(agreementsVisibleTo(viewer), filter, page);
  }

  ofPartnerships(viewer: Viewer, ids: readonly Id[], page: PageArgs): Promise<ReadonlyMap<Id, Page<AgreementRow>>> {
    return this.agreements.ofPartnerships(agreementsVisibleTo(viewer), ids, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, AgreementRow>> {
    return this.agreements.byIds(ids, agreementsVisibleTo(viewer));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<AgreementRow> {
    const agreement = (await this.byIds(viewer, [id])).get(id);
    if (!agreement) throw notFound();
    return agreement;
  }

  /**
   * Writes down a new agreement, usually an idea; a historic one straight in its later status.
   *
   * @param statusOn the day that status began; null: the last signature, or today while nothing is signed
   * @throws DomainError INVALID, NOT_FOUND for what it refers to, FORBIDDEN
   */
  async draft(
    viewer: Viewer,
    fields: AgreementFields,
    status: AgreementStatus,
    statusOn: CalendarDate | null,
  ): Promise<AgreementRow> {
    return this.unitOfWork.run(viewer, async () => {
      const agreement = Object.assign(new Agreement(), { id: newId(), trashedAt: null, trashedById: null });
      Object.assign(agreement, valuesAfter(null, fields), { status });
      const parts = await this.partsAfter(viewer, agreement, NO_PARTS, fields);
      const { parties } = parts;
      agreement.statusOn = statusDay({
        to: status,
        said: demandHistoricDay(status, statusOn, parties),
        since: null,
        parties,
        inForceTo: agreement.inForceTo,
        dateRequired: false,
        today: this.clock.today(viewer.timeZone),
        field: 'statusOn',
      });
      demandPlannedSigning(null, agreement, parts, 'fields.plannedSigningOn');
      const settled = status === 'SIGNED' ? signedOn(parts, agreement.statusOn) : parts;
      this.settle(viewer, agreement, settled);
      const owner = await this.references.demandKnown(viewer, null, agreement, settled.parties);
      await this.parts.save(agreement, settled);
      await this.references.demandOpen(viewer, agreement.id, owner);
      await this.recordMove(viewer, agreement, null, null);
      await this.changeLog.record({
        recordType: 'AGREEMENT',
        recordId: agreement.id,
        action: 'CREATED',
        before: null,
        after: agreementSnapshot(agreement, settled),
      });
      return this.get(viewer, agreement.id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID, FORBIDDEN */
  async revise(viewer: Viewer, id: Id, expectedVersion: number, fields: AgreementFields): Promise<AgreementRow> {
    return this.change(viewer, id, expectedVersion, async (agreement, earlier) => {
      const before = { ...agreement };
      Object.assign(agreement, valuesAfter(agreement, fields));
      const parts = await this.partsAfter(viewer, agreement, earlier, fields);
      const end = amendedEnd(parts.amendments);
      if (end !== null && end !== amendedEnd(earlier.amendments) && fields.inForceTo === undefined) {
        Object.assign(agreement, termTo(agreement, end));
      }
      demandPlannedSigning(before.plannedSigningOn, agreement, parts, 'fields.plannedSigningOn');
      this.settle(viewer, agreement, parts);
      const owner = await this.references.demandKnown(viewer, before, agreement, parts.parties);
      return { parts, settled: () => this.references.demandOpen(viewer, id, owner) };
    });
  }

  /**
   * Takes one step of the agreement's life. Signing gives parties without a signing day of their own that day; coming
   * into force begins the term where no beginning was written.
   *
   * @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID/transition, INVALID/required, INVALID/future_signature …
   */
  async move(viewer: Viewer, id: Id, expectedVersion: number, move: StatusMove): Promise<AgreementRow> {
    return this.change(viewer, id, expectedVersion, async (agreement, earlier) => {
      const { parties } = earlier;
      const step = demandMove(agreement.status, agreement.procedure, {
        to: move.status,
        reason: move.reason,
        on: move.on,
      });
      if (step.status === 'SIGNED') demandSigningParties(parties, 'status');
      const from = agreement.status;
      agreement.statusOn = statusDay({
        to: step.status,
        said: move.on,
        since: agreement.statusOn,
        parties,
        inForceTo: agreement.inForceTo,
        dateRequired: step.dateRequired,
        today: this.clock.today(viewer.timeZone),
        field: 'on',
      });
      agreement.status = step.status;
      if (step.status === 'IN_FORCE') agreement.inForceFrom ??= agreement.statusOn;
      const parts = step.status === 'SIGNED' ? signedOn(earlier, agreement.statusOn) : earlier;
      this.settle(viewer, agreement, parts);
      return { parts, settled: () => this.recordMove(viewer, agreement, from, move.reason) };
    });
  }

  /** Load, compare versions, let `work` decide, save, tell. A change that changes nothing writes nothing. */
  private async change(
    viewer: Viewer,
    id: Id,
    expectedVersion: number,
    work: (agreement: Agreement, earlier: AgreementParts) => Promise<ChangedAgreement>,
  ): Promise<AgreementRow> {
    return this.unitOfWork.run(viewer, async () => {
      const agreement = await this.agreements.findForUpdate(id, agreementsVisibleTo(viewer), LIVING);
      if (!agreement) throw notFound();
      demandVersion(agreement, expectedVersion);
      const earlier = await this.parts.load(id);
      const before = agreementSnapshot(agreement, earlier);
      const { parts, settled } = await work(agreement, earlier);
      const after = agreementSnapshot(agreement, parts);
      if (fieldChanges(before, after).length > 0) {
        // the version counts changes of the parts too
        agreement.updatedAt = this.clock.now();
        await this.parts.save(agreement, parts);
        await settled();
        await this.changeLog.record({ recordType: 'AGREEMENT', recordId: id, action: 'UPDATED', before, after });
      }
      return this.get(viewer, id);
    });
  }

  /** The lists after a change: those that the fields do not mention stay. */
  private async partsAfter(
    viewer: Viewer,
    agreement: Agreement,
    earlier: AgreementParts,
    fields: AgreementFields,
  ): Promise<AgreementParts> {
    const { id } = agreement;
    const parties =
      fields.parties === undefined
        ? earlier.parties
        : await this.references.parties(viewer, agreement, earlier.parties, fields.parties ?? []);
    const partyIds = parties.map((party) => party.id);
    return {
      parties,
      approvals:
        fields.approvals === undefined
          ? ofPartiesOnly(earlier.approvals, partyIds)
          : approvalsFrom(id, earlier.approvals, fields.approvals ?? []),
      amendments:
        fields.amendments === undefined
          ? earlier.amendments
          : amendmentsFrom(id, earlier.amendments, fields.amendments ?? []),
    };
  }

  /** Checks the rules that hold in every status and works out what follows from the rest. */
  private settle(viewer: Viewer, agreement: Agreement, parts: AgreementParts): void {
    agreement.noticeOn = noticeDay(agreement);
    if (isSigned(agreement.status)) agreement.plannedSigningOn = null;
    agreement.signedOn = isSigned(agreement.status) ? lastSignature(parts.parties) : null;
    demandAgreement(agreement, parts, this.clock.today(viewer.timeZone));
  }

  private recordMove(viewer: Viewer, agreement: Agreement, from: AgreementStatus | null, reason: string | null) {
    return this.parts.addStatusChanges([
      {
        id: newId(),
        agreementId: agreement.id,
        fromStatus: from,
        toStatus: agreement.status,
        happenedOn: agreement.statusOn,
        recordedAt: this.clock.now(),
        byUserId: viewer.userId,
        reason,
      },
    ]);
  }
}

interface ChangedAgreement {
  readonly parts: AgreementParts;
  /** what else is checked or written once the record is saved */
  readonly settled: () => Promise<void>;
}

/** Remaining parties that have no signing day of their own signed on this day. */
function signedOn(parts: AgreementParts, on: CalendarDate): AgreementParts {
  const parties = parts.parties.map((party) =>
    Object.assign(new AgreementParty(), party, { signedOn: party.droppedOutOn ? null : (party.signedOn ?? on) }),
  );
  return { ...parts, parties };
}
