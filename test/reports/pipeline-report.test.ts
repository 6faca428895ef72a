import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aRandomPipeline, type KnownPartnership, type RandomPipeline } from './random-pipeline.js';
import { slowReport } from './slow-report.js';

const ROWS = `fragment F on Figure { value rows { stages open ownerIds withoutOwner municipalityIds countryCodes formality
  rot withoutNextStep nextStepFrom nextStepTo entered { stage from to } left { stage from to } reached
  openedFrom openedTo closedFrom closedTo search relationshipTypes directions leadSources } }`;
const REPORT = `query ($from: CalendarDate!, $to: CalendarDate!, $filter: PipelineReportFilter) {
  pipelineReport(from: $from, to: $to, filter: $filter) {
    from to asOf medianDaysOpen
    open { ...F } opened { ...F } closed { ...F } reachedActive { ...F } stalled { ...F } withoutNextStep { ...F }
    stages { stage limitDays medianDays oldest { days partnership { id titleUk } }
      now { ...F } entered { ...F } left { ...F } reached { ...F } stalled { ...F } ageing { ...F } withoutNextStep { ...F } }
    byCountry { countryCode now { ...F } stalled { ...F } withoutNextStep { ...F } }
    byOwner { owner { id } now { ...F } stalled { ...F } withoutNextStep { ...F } }
    byFormality { formality now { ...F } active { ...F } }
  } } ${ROWS}`;
const ROWS_OF = `query ($filter: PartnershipFilter) { partnerships(first: 1, filter: $filter) { totalCount } }`;

interface Figure {
  readonly value: number;
  readonly rows: Record<string, unknown>;
}
type Share = { readonly now: Figure; readonly stalled: Figure; readonly withoutNextStep: Figure };
interface Report {
  readonly medianDaysOpen: number | null;
  readonly stages: readonly Record<string, unknown>[];
  readonly byCountry: readonly (Share & { readonly countryCode: string })[];
  readonly byOwner: readonly (Share & { readonly owner: { readonly id: string } | null })[];
  readonly byFormality: readonly Record<string, unknown>[];
  readonly [name: string]: unknown;
}

const isFigure = (value: unknown): value is Figure =>
  typeof value === 'object' && value !== null && 'value' in value && 'rows' in value;

/** Every figure of a report, wherever it stands. */
function figuresIn(value: unknown): Figure[] {
  if (isFigure(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : [];
}

/** The report with each figure as its bare number. */
function bare(value: unknown): unknown {
  if (isFigure(value)) return value.value;
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bare(part)]));
}

const TODAY = '2026-11-26';
const AUTUMN = { from: '2026-09-01', to: '2026-11-20' };

