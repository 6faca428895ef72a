import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { forbidden, invalid, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import type { HistoryAction } from '../../platform/history/record-type.js';
import { type FoundRecord, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { Municipality } from './data/municipality.entity.js';
import {
  type MunicipalitiesFilter,
  type MunicipalitiesOrder,
  MunicipalitiesRepository,
  type MunicipalityRow,
} from './data/municipalities.repository.js';
import {
  communitiesAreTheNetworks,
  municipalityExists,
  municipalityInUse,
  notACommunity,
  notYours,
} from './domain/municipality.errors.js';
import { sideOf } from './domain/municipality-kind.js';
import { demandMunicipality } from './domain/municipality-rules.js';
import { demandOwn, municipalitiesEditableBy, municipalitiesVisibleTo } from './municipalities.policy.js';

/** The fields of a municipality that people write. Absent: unchanged; null: cleared. */
export type MunicipalityFields = {
  readonly [
    Field in
      | 'kind'
      | 'nameUk'
      | 'nameEn'
      | 'nameNative'
      | 'countryCode'
      | 'region'
      | 'parentId'
      | 'population'
      | 'populationYear'
      | 'languages'
      | 'website'
      | 'latitude'
      | 'longitude'
      | 'note'
      | 'katottgCode'
      | 'centre'
  ]?: Municipality[Field] | null;
};

const REQUIRED = ['kind', 'nameUk', 'nameEn', 'countryCode'] as const;
const OPTIONAL = [
  'nameNative',
  'region',
  'parentId',
  'population',
  'populationYear',
  'website',
  'latitude',
  'longitude',
  'note',
  'katottgCode',
  'centre',
] as const;

/** The register of both sides: communities of Ukraine and partner cities abroad. */
@Injectable()
export class Municipalities implements TrashableRecords {
  readonly type = 'MUNICIPALITY';
  readonly permission = 'municipalities.edit';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly municipalities: MunicipalitiesRepository,
    private readonly changeLog: ChangeLog,
    trash: Trash,
  ) {
    trash.register(this);
  }

  list(
    viewer: Viewer,
    filter: MunicipalitiesFilter & { readonly mine?: boolean | null },
    orderBy: MunicipalitiesOrder,
    page: PageArgs,
  ): Promise<Page<MunicipalityRow>> {
    const visible = municipalitiesVisibleTo(viewer);
    const mine = filter.mine
      ? sql`${visible} AND ${municipalitiesEditableBy({ ...viewer, networkWide: false })}`
      : visible;
    return this.municipalities.list(mine, filter, orderBy, page);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, MunicipalityRow>> {
    return this.municipalities.byIds(ids, municipalitiesVisibleTo(viewer));
  }

  /** Whether the viewer may change each of these municipalities, which they have been shown. */
  async editable(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, boolean>> {
    const theirs = viewer.permissions.has('municipalities.edit')
      ? await this.municipalities.among(ids, municipalitiesEditableBy(viewer))
      : new Set<Id>();
    return new Map(ids.map((id) => [id, theirs.has(id)]));
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, id: Id): Promise<MunicipalityRow> {
    const found = (await this.byIds(viewer, [id])).get(id);
    if (!found) throw notFound();
    return found;
  }

  /**
   * Refuses ids that the viewer does not see.
   *
   * @param field input path of each id, by its index
   * @throws DomainError NOT_FOUND like a missing record
   */
  async demandVisible(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, MunicipalityRow>> {
    const found = await this.byIds(viewer, ids);
    if (ids.some((id) => !found.has(id))) throw notFound();
    return found;
  }

  /** Refuses municipalities that the viewer may not change. @throws DomainError NOT_FOUND, FORBIDDEN */
  async demandEditable(viewer: Viewer, ids: readonly Id[]): Promise<void> {
    await this.demandVisible(viewer, ids);
    for (const id of new Set(ids)) {
      if (!(await this.municipalities.exists(id, municipalitiesEditableBy(viewer)))) throw notYours();
    }
  }

  /**
   * The Ukrainian community whose record is written: one of the viewer's own, any for the staff of the network.
   *
   * @throws DomainError NOT_FOUND, INVALID/side at `communityId`, FORBIDDEN
   */
  async demandOwnCommunity(viewer: Viewer, communityId: Id): Promise<void> {
    const found = await this.demandVisible(viewer, [communityId]);
    if (found.get(communityId)?.side !== 'UKRAINIAN') throw notACommunity();
    demandOwn(viewer, communityId);
  }

  communitiesOfUsers(viewer: Viewer, userIds: readonly Id[]): Promise<ReadonlyMap<Id, MunicipalityRow[]>> {
    return this.municipalities.communitiesOfUsers(userIds, municipalitiesVisibleTo(viewer));
  }

  /** @throws DomainError INVALID, CONFLICT/duplicate, FORBIDDEN */
  async create(viewer: Viewer, fields: MunicipalityFields): Promise<MunicipalityRow> {
    return this.unitOfWork.run(viewer, async () => {
      const municipality = Object.assign(new Municipality(), {
        id: newId(),
        languages: [],
        trashedAt: null,
        trashedById: null,
      });
      for (const field of OPTIONAL) Object.assign(municipality, { [field]: null });
      await this.write(viewer, municipality, fields);
      await this.record('CREATED', municipality, null);
      return this.get(viewer, municipality.id);
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, CONFLICT/duplicate, INVALID, FORBIDDEN */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: MunicipalityFields): Promise<MunicipalityRow> {
    return this.unitOfWork.run(viewer, async () => {
      const municipality = await this.loadForChange(viewer, id, false);
      demandVersion(municipality, expectedVersion);
      const before = snapshot(municipality);
      await this.write(viewer, municipality, fields);
      await this.record('UPDATED', municipality, before);
      return this.get(viewer, id);
    });
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT m.id, 'MUNICIPALITY' AS type, m.name_uk AS title, m.trashed_at, m.trashed_by_id, m.version
      FROM municipality m WHERE m.trashed_at IS NOT NULL AND ${municipalitiesEditableBy(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord> {
    const municipality = await this.loadForChange(viewer, id, trashed);
    return {
      entity: municipality,
      snapshot: snapshot(municipality),
      save: () => this.municipalities.save(municipality),
      demandMovable: () => (trashed ? this.demandName(municipality) : this.demandUnused(id)),
    };
  }

  private async demandUnused(id: Id): Promise<void> {
    const uses = await this.municipalities.uses(id);
    if (Object.values(uses).some((count) => count > 0)) throw municipalityInUse(uses);
  }

  private async demandName(municipality: Municipality): Promise<void> {
    if (await this.municipalities.twin(municipality)) throw municipalityExists();
  }

  private async loadForChange(viewer: Viewer, id: Id, trashed: boolean): Promise<Municipality> {
    const municipality = await this.municipalities.findForUpdate(id, municipalitiesVisibleTo(viewer), trashed);
    if (!municipality) throw notFound();
    if (!(await this.municipalities.exists(id, municipalitiesEditableBy(viewer)))) throw notYours();
    return municipality;
  }

  private async write(viewer: Viewer, municipality: Municipality, fields: MunicipalityFields): Promise<void> {
    if (!viewer.permissions.has('municipalities.edit')) throw forbidden();
    const side = municipality.side;
    assign(municipality, fields);
    municipality.side = sideOf(municipality.countryCode);
    if (municipality.side === 'UKRAINIAN' && side !== 'UKRAINIAN' && !viewer.networkWide)
      throw communitiesAreTheNetworks();
    demandMunicipality(municipality.id, municipality);
    if (municipality.parentId) await this.demandVisible(viewer, [municipality.parentId]);
    await this.demandName(municipality);
    await this.municipalities.save(municipality);
  }

  private record(
    action: HistoryAction,
    municipality: Municipality,
    before: ReturnType<typeof snapshot> | null,
  ): Promise<void> {
    return this.changeLog.record({
      recordType: 'MUNICIPALITY',
      recordId: municipality.id,
      action,
      before,
      after: snapshot(municipality),
    });
  }
}

function assign(municipality: Municipality, fields: MunicipalityFields): void {
  for (const field of REQUIRED) {
    const value = fields[field];
    if (value) Object.assign(municipality, { [field]: value });
    if (!municipality[field]) {
      throw invalid('required', `fields.${field}`, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
    }
  }
  for (const field of OPTIONAL) {
    if (fields[field] !== undefined) Object.assign(municipality, { [field]: fields[field] });
  }
  if (fields.languages !== undefined) municipality.languages = fields.languages ?? [];
}

function snapshot(municipality: Municipality) {
  const { kind, nameUk, nameEn, countryCode, languages } = municipality;
  const optional = Object.fromEntries(OPTIONAL.map((field) => [field, municipality[field]]));
  return { kind, nameUk, nameEn, countryCode, languages: [...languages], ...optional };
}
