import { type Application, startApplication } from '../support/application.js';
import { mailTo, sendWhatIsDue, type SentMail } from '../support/deliveries.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { anAdministrator, aPerson, type Person } from '../support/people.js';

/**
 * The main job from the first contact to the signed agreement, through GraphQL only, with the names of the real
 * trilateral partnership. The clock starts before the change of clocks of 25 October 2026 and runs over it.
 */
const FIRST_DAY = '2026-10-19T06:00:00.000Z';
const STEP_MINUTES = 30;

interface Letter extends SentMail {
  /** the moment of the test's clock at which it was there */
  readonly at: string;
}

interface Figure {
  readonly value: number;
  readonly rows: Record<string, unknown>;
}

describe('the main job', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let official: GraphqlClient;
  let olena: Person;
  let maria: Person;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    // two weeks pass in this story; the same browsers stay signed in
    application = await startApplication({ SESSION_IDLE_MINUTES: '43200', SESSION_LIFETIME_HOURS: '8760' }, FIRST_DAY);
    const administrator = as(application, await anAdministrator(application));
    const city = async (nameUk: string, nameEn: string, countryCode: string, kind = 'CITY') => {
      const { createMunicipality } = await administrator.get<{ createMunicipality: { id: string } }>(
        `mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id } }`,
        { input: { fields: { kind, nameUk, nameEn, countryCode } } },
      );
      return createMunicipality.id;
    };
    ids.khmelnytskyi = await city('Хмельницький', 'Khmelnytskyi', 'UA', 'HROMADA');
    ids.stuttgart = await city('Штутгарт', 'Stuttgart', 'DE');
    ids.dresden = await city('Дрезден', 'Dresden', 'DE');
    olena = await aPerson(application, { name: 'Олена Зразкова' });
    maria = await aPerson(application, {
      name: 'Mariia Vyhadana',
      role: 'OFFICIAL',
      communityIds: [ids.khmelnytskyi],
      language: 'en',
      timeZone: 'Europe/Berlin',
      reminderTime: '08:30',
    });
    coordinator = as(application, olena);
    official = as(application, maria);
  }, 60_000);
  afterAll(() => application.stop());

  const id = (name: string): string => ids[name] ?? '';

  it('begins with a partnership of three and goes through its stages', async () => {
    const { createPartnership } = await coordinator.get<{
      createPartnership: { id: string; titleUk: string; stage: string };
    }>(`mutation ($input: CreatePartnershipInput!) { createPartnership(input: $input) { id titleUk stage } }`, {
      input: {
        parties: [
          { municipalityId: id('stuttgart'), role: 'PARTNER' },
          { municipalityId: id('khmelnytskyi'), role: 'LEAD' },
          { municipalityId: id('dresden'), role: 'PARTNER' },
        ],
        relationshipType: 'SOLIDARITY',
        formality: 'FORMAL',
        goals: ['RECOVERY'],
        directions: ['ECOLOGY', 'EMERGENCIES'],
        leadSource: 'LETTER',
        ownerId: olena.id,
      },
    });
    ids.partnership = createPartnership.id;
    expect(createPartnership).toMatchObject({ titleUk: 'Штутгарт – Хмельницький – Дрезден', stage: 'LEAD' });

    for (const stage of ['CONTACTED', 'DIALOGUE', 'JOINT_PLANNING', 'FORMALISING']) await move(stage);

    const refusal = await coordinator.refusal(MOVE, {
      input: { id: id('partnership'), expectedVersion: await version('partnership'), stage: 'LOST' },
    });
    expect(refusal.extensions).toMatchObject({ code: 'INVALID', field: 'reason' });
  });

  it('logs the visit to Dresden; its debrief closes only when every commitment has an owner and a date', async () => {
    const { logVisit } = await official.get<{ logVisit: { id: string; version: number } }>(
      `mutation ($input: LogVisitInput!) { logVisit(input: $input) { id version } }`,
      {
        input: {
          status: 'COMPLETED',
          fields: {
            titleUk: 'Тристороння зустріч міських голів у Дрездені',
            titleEn: 'Trilateral meeting of the mayors in Dresden',
            direction: 'OUTGOING',
            mode: 'IN_PERSON',
            dates: [{ startsOn: '2026-10-15', endsOn: '2026-10-16' }],
            places: [{ name: 'Дрезден', countryCode: 'DE' }],
            parties: [
              { municipalityId: id('dresden'), role: 'HOST' },
              { municipalityId: id('khmelnytskyi'), role: 'GUEST' },
              { municipalityId: id('stuttgart'), role: 'PARTICIPANT' },
            ],
            partnershipIds: [id('partnership')],
            headCount: 4,
            report: 'Обговорили реабілітацію військових.',
            ownerId: maria.id,
            commitments: [
              {
                text: 'Домовитися з клініками про реабілітацію',
                owedById: id('khmelnytskyi'),
                ownerId: maria.id,
                dueOn: '2026-10-28',
              },
              { text: 'Надіслати програму курсу рятувальників', owedById: id('dresden'), ownerId: olena.id },
            ],
          },
        },
      },
    );
    ids.visit = logVisit.id;
    await moveVisit('DEBRIEFED');
    const refusal = await official.refusal(MOVE_VISIT, {
      input: { id: id('visit'), expectedVersion: await version('visit'), status: 'CLOSED' },
    });
    expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'open_commitments' });

    const { visit } = await official.get<{
      visit: {
        version: number;
        commitments: {
          id: string;
          text: string;
          owner: { id: string };
          owedBy: { id: string };
          dueOn: string | null;
        }[];
      };
    }>(`query ($id: ID!) { visit(id: $id) { version commitments { id text dueOn owner { id } owedBy { id } } } }`, {
      id: id('visit'),
    });
    await official.get(`mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { id } }`, {
      input: {
        id: id('visit'),
        expectedVersion: visit.version,
        fields: {
          commitments: visit.commitments.map(({ id: commitment, text, owner, owedBy, dueOn }) => ({
            id: commitment,
            text,
            ownerId: owner.id,
            owedById: owedBy.id,
            dueOn: dueOn ?? '2026-10-28',
          })),
        },
      },
    });
    await moveVisit('CLOSED');
    const { tasks } = await coordinator.get<{
      tasks: { edges: { node: { title: string; state: string; dueOn: string } }[] };
    }>(`query ($filter: TaskFilter) { tasks(filter: $filter) { edges { node { title state dueOn } } } }`, {
      filter: { visitId: id('visit') },
    });
    expect(tasks.edges.map(({ node }) => [node.state, node.dueOn]).sort()).toEqual([
      ['OPEN', '2026-10-28'],
      ['WAITING_FOR_PARTNER', '2026-10-28'],
    ]);
  });

  it('signs the agreement, and the partnership is active', async () => {
    const parties = ['stuttgart', 'khmelnytskyi', 'dresden'];
    const { draftAgreement } = await coordinator.get<{ draftAgreement: { id: string } }>(
      `mutation ($input: DraftAgreementInput!) { draftAgreement(input: $input) { id } }`,
      {
        input: {
          fields: {
            titleUk: 'Угода про солідарне партнерство',
            titleEn: 'Solidarity partnership agreement',
            type: 'AGREEMENT',
            regime: 'OTHER',
            level: 'MUNICIPALITY',
            partnershipId: id('partnership'),
            termKind: 'PERPETUAL',
            parties: parties.map((party) => ({ municipalityId: id(party), signedOn: '2026-10-19' })),
            signedOnline: true,
            ownerId: olena.id,
          },
        },
      },
    );
    ids.agreement = draftAgreement.id;
    for (const status of ['DRAFTING', 'TEXT_AGREED', 'COUNCIL_APPROVED', 'SIGNED', 'IN_FORCE']) {
      await coordinator.get(`mutation ($input: MoveAgreementInput!) { moveAgreement(input: $input) { status } }`, {
        input: { id: id('agreement'), expectedVersion: await version('agreement'), status, on: '2026-10-19' },
      });
    }
    await move('ACTIVE');
    const { partnership } = await official.get<{ partnership: Record<string, unknown> }>(
      `query ($id: ID!) { partnership(id: $id) { stage latestAgreement { status signedOn } lastContactOn nextStep { dueOn } } }`,
      { id: id('partnership') },
    );
    expect(partnership).toEqual({
      stage: 'ACTIVE',
      latestAgreement: { status: 'IN_FORCE', signedOn: '2026-10-19' },
      lastContactOn: '2026-10-16',
      nextStep: { dueOn: '2026-10-28' },
    });
  });

  it('receives every reminder once, at the local hour, in its language, over the change of clocks', async () => {
    const letters = { olena: [] as Letter[], maria: [] as Letter[] };
    const last = new Date('2026-10-31T12:00:00.000Z').getTime();
    for (let time = new Date(FIRST_DAY).getTime(); time <= last; time += STEP_MINUTES * 60_000) {
      const at = new Date(time).toISOString();
      await application.setTime(at);
      await sendWhatIsDue(application);
      for (const [name, person] of Object.entries({ olena, maria }) as ['olena' | 'maria', Person][]) {
        for (const mail of (await mailTo(application, person.email)).slice(letters[name].length))
          letters[name].push({ ...mail, at });
      }
    }
    // three days before, on the day, three days after: 09:00 in Kyiv is 06:00Z in summer time and 07:00Z after 25 October
    expect(letters.olena.map(({ at }) => at)).toEqual([
      '2026-10-25T07:00:00.000Z',
      '2026-10-28T07:00:00.000Z',
      '2026-10-31T07:00:00.000Z',
    ]);
    // 08:30 in Berlin; the visit of 16 October is hers: the letter of thanks, and two weeks later what the partner owes
    expect(letters.maria.map(({ at }) => at)).toEqual([
      '2026-10-20T06:30:00.000Z',
      '2026-10-25T07:30:00.000Z',
      '2026-10-28T07:30:00.000Z',
      '2026-10-30T07:30:00.000Z',
      '2026-10-31T07:30:00.000Z',
    ]);
    const [thanks, before, on, owed, after] = letters.maria;
    expect(thanks?.text).toContain('letter of thanks');
    expect(owed?.text).toContain('1 open commitment from the visit');
    for (const { subject, text } of letters.olena) {
      expect(`${subject} ${text}`).toMatch(/28 жовтня 2026/);
      expect(text).toContain('рятувальників');
    }
    for (const letter of [before, on, after]) expect(letter?.text).toMatch(/28 October 2026/);
    const all = [...letters.olena, ...letters.maria].map(({ messageId }) => messageId);
    expect(new Set(all).size).toBe(all.length);
    for (const [person, told] of [
      [coordinator, 3],
      [official, 5],
    ] as const) {
      const { notices } = await person.get<{ notices: { totalCount: number; unreadCount: number } }>(
        `{ notices { totalCount unreadCount } }`,
      );
      expect(notices).toEqual({ totalCount: told, unreadCount: told });
    }
  }, 120_000);

  it('reads the pipeline report, whose every figure is exactly its rows', async () => {
    const figure = `{ value rows { ${await filterFields()} } }`;
    const { pipelineReport } = await coordinator.get<{ pipelineReport: Record<string, unknown> }>(
      `query { pipelineReport(from: "2026-10-01", to: "2026-10-31") {
        open ${figure} opened ${figure} reachedActive ${figure} closed ${figure} stalled ${figure} withoutNextStep ${figure}
        stages { stage now ${figure} entered ${figure} left ${figure} ageing ${figure} stalled ${figure} withoutNextStep ${figure} reached ${figure} }
        byCountry { countryCode now ${figure} } byOwner { now ${figure} } byFormality { formality now ${figure} active ${figure} } } }`,
    );
    const figures = [...figuresIn(pipelineReport)];
    expect(figures.length).toBeGreaterThan(50);
    expect(pipelineReport).toMatchObject({ open: { value: 1 }, opened: { value: 1 }, reachedActive: { value: 1 } });
    for (const { value, rows } of figures) {
      const { partnerships } = await coordinator.get<{ partnerships: { totalCount: number } }>(
        `query ($filter: PartnershipFilter) { partnerships(first: 1, filter: $filter) { totalCount } }`,
        { filter: withoutNulls(rows) },
      );
      expect([rows, partnerships.totalCount]).toEqual([rows, value]);
    }
  });

  const MOVE = `mutation ($input: MovePartnershipInput!) { movePartnership(input: $input) { stage } }`;
  const MOVE_VISIT = `mutation ($input: MoveVisitInput!) { moveVisit(input: $input) { status } }`;

  async function version(record: 'partnership' | 'visit' | 'agreement'): Promise<number> {
    const answer = await coordinator.get<Record<string, { version: number }>>(
      `query ($id: ID!) { ${record}(id: $id) { version } }`,
      { id: id(record) },
    );
    return answer[record]?.version ?? 0;
  }

  async function move(stage: string): Promise<void> {
    await coordinator.get(MOVE, {
      input: { id: id('partnership'), expectedVersion: await version('partnership'), stage },
    });
  }

  async function moveVisit(status: string): Promise<void> {
    await official.get(MOVE_VISIT, { input: { id: id('visit'), expectedVersion: await version('visit'), status } });
  }

  /** The leaves of the filter that a figure carries, from the schema itself. */
  async function filterFields(): Promise<string> {
    const { __type: type } = await coordinator.get<{ __type: { fields: { name: string; type: { kind: string } }[] } }>(
      `{ __type(name: "PartnershipFilterView") { fields { name type { kind } } } }`,
    );
    return type.fields
      .map((field) => (field.type.kind === 'OBJECT' ? `${field.name} { stage from to }` : field.name))
      .join(' ');
  }
});

function* figuresIn(value: unknown): Generator<Figure> {
  if (Array.isArray(value)) for (const item of value) yield* figuresIn(item);
  else if (value && typeof value === 'object') {
    if ('rows' in value && 'value' in value) yield value as Figure;
    else for (const inner of Object.values(value)) yield* figuresIn(inner);
  }
}

function withoutNulls(filter: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [
        name,
        value && typeof value === 'object' && !Array.isArray(value)
          ? withoutNulls(value as Record<string, unknown>)
          : value,
      ]),
  );
}
