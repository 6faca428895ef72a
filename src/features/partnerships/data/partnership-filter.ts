import sql, { join, type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import { CLOSED_STAGES, type PartnershipStage, stagesFrom } from '../domain/partnership-stage.js';
import type { CooperationDirection } from '../../../kernel/cooperation.js';
import type { Formality, LeadSource, RelationshipType } from '../domain/partnership-terms.js';
import type { Rot } from '../domain/rot.js';

/** A stage entered or left between two days, both included; an absent day leaves that side open. */
export interface StageEvent {
  readonly stage: PartnershipStage;
  readonly from?: CalendarDate | null;
  readonly to?: CalendarDate | null;
}

/** Which partnerships: every field that is given must hold. */
export interface PartnershipFilter {
  /** words, each in the title or in a party's name in any language */
  readonly search?: string | null;
  readonly stages?: readonly PartnershipStage[] | null;
  /** not ended and not lost */
  readonly open?: boolean | null;
  readonly ownerIds?: readonly Id[] | null;
  readonly withoutOwner?: boolean | null;
  readonly municipalityIds?: readonly Id[] | null;
  /** of any party */
  readonly countryCodes?: readonly string[] | null;
  readonly formality?: Formality | null;
  readonly relationshipTypes?: readonly RelationshipType[] | null;
  readonly directions?: readonly CooperationDirection[] | null;
  readonly leadSources?: readonly LeadSource[] | null;
  readonly rot?: readonly Rot[] | null;
  /** open, and no open task */
  readonly withoutNextStep?: boolean | null;
  readonly nextStepFrom?: CalendarDate | null;
  readonly nextStepTo?: CalendarDate | null;
  readonly entered?: StageEvent | null;
  readonly left?: StageEvent | null;
  /** was ever in this stage or a later one of the pipeline */
  readonly reached?: PartnershipStage | null;
  /** the first stage began */
  readonly openedFrom?: CalendarDate | null;
  readonly openedTo?: CalendarDate | null;
  /** became ended or lost */
  readonly closedFrom?: CalendarDate | null;
  readonly closedTo?: CalendarDate | null;
}

const MOST_SEARCH_WORDS = 8;

/**
 * The filter as one SQL condition over the alias `p` of `partnershipsOn`. Lists, boards and every figure of a report
 * are made of this condition alone, so that a figure and its rows cannot differ.
 */
export function partnershipCondition(filter: PartnershipFilter): Sql {
  const closed = sql`CAST(${[...CLOSED_STAGES]} AS text[])`;
  const { search, openedFrom, openedTo, closedFrom, closedTo } = filter;
  const conditions = [
    when(search, (text) => all(text.split(/\s+/).filter(Boolean).slice(0, MOST_SEARCH_WORDS).map(named))),
    when(filter.stages, (stages) => sql`p.stage = ANY(CAST(${[...stages]} AS text[]))`),
    when(filter.open, (open) => (open ? sql`p.stage <> ALL(${closed})` : sql`p.stage = ANY(${closed})`)),
    when(filter.ownerIds, (ids) => sql`p.owner_id = ANY(CAST(${[...ids]} AS uuid[]))`),
    when(filter.withoutOwner, (without) => (without ? sql`p.owner_id IS NULL` : sql`p.owner_id IS NOT NULL`)),
    when(filter.municipalityIds, (ids) => withParty(sql`pp.municipality_id = ANY(CAST(${[...ids]} AS uuid[]))`)),
    when(filter.countryCodes, (codes) =>
      withParty(sql`pp.municipality_id IN (
      SELECT m.id FROM municipality m WHERE m.country_code = ANY(CAST(${[...codes]} AS text[])))`),
    ),
    when(filter.formality, (formality) => sql`p.formality = ${formality}`),
    when(filter.relationshipTypes, (types) => sql`p.relationship_type = ANY(CAST(${[...types]} AS text[]))`),
    when(filter.directions, (directions) => sql`p.directions && CAST(${[...directions]} AS text[])`),
    when(filter.leadSources, (sources) => sql`p.lead_source = ANY(CAST(${[...sources]} AS text[]))`),
    // not `= ANY`: of a derived value the planner would expect next to no rows and loop over the next steps
    when(filter.rot, (rot) => sql`array_position(CAST(${[...rot]} AS text[]), p.rot) IS NOT NULL`),
    when(filter.withoutNextStep, (without) =>
      without ? sql`(p.stage <> ALL(${closed}) AND p.next_step_due_on IS NULL)` : sql`p.next_step_due_on IS NOT NULL`,
    ),
    when(filter.nextStepFrom, (day) => sql`p.next_step_due_on >= CAST(${day} AS date)`),
    when(filter.nextStepTo, (day) => sql`p.next_step_due_on <= CAST(${day} AS date)`),
    when(filter.entered, ({ stage, from, to }) => withChange(sql`sc.to_stage = ${stage}`, from, to)),
    when(filter.left, ({ stage, from, to }) => withChange(sql`sc.from_stage = ${stage}`, from, to)),
    when(filter.reached, (stage) => withChange(sql`sc.to_stage = ANY(CAST(${[...stagesFrom(stage)]} AS text[]))`)),
    when(openedFrom ?? openedTo, () => withChange(sql`sc.position = 0`, openedFrom, openedTo)),
    when(closedFrom ?? closedTo, () => withChange(sql`sc.to_stage = ANY(${closed})`, closedFrom, closedTo)),
  ];
  return all(conditions.filter((condition) => condition !== null));
}

function when<Value>(value: Value | null | undefined, condition: (value: Value) => Sql): Sql | null {
  return value === null || value === undefined ? null : condition(value);
}

function all(conditions: readonly Sql[]): Sql {
  return conditions.length > 0 ? join([...conditions], ' AND ') : sql`TRUE`;
}

/** The word stands in a title of its own or in the name of a party. */
function named(word: string): Sql {
  const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  // the municipalities first: each name is compared once, not once for every partnership it stands in
  const inName = withParty(sql`pp.municipality_id IN (
    SELECT m.id FROM municipality m
    WHERE (m.name_uk || ' ' || m.name_en || ' ' || coalesce(m.name_native, '')) ILIKE ${pattern})`);
  return sql`(p.own_title_uk ILIKE ${pattern} OR p.own_title_en ILIKE ${pattern} OR ${inName})`;
}

/** @param condition over a party `pp` */
function withParty(condition: Sql): Sql {
  return sql`p.id IN (SELECT pp.partnership_id FROM partnership_party pp WHERE ${condition})`;
}

/** @param condition over a stage change `sc` */
function withChange(condition: Sql, from?: CalendarDate | null, to?: CalendarDate | null): Sql {
  const days = [
    when(from, (day) => sql`sc.happened_on >= CAST(${day} AS date)`),
    when(to, (day) => sql`sc.happened_on <= CAST(${day} AS date)`),
  ].filter((day) => day !== null);
  return sql`p.id IN (SELECT sc.partnership_id FROM stage_change sc WHERE ${all([condition, ...days])})`;
}
