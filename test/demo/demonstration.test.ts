import sql, { raw } from 'sql-template-tag';
import { type DemoFile, readDemoFile } from '../../src/features/demo/data/demo-file.js';
import { readDemoNeeds } from '../../src/features/demo/data/demo-needs-file.js';
import { type DemoOrganisationsFile, readDemoOrganisations } from '../../src/features/demo/data/demo-organisations-file.js';
import { type DemoProgrammeFile, readDemoProgrammeFile } from '../../src/features/demo/data/demo-programme-file.js';
import { addDays } from '../../src/kernel/calendar-date.js';
import { FirstStart } from '../../src/first-start.js';
import { type Application, startApplication } from '../support/application.js';
import { asStranger, GraphqlClient } from '../support/graphql-client.js';
import { sendWhatIsDue } from '../support/deliveries.js';

const PASSWORD = 'pobratym-demo-2026';
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { user { name } } }`;
const ENTER_DEMO = `mutation ($userId: ID!) { signInToDemo(userId: $userId) { user { name } } }`;
const PARTNERSHIPS = `{ partnerships(first: 50) { edges { node {
  titleUk titleEn stage rot parties { municipality { nameEn } } nextStep { title } } } } }`;

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

interface ListedPartnership {
  readonly titleUk: string;
  readonly titleEn: string;
  readonly stage: string;
  readonly rot: string;
  readonly parties: readonly { readonly municipality: { readonly nameEn: string } }[];
  readonly nextStep: { readonly title: string } | null;
}

interface Trilateral {
  readonly stageHistory: readonly { readonly to: string; readonly on: string; readonly by: { readonly name: string } | null }[];
  readonly parties: readonly { readonly municipality: { readonly nameEn: string }; readonly lastContactOn: string | null }[];
}

interface ComposedReport {
  readonly warnings: readonly { readonly code: string; readonly severity: string }[];
  readonly sheet: {
    readonly sections: readonly { readonly measures: readonly { readonly entries: readonly { readonly line: string }[] }[] }[];
  };
}

describe('the demonstration', () => {
  let application: Application;
  let file: DemoFile;
  let organisations: DemoOrganisationsFile;
  let programme: DemoProgrammeFile;
  let lines: readonly string[];

  beforeAll(async () => {
    file = await readDemoFile();
    programme = await readDemoProgrammeFile();
    organisations = await readDemoOrganisations();
    application = await startApplication({ DEMO: 'true' });
    lines = await application.get(FirstStart).prepare();
  }, 120_000);
  afterAll(() => application.stop());

  async function count(table: string): Promise<number> {
    const [row] = await application.unitOfWork.rows<{ count: number }>(sql`SELECT count(*)::int AS count FROM ${raw(table)}`);
    return row?.count ?? 0;
  }

  async function enteredAs(name: string): Promise<GraphqlClient> {
    const { instance } = await asStranger(application).get<{ instance: { demoAccounts: { userId: string; name: string }[] } }>(
      '{ instance { demoAccounts { userId name } } }',
    );
    const userId = instance.demoAccounts.find((account) => account.name === name)?.userId;
    const answer = await asStranger(application).ask(ENTER_DEMO, { userId });
    expect(answer.errors).toEqual([]);
    return new GraphqlClient(application, { cookie: answer.cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ') });
  }

  async function partnershipsOf(client: GraphqlClient): Promise<ListedPartnership[]> {
    const { partnerships } = await client.get<{ partnerships: Edges<ListedPartnership> }>(PARTNERSHIPS);
    return partnerships.edges.map(({ node }) => node);
  }

  it('shows aid in every state of its life, overdue, in part and beyond the promise', async () => {
    const [row] = await application.unitOfWork.rows<{ states: number; overdue: number }>(sql`
      SELECT count(DISTINCT status)::int AS states, count(*) FILTER (WHERE next_due_on < DATE '2026-11-26')::int AS overdue
      FROM aid_transfer`);

    expect(row?.states).toBe(11);
    expect(row?.overdue).toBeGreaterThanOrEqual(3);
  });

  it('shows what municipalities look for and have to give, published on both sides, and how ready they are', async () => {
    const needs = await readDemoNeeds();
    expect([await count('need_or_offer'), await count('cooperation_profile')]).toEqual([
      needs.needs.length,
      needs.profiles.length,
    ]);
    const client = await enteredAs('Марія Вигадана');
    const { needsAndOffers, municipalities } = await client.get<{
      needsAndOffers: Edges<{ nature: string; municipality: { side: string } | null }>;
      municipalities: Edges<{ profile: { readinessIndex: number; nextBestStep: { advice: string } } }>;
    }>(`{ needsAndOffers(filter: { statuses: [PUBLISHED] }) { edges { node { nature municipality { side } } } }
      municipalities(filter: { search: "Хмельницьк" }, first: 1) { edges { node {
        profile { readinessIndex nextBestStep { advice } } } } } }`);

    const kinds = needsAndOffers.edges.map(({ node }) => `${node.nature} ${node.municipality?.side ?? 'HIDDEN'}`);
    expect(kinds).toEqual(expect.arrayContaining(['NEED UKRAINIAN', 'OFFER UKRAINIAN', 'NEED FOREIGN', 'OFFER FOREIGN']));
    expect(municipalities.edges[0]?.node.profile.readinessIndex).toBeCloseTo(5 / 12);
    expect(municipalities.edges[0]?.node.profile.nextBestStep).toEqual({ advice: 'SHOW_EVIDENCE' });
  });

  it('names organisations with their sources, and whose institutions they are', async () => {
    const client = await enteredAs('Олена Зразкова');
    const found = await client.get<{
      organisations: Edges<{ ancestors: { nameEn: string }[]; municipality: { nameEn: string }; sources: unknown[] }>;
    }>(`{ organisations(filter: { search: "HUB Obolon" }) { edges { node {
      ancestors { nameEn } municipality { nameEn } sources { title confidence } } } } }`);

    expect(found.organisations.edges[0]?.node).toMatchObject({
      municipality: { nameEn: 'Kyiv' },
      ancestors: [
        { nameEn: 'Department of Public Communications' },
        { nameEn: 'Communication Centre, municipal non-profit enterprise' },
      ],
      sources: [{ confidence: 'MANUAL' }],
    });
  });

  it('loads every record of its file', async () => {
    const commitments = file.visits.flatMap((visit) => visit.commitments);
    const agreed = commitments.filter(({ due }) => due !== undefined);
    expect({
      app_user: await count('app_user'),
      municipality: await count('municipality'),
      contact: await count('contact'),
      organisation: await count('organisation'),
      partnership: await count('partnership'),
      stage_change: await count('stage_change'),
      interaction: await count('interaction'),
      agreement: await count('agreement'),
      agreement_status_change: await count('agreement_status_change'),
      visit: await count('visit'),
      commitment: await count('visit_commitment'),
      task: await count('task'),
    }).toEqual({
      app_user: file.people.length,
      municipality: file.municipalities.length,
      contact: file.contacts.length + organisations.people.length,
      organisation: organisations.organisations.length,
      partnership: file.partnerships.length,
      stage_change: file.partnerships.flatMap(({ history }) => history).length,
      interaction: file.interactions.length,
      agreement: file.agreements.length,
      agreement_status_change: file.agreements.flatMap(({ history }) => history).length,
      visit: file.visits.length,
      commitment: commitments.length,
      task: file.tasks.length + agreed.length,
    });
    expect(lines[0]).toContain(`${file.partnerships.length} partnerships`);
    expect(lines.join('\n')).toContain(PASSWORD);
  });

  it('does nothing the second time', async () => {
    expect(await application.get(FirstStart).prepare()).toEqual([]);
    expect(await count('partnership')).toBe(file.partnerships.length);
  });

  it('shows the coordinator a board alive in every open stage', async () => {
    const partnerships = await partnershipsOf(await enteredAs('Олена Зразкова'));
    expect(partnerships).toHaveLength(file.partnerships.length);
    for (const { parties, titleUk, titleEn } of partnerships) {
      expect(parties.length).toBeGreaterThanOrEqual(2);
      expect(titleEn).toMatch(/\p{Script=Latin}/u);
      expect(titleUk).toMatch(/\p{Script=Cyrillic}/u);
    }
    const stages = new Set(partnerships.map(({ stage }) => stage));
    expect([...stages].sort()).toEqual(
      ['LEAD', 'CONTACTED', 'DIALOGUE', 'JOINT_PLANNING', 'FORMALISING', 'ACTIVE', 'DORMANT', 'LOST'].sort(),
    );
    const open = partnerships.filter(({ stage }) => stage !== 'LOST');
    expect(open.filter(({ nextStep }) => !nextStep).map(({ titleEn }) => titleEn)).toEqual(['Netishyn – Heilbronn']);
    expect(open.filter(({ rot }) => rot === 'STALLED').map(({ titleEn }) => titleEn).sort()).toEqual([
      'Khotyn – Żagań – Teltow',
      'Skalat – Nova Odesa – Bisztynek',
      'Starokostiantyniv – Aschaffenburg',
    ]);
    expect(open.filter(({ rot }) => rot === 'AGEING').length).toBeGreaterThanOrEqual(2);
  });

  it('shows an official only the partnerships of her community', async () => {
    const hers = await partnershipsOf(await enteredAs('Ганна Приміська'));
    expect(hers.map(({ titleEn }) => titleEn)).toEqual(['Shepetivka – Alytus']);
    const khmelnytskyis = await partnershipsOf(await enteredAs('Марія Вигадана'));
    expect(khmelnytskyis).toHaveLength(file.partnerships.filter(({ parties }) => parties.includes('khmelnytskyi')).length);
    for (const { parties } of khmelnytskyis) expect(parties.map((party) => party.municipality.nameEn)).toContain('Khmelnytskyi');
  });

  it.each(['Олена Зразкова', 'Марія Вигадана'])('gives %s a day with something overdue, due and coming', async (name) => {
    const { tasks } = await (await enteredAs(name)).get<{ tasks: Edges<{ dueOn: string; state: string }> }>(
      '{ tasks(filter: { mine: true, open: true }, first: 100) { edges { node { dueOn state } } } }',
    );
    const open = tasks.edges.map(({ node }) => node);
    const waiting = open.filter(({ state }) => state === 'WAITING_FOR_PARTNER');
    const due = (from: string, to: string) => open.filter((task) => !waiting.includes(task) && task.dueOn >= from && task.dueOn <= to);
    expect(due('2000-01-01', '2026-11-25')).toHaveLength(2);
    expect(due('2026-11-26', '2026-11-26')).toHaveLength(3);
    expect(due('2026-11-27', '2026-11-30').length).toBeGreaterThanOrEqual(3);
    expect(waiting.length).toBeGreaterThanOrEqual(2);
  });

  it('lets its people in by password', async () => {
    for (const { email, name } of file.people) {
      const answer = await asStranger(application).ask(SIGN_IN, { input: { email, password: PASSWORD } });
      expect(answer.data).toMatchObject({ signIn: { user: { name } } });
    }
  });

  it('keeps the true dates of the solidarity partnership', async () => {
    const client = await enteredAs('Марія Вигадана');
    const { partnerships } = await client.get<{ partnerships: Edges<Trilateral> }>(
      `{ partnerships(filter: { search: "Штутгарт" }, first: 5) { edges { node {
        stageHistory { to on by { name } } parties { municipality { nameEn } lastContactOn } } } } }`,
    );
    const trilateral = partnerships.edges[0]?.node;
    expect(trilateral?.stageHistory.at(-1)).toEqual({ to: 'ACTIVE', on: '2023-11-07', by: { name: 'Олена Зразкова' } });
    expect(trilateral?.parties).toContainEqual({ municipality: { nameEn: 'Dresden' }, lastContactOn: addDays('2026-11-26', -52) });
  });

  it('names plausible authors in the history', async () => {
    const authors = await application.unitOfWork.rows<{ name: string | null; entries: number }>(sql`
      SELECT u.name, count(*)::int AS entries FROM history_entry h LEFT JOIN app_user u ON u.id = h.by_user_id
      WHERE h.record_type <> 'USER' GROUP BY 1`);
    expect(authors.map(({ name }) => name).sort()).toEqual(['Ганна Приміська', 'Марія Вигадана', 'Олена Зразкова', 'Петро Взірець']);
  });

  it('reminds of nothing that is over', async () => {
    const alive = await application.unitOfWork.rows<{ title: string; dueAt: Date; expiresAt: Date }>(sql`
      SELECT d.id AS title, d.due_at AS "dueAt", d.expires_at AS "expiresAt" FROM delivery d WHERE d.state = 'scheduled'`);
    expect(alive.length).toBeGreaterThan(0);
    for (const { expiresAt } of alive) expect(expiresAt.getTime()).toBeGreaterThan(application.clock.now().getTime());
    const over = await application.unitOfWork.rows(sql`
      SELECT r.record_id FROM delivery d JOIN reminder_occurrence o ON o.id = d.ref_id JOIN reminder r ON r.id = o.reminder_id
      WHERE d.state = 'scheduled' AND (
        r.record_id IN (SELECT id FROM visit WHERE status = 'CLOSED')
        OR r.record_id IN (SELECT id FROM task WHERE state = 'DONE'))`);
    expect(over).toEqual([]);
  });

  it('sends at first no more than what concerns today', async () => {
    await sendWhatIsDue(application);
    const told = await application.unitOfWork.rows<{ kind: string; notices: number }>(sql`
      SELECT n.kind, count(*)::int AS notices FROM notice n GROUP BY 1 ORDER BY 1`);
    const [tasks] = await application.unitOfWork.rows<{ count: number }>(sql`
      SELECT count(*)::int AS count FROM task WHERE state IN ('OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER')
        AND due_on BETWEEN date '2026-11-22' AND date '2026-11-29'`);
    // of three past their stage's limit two have had contact since
    expect(told).toContainEqual({ kind: 'STAGE_STALLED', notices: 1 });
    for (const { kind, notices } of told) expect([kind, notices <= (kind === 'TASK_DUE' ? (tasks?.count ?? 0) : 3)]).toEqual([kind, true]);
  });

  it('composes the report of 2024 measure by measure as the community did', async () => {
    const client = await enteredAs('Марія Вигадана');
    const { programmes } = await client.get<{ programmes: Edges<{ annualReports: ComposedReport[] }> }>(`{ programmes { edges {
      node { annualReports { status warnings { code severity } sheet(language: EN) {
        sections { measures { code entries { line } } } totals { entries activities } } } } } } }`);
    const [report] = programmes.edges[0]?.node.annualReports ?? [];
    const sections = report?.sheet.sections ?? [];

    expect(sections.map(({ measures }) => measures.map(({ entries }) => entries.length))).toEqual([
      [6, 13, 17, 2, 10, 3, 0, 8, 0, 2, 1, 1],
      [1, 13, 1, 2, 1, 3],
    ]);
    const lines = sections.flatMap(({ measures }) => measures.flatMap(({ entries }) => entries.map(({ line }) => line)));
    expect(lines.filter((line) => /\p{Script=Cyrillic}/u.test(line))).toEqual([]);
    // one date stands as the council printed it, so that the report shows what it does about such
    expect(report?.warnings.filter(({ severity }) => severity === 'ERROR').map(({ code }) => code)).toEqual([
      'OUTSIDE_YEAR',
    ]);
    expect(report?.warnings.map(({ code }) => code)).toContain('SHORTENED_AMOUNT');
  });

  it('has every text in both languages', () => {
    const missing: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (Array.isArray(value)) value.forEach((item, index) => walk(item, `${path}.${index}`));
      else if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value);
        const languages = entries.map(([name]) => name).filter((name) => name === 'uk' || name === 'en');
        if (languages.length === 1) missing.push(path);
        entries.forEach(([name, item]) => walk(item, `${path}.${name}`));
      } else if (typeof value === 'string' && path.endsWith('.uk') && !/\p{Script=Cyrillic}/u.test(value)) missing.push(path);
      else if (typeof value === 'string' && path.endsWith('.en') && /\p{Script=Cyrillic}/u.test(value)) missing.push(path);
    };
    walk([file, programme], 'demo');
    expect(missing).toEqual([]);
  });
});