describe('the pipeline report', () => {
  let application: Application;
  let pipeline: RandomPipeline;
  let living: readonly KnownPartnership[];
  beforeAll(async () => {
    application = await startApplication();
    pipeline = await aRandomPipeline(application, 20_261_126, 90);
    living = pipeline.partnerships.filter(({ trashed }) => !trashed);
  }, 240_000);
  afterAll(() => application.stop());

  async function reportFor(client: GraphqlClient, variables: Record<string, unknown> = AUTUMN): Promise<Report> {
    return (await client.get<{ pipelineReport: Report }>(REPORT, variables)).pipelineReport;
  }

  async function expectRowsToAgree(client: GraphqlClient, report: Report): Promise<void> {
    for (const { value, rows } of figuresIn(report)) {
      const { partnerships } = await client.get<{ partnerships: { totalCount: number } }>(ROWS_OF, { filter: rows });
      expect({ rows, value: partnerships.totalCount }).toEqual({ rows, value });
    }
  }

  function expectAsReckoned(report: Report, known: readonly KnownPartnership[], period = AUTUMN): void {
    const slow = slowReport(known, period.from, period.to, TODAY);
    const { byCountry, byOwner, stages, byFormality, ...whole } = slow;
    expect(bare(report)).toMatchObject({ ...whole, byFormality });
    stages.forEach((stage, place) => expect(bare(report.stages[place])).toMatchObject(stage));
    const shares = (found: readonly Share[], keys: readonly (string | null)[]) =>
      new Map(
        found.map(({ now, stalled, withoutNextStep }, place) => [keys[place], bare({ now, stalled, withoutNextStep })]),
      );
    const nonEmpty = <Key>(expected: Map<Key, { now: number }>) =>
      new Map([...expected].filter(([, { now }]) => now > 0));
    expect(
      shares(
        report.byCountry,
        report.byCountry.map(({ countryCode }) => countryCode),
      ),
    ).toEqual(nonEmpty(byCountry));
    expect(
      shares(
        report.byOwner,
        report.byOwner.map(({ owner }) => owner?.id ?? null),
      ),
    ).toEqual(nonEmpty(byOwner));
  }

  it('has figures that a slow reckoning agrees with, and rows that agree with the figures', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const report = await reportFor(coordinator);

    expectAsReckoned(report, living);
    expect(figuresIn(report).length).toBeGreaterThan(80);
    expect(figuresIn(report).filter(({ value }) => value > 0).length).toBeGreaterThan(60);
    await expectRowsToAgree(coordinator, report);
  }, 240_000);

  it.each<
    [
      string,
      (known: RandomPipeline) => Record<string, unknown>,
      (tie: KnownPartnership, known: RandomPipeline) => boolean,
    ]
  >([
    [
      'countries',
      () => ({ countryCodes: ['DE', 'TW'] }),
      (tie) => tie.parties.some(({ countryCode }) => ['DE', 'TW'].includes(countryCode)),
    ],
    ['a formality', () => ({ formality: 'INFORMAL' }), (tie) => tie.formality === 'INFORMAL'],
    ['an owner', ({ ownerIds }) => ({ ownerIds: [ownerIds[0]] }), (tie, { ownerIds }) => tie.ownerId === ownerIds[0]],
    [
      'a municipality',
      ({ communities }) => ({ municipalityIds: [communities[1]?.id] }),
      (tie, { communities }) => tie.parties.some(({ id }) => id === communities[1]?.id),
    ],
  ])(
    'narrowed to %s counts and lists the same rows',
    async (name, filterOf, matches) => {
      const coordinator = as(application, await aCoordinator(application));
      const report = await reportFor(coordinator, { ...AUTUMN, filter: filterOf(pipeline) });
      const known = living.filter((tie) => matches(tie, pipeline));

      if (name === 'countries') {
        expect(report.byCountry.map(({ countryCode }) => countryCode).sort()).toEqual(['DE', 'TW']);
        const elsewhere = known.map((tie) => ({
          ...tie,
          parties: tie.parties.filter(({ countryCode }) => ['DE', 'TW'].includes(countryCode)),
        }));
        expectAsReckoned(report, elsewhere);
      } else if (name === 'a formality') {
        expect(report.byFormality).toHaveLength(1);
        expect(bare(report.byFormality[0])).toEqual(slowReport(known, AUTUMN.from, AUTUMN.to, TODAY).byFormality[1]);
      } else {
        expectAsReckoned(report, known);
      }
      await expectRowsToAgree(coordinator, report);
    },
    60_000,
  );

  it('holds for an official nothing but what they see, and for a reader too', async () => {
    const own = pipeline.communities[0];
    if (!own) throw new Error('No community');
    const known = living.filter((tie) => tie.parties.some(({ id }) => id === own.id));
    expect(known.length).toBeLessThan(living.length);
    for (const person of [await anOfficial(application, [own.id]), await aReader(application, [own.id])]) {
      const client = as(application, person);
      const report = await reportFor(client);
      const { byOwner, ...slow } = slowReport(known, AUTUMN.from, AUTUMN.to, TODAY);
      expect(bare(report)).toMatchObject({ open: slow.open, opened: slow.opened, closed: slow.closed });
      slow.stages.forEach((stage, place) => expect(bare(report.stages[place])).toMatchObject(stage));
      expect(report.byOwner.reduce((sum, { now }) => sum + now.value, 0)).toBe(
        [...byOwner.values()].reduce((sum, { now }) => sum + now, 0),
      );
      await expectRowsToAgree(client, report);
    }
  }, 240_000);

  it('is empty, not wrong, where there is nothing', async () => {
    const { id } = await aCommunity(application);
    const report = await reportFor(as(application, await anOfficial(application, [id])));
    expect(figuresIn(report).every(({ value }) => value === 0)).toBe(true);
    expect(report).toMatchObject({ medianDaysOpen: null, byCountry: [], byOwner: [] });
    expect(report.stages.every(({ oldest, medianDays }) => oldest === null && medianDays === null)).toBe(true);
  });

  it('costs the same number of statements for much and for little', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const much = await countStatements(() => reportFor(coordinator));
    const little = await countStatements(() => reportFor(coordinator, { ...AUTUMN, filter: { countryCodes: ['TW'] } }));
    expect(little).toBe(much);
    expect(much).toBeLessThanOrEqual(12);
  });

  it.each(['uk', 'en'] as const)('refuses a period that ends before it begins, in %s', async (language) => {
    const person = as(application, await aCoordinator(application, { language }));
    const refusal = await person.refusal(REPORT, { from: '2026-11-02', to: '2026-11-01' });
    expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'date_order', field: 'to' });
    expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
  });
});
