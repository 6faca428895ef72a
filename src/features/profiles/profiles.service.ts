import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { invalid, notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { Files } from '../../platform/files/files.service.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { fieldChanges } from '../../platform/history/field-changes.js';
import { IdentityViewerSource } from '../identity/index.js';
import { Municipalities, municipalitiesVisibleTo } from '../municipalities/index.js';
import { type ProfileRecord, type ProfileRow, ProfilesRepository } from './data/profiles.repository.js';
import type { ReadinessMark } from './data/readiness-mark.entity.js';
import type { ReadinessItem } from './domain/readiness.js';
import {
  blankProfile,
  markOf,
  marksAfter,
  profileAfter,
  type ProfileFields,
  profileSnapshot,
  type ReadinessFields,
} from './profile-changes.js';

/** of a profile that nobody has written yet */
const NEVER_WRITTEN = 0;

/**
 * How municipalities want to cooperate, and how ready they are. A profile is a part of its municipality: who sees or
 * changes the one sees or changes the other.
 */
@Injectable()
export class Profiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: ProfilesRepository,
    private readonly municipalities: Municipalities,
    private readonly viewers: IdentityViewerSource,
    private readonly files: Files,
    private readonly changeLog: ChangeLog,
    private readonly clock: Clock,
  ) {}

  ofMunicipalities(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, ProfileRow>> {
    return this.profiles.ofMunicipalities(ids, municipalitiesVisibleTo(viewer));
  }

  /** @param ids of municipalities that the viewer has been shown */
  marksOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, ReadinessMark[]>> {
    return this.profiles.marksOf(ids);
  }

  /** @throws DomainError NOT_FOUND */
  async get(viewer: Viewer, municipalityId: Id): Promise<ProfileRow> {
    const found = (await this.ofMunicipalities(viewer, [municipalityId])).get(municipalityId);
    if (!found) throw notFound();
    return found;
  }

  /**
   * @param expectedVersion 0 for a profile that nobody has written yet
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT/stale, INVALID
   */
  update(viewer: Viewer, municipalityId: Id, expectedVersion: number, fields: ProfileFields): Promise<ProfileRow> {
    return this.change(viewer, municipalityId, expectedVersion, async ({ profile, marks }) => ({
      profile: profileAfter(profile, fields),
      marks,
    }));
  }

  /**
   * Writes where one point of the checklist stands.
   *
   * @param expectedVersion of the profile; 0 for one that nobody has written yet
   * @throws DomainError NOT_FOUND (of the proof, too), FORBIDDEN, CONFLICT/stale, INVALID/owner
   */
  mark(
    viewer: Viewer,
    municipalityId: Id,
    expectedVersion: number,
    item: ReadinessItem,
    fields: ReadinessFields,
  ): Promise<ProfileRow> {
    return this.change(viewer, municipalityId, expectedVersion, async (record) => {
      const before = markOf(record, item);
      await this.demandOwner(municipalityId, fields.ownerId, before.ownerId);
      await this.demandFile(municipalityId, fields.evidenceFileId, before.evidenceFileId);
      return { ...record, marks: marksAfter(record.marks, before, fields, this.touched(viewer)) };
    });
  }

  /** Another person in charge of points of the checklists, in the open transaction. @throws DomainError NOT_FOUND, FORBIDDEN */
  async putInCharge(viewer: Viewer, markIds: readonly Id[], ownerId: Id): Promise<void> {
    for (const municipalityId of await this.profiles.municipalitiesOf(markIds)) {
      await this.municipalities.demandEditable(viewer, [municipalityId]);
      const before = await this.profiles.findForUpdate(municipalityId);
      if (!before) throw notFound();
      const handedOver = before.marks.filter(({ id }) => markIds.includes(id));
      const marks = handedOver.reduce<readonly ReadinessMark[]>(
        (all, mark) => marksAfter(all, mark, { ownerId }, this.touched(viewer)),
        before.marks,
      );
      await this.save(before, { ...before, marks });
    }
  }

  private async change(
    viewer: Viewer,
    municipalityId: Id,
    expectedVersion: number,
    changed: (before: ProfileRecord) => Promise<ProfileRecord>,
  ): Promise<ProfileRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.municipalities.demandEditable(viewer, [municipalityId]);
      const before = await this.profiles.findForUpdate(municipalityId);
      const { version, updatedAt } = before?.profile ?? { version: NEVER_WRITTEN, updatedAt: this.clock.now() };
      demandVersion({ version, updatedAt }, expectedVersion);
      await this.save(before, await changed(before ?? blankProfile(municipalityId)));
      return this.get(viewer, municipalityId);
    });
  }

  /** A change that changes nothing writes nothing. @param before null: never written */
  private async save(before: ProfileRecord | null, after: ProfileRecord): Promise<void> {
    const { municipalityId } = after.profile;
    const earlier = profileSnapshot(before ?? blankProfile(municipalityId));
    const later = profileSnapshot(after);
    if (fieldChanges(earlier, later).length === 0) return;
    // the version counts changes of the checklist too
    const profile = Object.assign(blankProfile(municipalityId).profile, after.profile);
    if (before) profile.updatedAt = this.clock.now();
    await this.profiles.save({ ...after, profile });
    await this.changeLog.record({
      recordType: 'COOPERATION_PROFILE',
      recordId: municipalityId,
      action: before ? 'UPDATED' : 'CREATED',
      before: before && earlier,
      after: later,
    });
  }

  private touched(viewer: Viewer): Pick<ReadinessMark, 'updatedAt' | 'updatedById'> {
    return { updatedAt: this.clock.now(), updatedById: viewer.userId };
  }

  /** A new proof is a file of this very profile. @throws DomainError NOT_FOUND */
  private async demandFile(municipalityId: Id, fileId: Id | null | undefined, before: Id | null): Promise<void> {
    if (fileId && fileId !== before) await this.files.get('COOPERATION_PROFILE', municipalityId, fileId);
  }

  /** Whoever is newly put in charge can sign in and sees the municipality. @throws DomainError INVALID/owner */
  private async demandOwner(municipalityId: Id, ownerId: Id | null | undefined, before: Id | null): Promise<void> {
    if (!ownerId || ownerId === before) return;
    const owner = await this.viewers.personViewer(ownerId, null);
    if (owner && (await this.ofMunicipalities(owner, [municipalityId])).has(municipalityId)) return;
    throw invalid('owner', 'fields.ownerId', {
      uk: 'Ця людина не побачила б муніципалітету. Оберіть відповідального з мережі або з громади.',
      en: 'This person could not see the municipality. Choose somebody from the network or from the community.',
    });
  }
}
