import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OPEN_STAGES } from '../../partnerships/index.js';
import type {
  ContactSubject,
  GiftItemSubject,
  MunicipalitySubject,
  NeedSubject,
  ProgrammeSubject,
} from '../domain/subjects.js';

/** days for which a partnership that has only begun counts as a load */
const NEW_DAYS = 90;
/** a post that ended longer ago is nobody's next question */
const RECENT_DAYS = 60;

const inBoth = (uk: Sql, en: Sql) => sql`jsonb_build_object('uk', ${uk}, 'en', coalesce(${en}, ${uk}))`;

/** Those who write the records of a community: its officials. @param communityId SQL of the column */
const peopleOf = (communityId: Sql) => sql`ARRAY(
  SELECT u.id FROM user_community uc JOIN app_user u ON u.id = uc.user_id AND u.state = 'ACTIVE' AND u.role = 'OFFICIAL'
  WHERE uc.municipality_id = ${communityId} ORDER BY u.id)`;

/** Of the network. */
const COORDINATORS = sql`ARRAY(
  SELECT u.id FROM app_user u WHERE u.role = 'COORDINATOR' AND u.state = 'ACTIVE' ORDER BY u.id)`;

/** Reads municipalities, contacts, needs, programmes and gifts in the form that the rules ask for; none that lies in the trash. */
@Injectable()
export class OtherSubjectsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param today network time zone */
  municipalities(ids: readonly Id[], today: CalendarDate): Promise<MunicipalitySubject[]> {
    return this.unitOfWork.rows<MunicipalitySubject>(sql`
      SELECT m.id, ${inBoth(sql`m.name_uk`, sql`m.name_en`)} AS title, ${peopleOf(sql`m.id`)} AS "ownerIds",
        m.side = 'FOREIGN' AS abroad, CAST(greatest(m.updated_at, cp.updated_at) AT TIME ZONE 'UTC' AS date) AS "changedOn",
        ${COORDINATORS} AS "coordinatorIds",
        (SELECT count(*)::int FROM partnership_party pp
          JOIN partnership p ON p.id = pp.partnership_id AND p.trashed_at IS NULL
          WHERE pp.municipality_id = m.id AND p.stage = ANY(${[...OPEN_STAGES]}::text[]) AND (
            m.side = 'UKRAINIAN' OR p.stage IN ('ACTIVE', 'FORMALISING')
            OR (p.stage <> 'DORMANT' AND p.created_at > CAST(${today} AS date) - ${NEW_DAYS}::int))) AS load,
        coalesce(cp.capacity, CASE WHEN m.population > 200000 THEN 5 WHEN m.population >= 50000 THEN 3 ELSE 2 END)
          AS capacity,
        EXISTS (SELECT 1 FROM user_community uc JOIN app_user u ON u.id = uc.user_id AND u.state = 'ACTIVE'
          WHERE uc.municipality_id = m.id) AS "worksHere"
      FROM municipality m LEFT JOIN cooperation_profile cp ON cp.municipality_id = m.id
      WHERE m.id = ANY(${[...ids]}::uuid[]) AND m.trashed_at IS NULL`);
  }

  /** The owners of living partnerships with the places where the contact's posts have ended. */
  contacts(ids: readonly Id[], today: CalendarDate): Promise<ContactSubject[]> {
    return this.unitOfWork.rows<ContactSubject>(sql`
      WITH ended AS (
        SELECT o.contact_id, o.valid_to, p.owner_id, place.name_uk, place.name_en, o.title_uk, o.title_en
        FROM post o LEFT JOIN organisation g ON g.id = o.organisation_id
        JOIN municipality place ON place.id = coalesce(o.municipality_id, g.municipality_id)
        JOIN partnership_party pp ON pp.municipality_id = place.id
        JOIN partnership p ON p.id = pp.partnership_id AND p.trashed_at IS NULL
          AND p.stage = ANY(${[...OPEN_STAGES]}::text[])
        WHERE o.contact_id = ANY(${[...ids]}::uuid[]) AND o.successor_id IS NULL
          AND o.valid_to >= CAST(${today} AS date) - ${RECENT_DAYS}::int)
      SELECT c.id, jsonb_build_object(
          'uk', c.name || coalesce((SELECT min(', ' || e.title_uk || ', ' || e.name_uk) FROM ended e
            WHERE e.contact_id = c.id), ''),
          'en', coalesce(c.name_en, c.name) || coalesce((SELECT min(', ' || coalesce(e.title_en, e.title_uk) || ', '
            || e.name_en) FROM ended e WHERE e.contact_id = c.id), '')) AS title,
        ARRAY(SELECT DISTINCT e.owner_id FROM ended e WHERE e.contact_id = c.id AND e.owner_id IS NOT NULL) AS "ownerIds",
        coalesce((SELECT jsonb_agg(DISTINCT e.valid_to) FROM ended e WHERE e.contact_id = c.id), '[]') AS "leftOn"
      FROM contact c WHERE c.id = ANY(${[...ids]}::uuid[]) AND c.trashed_at IS NULL`);
  }

  programmes(ids: readonly Id[], today: CalendarDate): Promise<ProgrammeSubject[]> {
    return this.unitOfWork.rows<ProgrammeSubject>(sql`
      SELECT pr.id, ${inBoth(sql`pr.title_uk`, sql`pr.title_en`)} AS title, ${peopleOf(sql`pr.community_id`)} AS "ownerIds",
        EXTRACT(YEAR FROM pr.starts_on)::int AS "firstYear", EXTRACT(YEAR FROM pr.ends_on)::int AS "lastYear",
        ARRAY(SELECT r.year FROM annual_report r WHERE r.programme_id = pr.id AND r.trashed_at IS NULL)
          AS "draftedYears",
        ARRAY(SELECT r.year FROM annual_report r WHERE r.programme_id = pr.id AND r.trashed_at IS NULL
          AND r.status = 'SIGNED') AS "signedYears",
        (SELECT count(DISTINCT v.id)::int FROM visit v JOIN visit_party vp ON vp.visit_id = v.id
          WHERE vp.municipality_id = pr.community_id AND v.trashed_at IS NULL
            AND v.status IN ('COMPLETED', 'DEBRIEFED', 'CLOSED')
            AND v.starts_on >= greatest(pr.starts_on, date_trunc('year', CAST(${today} AS date)))
            AND v.starts_on <= least(pr.ends_on, CAST(${today} AS date))
            AND NOT EXISTS (SELECT 1 FROM measure_entry e JOIN measure me ON me.id = e.measure_id
              WHERE e.visit_id = v.id AND me.programme_id = pr.id)) AS unreported
      FROM programme pr WHERE pr.id = ANY(${[...ids]}::uuid[]) AND pr.trashed_at IS NULL`);
  }

  /** Told to whoever is in charge, else to the officials of the municipality, else to the coordinators of the network. */
  needs(ids: readonly Id[]): Promise<NeedSubject[]> {
    return this.unitOfWork.rows<NeedSubject>(sql`
      SELECT nd.id, ${inBoth(sql`nd.title_uk`, sql`nd.title_en`)} AS title, nd.nature = 'OFFER' AS offer,
        CASE WHEN nd.owner_id IS NOT NULL THEN ARRAY[nd.owner_id]
          WHEN cardinality(local.ids) > 0 THEN local.ids ELSE ${COORDINATORS} END AS "ownerIds",
        nd.status IN ('PUBLISHED', 'RESERVED') AS open, nd.reconfirmed_on AS "confirmedOn",
        nd.valid_until AS "validUntil"
      FROM need_or_offer nd CROSS JOIN LATERAL (SELECT ${peopleOf(sql`nd.municipality_id`)} AS ids) local
      WHERE nd.id = ANY(${[...ids]}::uuid[]) AND nd.trashed_at IS NULL`);
  }

  giftItems(ids: readonly Id[]): Promise<GiftItemSubject[]> {
    return this.unitOfWork.rows<GiftItemSubject>(sql`
      SELECT gi.id, ${inBoth(sql`gi.name_uk`, sql`gi.name_en`)} AS title,
        array_remove(ARRAY[gi.owner_id], NULL) AS "ownerIds", gi.in_stock AS "inStock", gi.minimum
      FROM gift_item gi WHERE gi.id = ANY(${[...ids]}::uuid[]) AND gi.trashed_at IS NULL`);
  }
}
