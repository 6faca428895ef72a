import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { groupBy } from '../../../kernel/group-by.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CooperationProfile } from './cooperation-profile.entity.js';
import { ReadinessMark } from './readiness-mark.entity.js';

/** A profile as it is shown: one that nobody has written yet is blank, of version 0. */
export interface ProfileRow extends Omit<CooperationProfile, 'municipalityId' | 'createdAt' | 'updatedAt'> {
  /** the municipality's */
  readonly id: Id;
  /** of the municipality; null: unknown */
  readonly population: number | null;
  /** null: never written */
  readonly updatedAt: Date | null;
}

/** A profile with its checklist. */
export interface ProfileRecord {
  readonly profile: CooperationProfile;
  readonly marks: readonly ReadinessMark[];
}

/** All columns with the values of a profile that nobody has written. */
const COLUMNS = sql`m.id, m.population,
  coalesce(cp.matching_status, 'OPEN') AS "matchingStatus",
  coalesce(cp.opted_out_of_matching, FALSE) AS "optedOutOfMatching", cp.capacity,
  coalesce(cp.excluded_countries, '{}') AS "excludedCountries", coalesce(cp.excluded_kinds, '{}') AS "excludedKinds",
  coalesce(cp.traits, '{}') AS traits, coalesce(cp.challenges, '{}') AS challenges, coalesce(cp.goals, '{}') AS goals,
  coalesce(cp.language_resources, '{}') AS "languageResources",
  cp.why_uk AS "whyUk", cp.why_en AS "whyEn", cp.for_whom_uk AS "forWhomUk", cp.for_whom_en AS "forWhomEn",
  cp.goal_uk AS "goalUk", cp.goal_en AS "goalEn", cp.short_term_uk AS "shortTermUk", cp.short_term_en AS "shortTermEn",
  cp.medium_term_uk AS "mediumTermUk", cp.medium_term_en AS "mediumTermEn", cp.long_term_uk AS "longTermUk",
  cp.long_term_en AS "longTermEn", coalesce(cp.version, 0) AS version, cp.updated_at AS "updatedAt"`;

/** Profiles in the database; reads take the row rule of municipalities over the alias `m`. */
@Injectable()
export class ProfilesRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By municipality; each that the rule shows has one. */
  async ofMunicipalities(ids: readonly Id[], visible: Sql): Promise<ReadonlyMap<Id, ProfileRow>> {
    const rows = await this.unitOfWork.rows<ProfileRow>(sql`
      SELECT ${COLUMNS} FROM municipality m LEFT JOIN cooperation_profile cp ON cp.municipality_id = m.id
      WHERE m.id = ANY(CAST(${[...ids]} AS uuid[])) AND m.trashed_at IS NULL AND ${visible}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What is written of the checklist, by municipality. */
  async marksOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, ReadinessMark[]>> {
    const rows = await this.unitOfWork.rows<ReadinessMark>(sql`
      SELECT rm.id, rm.municipality_id AS "municipalityId", rm.item, rm.done, rm.evidence_url AS "evidenceUrl",
        rm.evidence_file_id AS "evidenceFileId", rm.owner_id AS "ownerId", rm.next_step AS "nextStep",
        rm.updated_at AS "updatedAt", rm.updated_by_id AS "updatedById"
      FROM readiness_mark rm WHERE rm.municipality_id = ANY(CAST(${[...ids]} AS uuid[])) ORDER BY rm.id`);
    return groupBy(rows, ({ municipalityId }) => municipalityId);
  }

  /** The record, nobody else writing it until the transaction ends; null: never written. */
  async findForUpdate(municipalityId: Id): Promise<ProfileRecord | null> {
    await this.unitOfWork.rows(sql`SELECT 1 FROM municipality WHERE id = ${municipalityId} FOR NO KEY UPDATE`);
    const profile = await this.unitOfWork.manager.findOneBy(CooperationProfile, { municipalityId });
    if (!profile) return null;
    return { profile, marks: await this.unitOfWork.manager.findBy(ReadinessMark, { municipalityId }) };
  }

  /** The municipalities whose checklists the marks belong to. */
  async municipalitiesOf(markIds: readonly Id[]): Promise<Id[]> {
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT DISTINCT rm.municipality_id AS id FROM readiness_mark rm
      WHERE rm.id = ANY(CAST(${[...markIds]} AS uuid[])) ORDER BY rm.municipality_id`);
    return rows.map(({ id }) => id);
  }

  async save({ profile, marks }: ProfileRecord): Promise<void> {
    await this.unitOfWork.manager.save(CooperationProfile, profile);
    await this.unitOfWork.manager.save(ReadinessMark, [...marks]);
  }
}
