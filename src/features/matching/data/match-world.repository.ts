import { Injectable } from '@nestjs/common';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { CooperationDirection, CooperationGoal } from '../../../kernel/cooperation.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** What the register, profiles and checklists say of a municipality. */
export interface MunicipalityFacts {
  readonly id: Id;
  readonly region: string | null;
  readonly languages: readonly string[];
  /** the place of the catalogue that it is */
  readonly placeId: Id | null;
  readonly matchingStatus: 'SEEKING' | 'OPEN' | 'PAUSED' | 'CLOSED';
  readonly optedOut: boolean;
  readonly capacity: number | null;
  readonly excludedCountries: readonly string[];
  readonly excludedKinds: readonly string[];
  readonly traits: readonly string[];
  readonly goals: readonly CooperationGoal[];
  readonly interpreters: boolean;
  /** 0–1; null: nobody has begun the checklist */
  readonly readiness: number | null;
  /** partnerships that it carries or has begun lately */
  readonly engagements: number;
}

/** A published need or offer. */
export interface PublishedAsk {
  readonly id: Id;
  readonly municipalityId: Id;
  readonly nature: 'NEED' | 'OFFER';
  readonly direction: CooperationDirection;
  readonly subtype: string | null;
  /** 1 is the most urgent, 3 the least */
  readonly priority: number;
  readonly goods: boolean;
}

/** Two parties of one partnership. */
export interface PartnershipPair {
  readonly partnershipId: Id;
  readonly one: Id;
  readonly other: Id;
  /** KNOWN: they are or were partners; TRIED: it was begun, or did not come about */
  readonly tie: 'KNOWN' | 'TRIED';
  /** not over */
  readonly open: boolean;
}

/** A line of the history that matching has to follow. */
export interface FollowedChange {
  readonly id: Id;
  readonly recordType: string;
  readonly recordId: Id;
}

/** an enquiry counts as a burden for so long */
const ENQUIRY_DAYS = 90;
const READINESS_POINTS = 12;
const FOLLOWED = ['MUNICIPALITY', 'COOPERATION_PROFILE', 'NEED_OR_OFFER', 'PARTNERSHIP'];

/** All that matching compares, of all municipalities or of some. It knows no viewer: what people see is asked later. */
@Injectable()
export class MatchWorldRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  facts(ids: readonly Id[] | null): Promise<MunicipalityFacts[]> {
    return this.unitOfWork.rows(sql`
      SELECT m.id, m.region, m.languages, link.place_id AS "placeId",
        coalesce(cp.matching_status, 'OPEN') AS "matchingStatus", coalesce(cp.opted_out_of_matching, false) AS "optedOut",
        cp.capacity, coalesce(cp.excluded_countries, '{}') AS "excludedCountries",
        coalesce(cp.excluded_kinds, '{}') AS "excludedKinds", coalesce(cp.traits || cp.challenges, '{}') AS traits,
        coalesce(cp.goals, '{}') AS goals, coalesce('TRANSLATORS' = ANY (cp.language_resources), false) AS interpreters,
        ready.readiness, coalesce(busy.engagements, 0) AS engagements
      FROM municipality m
        LEFT JOIN municipality_place link ON link.municipality_id = m.id AND link.status = 'LINKED'
        LEFT JOIN cooperation_profile cp ON cp.municipality_id = m.id
        LEFT JOIN (
          SELECT rm.municipality_id, count(*) FILTER (
            WHERE rm.done AND num_nonnulls(rm.evidence_url, rm.evidence_file_id) > 0)::float8 / ${READINESS_POINTS} AS readiness
          FROM readiness_mark rm GROUP BY rm.municipality_id) ready ON ready.municipality_id = m.id
        LEFT JOIN (
          SELECT pp.municipality_id, count(*)::int AS engagements
          FROM partnership_party pp JOIN partnership p ON p.id = pp.partnership_id
          WHERE p.trashed_at IS NULL AND ${BURDEN} GROUP BY pp.municipality_id) busy ON busy.municipality_id = m.id
      WHERE m.trashed_at IS NULL ${among(sql`m.id`, ids)}`);
  }

  asks(municipalityIds: readonly Id[] | null): Promise<PublishedAsk[]> {
    return this.unitOfWork.rows(sql`
      SELECT nd.id, nd.municipality_id AS "municipalityId", nd.nature, nd.direction, nd.subtype, nd.priority,
        (nd.goods_class IS NOT NULL OR nd.aid_type = 'GRANT_IN_KIND') AS goods
      FROM need_or_offer nd
      WHERE nd.status = 'PUBLISHED' AND nd.trashed_at IS NULL ${among(sql`nd.municipality_id`, municipalityIds)}
      ORDER BY nd.id`);
  }

  pairs(): Promise<PartnershipPair[]> {
    return this.unitOfWork.rows(sql`
      SELECT p.id AS "partnershipId", one.municipality_id AS one, other.municipality_id AS other,
        CASE WHEN p.stage IN ('FORMALISING', 'ACTIVE', 'DORMANT', 'ENDED') THEN 'KNOWN' ELSE 'TRIED' END AS tie,
        p.stage NOT IN ('ENDED', 'LOST') AS open
      FROM partnership p
        JOIN partnership_party one ON one.partnership_id = p.id
        JOIN partnership_party other ON other.partnership_id = p.id AND other.municipality_id > one.municipality_id
      WHERE p.trashed_at IS NULL ORDER BY p.id`);
  }

  /**
   * What was written after a line of the history, oldest first, and which data the catalogue has.
   *
   * @param after id of the line; ids sort by the time they were made
   */
  async changes(after: Id, limit: number): Promise<{ changes: FollowedChange[]; catalogue: string | null }> {
    const [row] = await this.unitOfWork.rows<{ changes: FollowedChange[]; catalogue: string | null }>(sql`
      SELECT (SELECT data_version FROM place_catalogue) AS catalogue, coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', h.id, 'recordType', h.record_type, 'recordId', h.record_id) ORDER BY h.id)
        FROM (
          SELECT id, record_type, record_id FROM history_entry
          WHERE id > CAST(${after} AS uuid) AND record_type = ANY(${FOLLOWED}) ORDER BY id LIMIT ${limit}) h
      ), '[]') AS changes`);
    return row ?? { changes: [], catalogue: null };
  }

  /** Whose needs and offers they are, and who the parties of the partnerships are. */
  async municipalitiesOf(recordIds: readonly Id[]): Promise<Id[]> {
    const ids = sql`CAST(${[...recordIds]} AS uuid[])`;
    const rows = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT municipality_id AS id FROM need_or_offer WHERE id = ANY(${ids})
      UNION SELECT municipality_id FROM partnership_party WHERE partnership_id = ANY(${ids})`);
    return rows.map(({ id }) => id);
  }
}

const BURDEN: Sql = sql`(p.stage IN ('FORMALISING', 'ACTIVE') OR p.stage IN (
  'LEAD', 'CONTACTED', 'DIALOGUE', 'JOINT_PLANNING') AND EXISTS (
  SELECT 1 FROM stage_change sc WHERE sc.partnership_id = p.id AND sc.at > app_now() - make_interval(days => ${ENQUIRY_DAYS})))`;

function among(column: Sql, ids: readonly Id[] | null): Sql {
  return ids ? sql`AND ${column} = ANY(CAST(${[...ids]} AS uuid[]))` : empty;
}
