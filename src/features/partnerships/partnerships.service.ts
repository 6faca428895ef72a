import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { Clock } from '../../kernel/clock.js';
import { invalid, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { type FoundRecord, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { AGGRESSOR_STATES, Municipalities } from '../municipalities/index.js';
import { type BoardColumn, PartnershipBoardRepository } from './data/partnership-board.repository.js';
import type { PartnershipFilter } from './data/partnership-filter.js';
import { DEFAULT_PARTNERSHIP_ORDER, type PartnershipOrder } from './data/partnership-order.js';
import type { PartnershipRow } from './data/partnership-row.js';
import { Partnership } from './data/partnership.entity.js';
import { PartnershipsRepository, type PartyRow } from './data/partnerships.repository.js';
import { StageChangesRepository } from './data/stage-changes.repository.js';
import { partnershipInUse } from './domain/partnership.errors.js';
import type { PartnershipStage } from './domain/partnership-stage.js';
import { demandNoAggressor, demandParties, type Party } from './domain/party.js';
import { demandFirstStage, demandPastDay } from './domain/stage-move.js';
import { NetworkDay } from './network-day.js';
import { PartnershipHistory } from './partnership-history.js';
import { demandOwnerWhoSees, demandOwnParty, partnershipVisibleTo } from './partnerships.policy.js';

/** What people write about a partnership. Absent: unchanged; null: cleared. */
export type PartnershipFields = {
  readonly [
    Field in
      | 'titleUk'
      | 'titleEn'
      | 'relationshipType'
      | 'level'
      | 'formality'
      | 'goals'
      | 'directions'
      | 'leadSource'
      | 'ownerId'
      | 'note'
      | 'startedOn'
  ]?: Partnership[Field] | null;
} & { readonly parties?: readonly Party[] | null };

export interface NewPartnership extends PartnershipFields {
  readonly parties: readonly Party[];
  /** absent: LEAD */
  readonly stage?: PartnershipStage | null;
  /** the day that stage began, network time zone; absent: today */
  readonly stageOn?: CalendarDate | null;
}

const REQUIRED = ['relationshipType', 'level', 'formality'] as const;
const OPTIONAL = ['titleUk', 'titleEn', 'leadSource', 'ownerId', 'note', 'startedOn'] as const;

/** The ties between municipalities, from the first lead to the end. */
@Injectable()
export class Partnerships implements TrashableRecords {
  readonly type = 'PARTNERSHIP';
  readonly permission = 'partnerships.edit';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly partnerships: PartnershipsRepository,
    private readonly boards: PartnershipBoardRepository,
    private readonly stageChanges: StageChangesRepository,
    private readonly municipalities: Municipalities,
    private readonly history: PartnershipHistory,
    private readonly day: NetworkDay,
    private readonly clock: Clock,
    trash: Trash,
  ) {
    trash.register(this);
  }

  list(
    viewer: Viewer,
    filter: PartnershipFilter,
    orderBy: PartnershipOrder | null,
    page: PageArgs,
  ): Promise<Page<PartnershipRow>> {
    return this.partnerships.list(
      visible(viewer),
      this.day.today(),
      filter,
      orderBy ?? DEFAULT_PARTNERSHIP_ORDER,
      page,
    );
  }

  /** @param first cards in each column */
  board(viewer: Viewer, filter: PartnershipFilter, first: number): Promise<BoardColumn[]> {
    return this.boards.columns(visible(viewer), this.day.today(), filter, first);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, PartnershipRow>> {
    return this.partnerships.byIds(ids, visible(viewer), this.day.today());
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<PartnershipRow> {
    const found = (await this.byIds(viewer, [id])).get(id);
    if (!found) throw notFound();
    return found;
  }

  /** Refuses ids that the viewer does not see. @throws DomainError NOT_FOUND like a missing record */
  async demandVisible(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, PartnershipRow>> {
    const found = await this.byIds(viewer, ids);
    if (ids.some((id) => !found.has(id))) throw notFound();
    return found;
  }

  /** Of partnerships that the viewer has been shown. */
  parties(partnershipIds: readonly Id[]): Promise<ReadonlyMap<Id, PartyRow[]>> {
    return this.partnerships.parties(partnershipIds);
  }

  /** How many living partnerships of each municipality the viewer sees. */
  countsOfMunicipalities(viewer: Viewer, municipalityIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
    return this.partnerships.countsOfMunicipalities(municipalityIds, visible(viewer));
  }

  /** @throws DomainError INVALID, NOT_FOUND for a party the viewer does not see, FORBIDDEN */
  async create(viewer: Viewer, fields: NewPartnership): Promise<PartnershipRow> {
    return this.unitOfWork.run(viewer, async () => {
      const today = this.day.today();
      const stage = fields.stage ?? 'LEAD';
      const stageOn = fields.stageOn ?? today;
      demandFirstStage(stage, stageOn, today);
      const partnership = Object.assign(new Partnership(), {
        id: newId(),
        stage,
        level: 'CITY' as const,
        goals: [],
        directions: [],
        trashedAt: null,
        trashedById: null,
        titleUk: null,
        titleEn: null,
        leadSource: null,
        ownerId: null,
        note: null,
        startedOn: null,
      });
      await this.demandPartyChange(viewer, fields.parties, []);
      assign(partnership, fields, today);
      await this.demandOwner(partnership, fields.parties);
      await this.partnerships.save(partnership);
      await this.partnerships.replaceParties(partnership.id, fields.parties);
      await this.stageChanges.append({
        partnershipId: partnership.id,
        position: 0,
        fromStage: null,
        toStage: stage,
        happenedOn: stageOn,
        at: this.clock.now(),
        byUserId: viewer.userId,
        reason: null,
      });
      await this.history.record('CREATED', partnership, null);
      return this.get(viewer, partnership.id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID, FORBIDDEN */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: PartnershipFields): Promise<PartnershipRow> {
    return this.unitOfWork.run(viewer, async () => {
      const partnership = await this.loadForChange(viewer, id, expectedVersion);
      const before = await this.history.snapshot(partnership);
      const earlier = (await this.parties([id])).get(id) ?? [];
      const parties = fields.parties ?? earlier;
      if (fields.parties) {
        await this.demandPartyChange(
          viewer,
          parties,
          earlier.map(({ municipalityId }) => municipalityId),
        );
        await this.partnerships.replaceParties(id, parties);
      }
      assign(partnership, fields, this.day.today());
      if (fields.ownerId !== undefined || fields.parties) await this.demandOwner(partnership, parties);
      if (this.history.differs(before, await this.history.snapshot(partnership))) {
        // a change of parties alone must make a new version too
        partnership.updatedAt = this.clock.now();
        await this.partnerships.save(partnership);
      }
      await this.history.record('UPDATED', partnership, before);
      return this.get(viewer, id);
    });
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT p.id, 'PARTNERSHIP' AS type, p.title_uk AS title, p.trashed_at, p.trashed_by_id, p.version
      FROM partnership_overview p WHERE p.trashed_at IS NOT NULL AND ${visible(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const partnership = await this.partnerships.findForUpdate(id, visible(viewer), trashed);
    return (
      partnership && {
        entity: partnership,
        snapshot: await this.history.snapshot(partnership),
        save: () => this.partnerships.save(partnership),
        demandMovable: () => (trashed ? undefined : this.demandNoAgreements(id)),
      }
    );
  }

  private async demandNoAgreements(id: Id): Promise<void> {
    const agreements = await this.partnerships.agreementCount(id);
    if (agreements > 0) throw partnershipInUse(agreements);
  }

  /** The partnership as it lies locked, of the version that the writer has seen. */
  private async loadForChange(viewer: Viewer, id: Id, expectedVersion: number): Promise<Partnership> {
    const partnership = await this.partnerships.findForUpdate(id, visible(viewer));
    if (!partnership) throw notFound();
    demandVersion(partnership, expectedVersion);
    return partnership;
  }

  private async demandPartyChange(viewer: Viewer, parties: readonly Party[], known: readonly Id[]): Promise<void> {
    demandParties(parties);
    const ids = parties.map(({ municipalityId }) => municipalityId);
    const found = await this.municipalities.demandVisible(viewer, ids);
    const aggressors = ids.filter((id) => AGGRESSOR_STATES.includes(found.get(id)?.countryCode ?? ''));
    demandNoAggressor(parties, aggressors, known);
    demandOwnParty(viewer, ids);
  }

  private async demandOwner({ ownerId }: Partnership, parties: readonly Party[]): Promise<void> {
    if (!ownerId) return;
    const municipalityIds = parties.map(({ municipalityId }) => municipalityId);
    demandOwnerWhoSees(await this.partnerships.userSees(ownerId, municipalityIds));
  }
}

function visible(viewer: Viewer): Sql {
  return partnershipVisibleTo(viewer, sql`p.id`);
}

function assign(partnership: Partnership, fields: PartnershipFields, today: CalendarDate): void {
  for (const field of REQUIRED) {
    if (fields[field] === null)
      throw invalid('required', field, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
    if (fields[field]) Object.assign(partnership, { [field]: fields[field] });
  }
  for (const field of OPTIONAL) {
    if (fields[field] !== undefined) Object.assign(partnership, { [field]: fields[field] });
  }
  if (fields.goals !== undefined) partnership.goals = [...new Set(fields.goals)];
  if (fields.directions !== undefined) partnership.directions = [...new Set(fields.directions)];
  if (fields.startedOn) demandPastDay(fields.startedOn, today, 'startedOn');
}
