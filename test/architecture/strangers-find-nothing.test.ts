import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import sql, { raw } from 'sql-template-tag';
import { newId } from '../../src/kernel/identifiers.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { fullSelection } from './full-selection.js';

/** Stands in every text of the other community; wherever it turns up, something has leaked. */
const CANARY = 'КАНАРКА-7f3a';

/** The records of community B, which nobody of community A may find. */
interface Theirs {
  community: string;
  city: string;
  contact: string;
  organisation: string;
  post: string;
  handover: string;
  partnership: string;
  interaction: string;
  agreement: string;
  visit: string;
  task: string;
  trashedTask: string;
  programme: string;
  measure: string;
  entry: string;
  report: string;
  user: string;
}

type Variables = Record<string, unknown>;
/** `lists`: answers without the canary; `refused`: answers with this code and writes nothing; `own`: concerns only oneself */
type Expectation =
  { readonly lists: Variables } | { readonly refused: string; readonly with: Variables } | { readonly own: string };

const fields = { titleUk: 'Спроба', titleEn: 'Attempt' };

/** How each operation of the schema is tried. An operation that is missing here fails the test. */
function attempts(their: Theirs, mine: { community: string; city: string; user: string }): Record<string, Expectation> {
  const missing = (variables: Variables): Expectation => ({ refused: 'NOT_FOUND', with: variables });
  const input = (values: Variables): Variables => ({ input: values });
  return {
    'Query.annualReport': missing({ id: their.report }),
    'Query.agreement': missing({ id: their.agreement }),
    'Query.agreements': { lists: { first: 100, filter: { partnershipId: their.partnership } } },
    'Query.contact': missing({ id: their.contact }),
    'Query.contacts': { lists: { first: 100, filter: { search: CANARY } } },
    'Query.handovers': { lists: { first: 100, userId: their.user } },
    'Query.instance': { own: 'the same for everybody' },
    'Query.invitation': { own: 'takes a secret token' },
    'Query.municipalities': { lists: { first: 100, filter: { search: CANARY } } },
    'Query.municipality': missing({ id: their.community }),
    'Query.notices': { lists: { first: 100 } },
    'Query.openWork': missing({ userId: their.user }),
    'Query.organisation': missing({ id: their.organisation }),
    'Query.organisations': { lists: { first: 100, filter: { search: CANARY } } },
    'Query.outgoingMails': { refused: 'FORBIDDEN', with: { first: 100 } },
    'Query.partnership': missing({ id: their.partnership }),
    'Query.partnershipBoard': { lists: { first: 100, filter: { municipalityIds: [their.community] } } },
    'Query.partnerships': { lists: { first: 100, filter: { search: CANARY } } },
    'Query.pipelineReport': {
      lists: { from: '2020-01-01', to: '2030-12-31', filter: { municipalityIds: [their.community] } },
    },
    'Query.programme': missing({ id: their.programme }),
    'Query.programmes': { lists: { first: 100, filter: { communityId: their.community } } },
    'Query.task': missing({ id: their.task }),
    'Query.tasks': { lists: { first: 100, filter: { ownerIds: [their.user] } } },
    'Query.trash': { lists: { first: 100 } },
    'Query.user': missing({ id: their.user }),
    'Query.users': { lists: { first: 100, filter: { communityId: their.community } } },
    'Query.viewer': { own: 'oneself' },
    'Query.visit': missing({ id: their.visit }),
    'Query.visits': { lists: { first: 100, filter: { municipalityIds: [their.community] } } },
    'Mutation.acceptInvitation': { own: 'takes a secret token' },
    'Mutation.addCommitment': missing(input({ id: newId(), visitId: their.visit, text: 'Спроба' })),
    'Mutation.addMeasureEntry': missing(input({ measureId: their.measure, fields: { year: 2024, textUk: 'Спроба' } })),
    'Mutation.changePassword': { own: 'oneself' },
    'Mutation.createMunicipality': missing(
      input({
        fields: {
          kind: 'CITY_DISTRICT',
          nameUk: 'Спроба',
          nameEn: 'Attempt',
          countryCode: 'DE',
          parentId: their.community,
        },
      }),
    ),
    'Mutation.createOrganisation': missing(
      input({ fields: { type: 'VENUE', nameUk: 'Спроба', nameEn: 'Attempt', parentId: their.organisation } }),
    ),
    'Mutation.createPartnership': missing(
      input({
        parties: [mine.community, their.community].map((municipalityId) => ({ municipalityId, role: 'PARTNER' })),
        relationshipType: 'CONTACT',
        formality: 'INFORMAL',
      }),
    ),
    'Mutation.createProgramme': missing(
      input({
        communityId: their.community,
        fields: { ...fields, startsOn: '2021-01-01', endsOn: '2025-12-31', sections: [] },
      }),
    ),
    'Mutation.createTask': missing(
      input({ title: 'Спроба', ownerId: mine.user, dueOn: '2026-12-01', partnershipId: their.partnership }),
    ),
    'Mutation.draftAgreement': missing(
      input({
        fields: {
          ...fields,
          type: 'MEMORANDUM',
          regime: 'OTHER',
          level: 'MUNICIPALITY',
          termKind: 'PERPETUAL',
          partnershipId: their.partnership,
          parties: [{ municipalityId: mine.community }, { municipalityId: mine.city }],
        },
      }),
    ),
    'Mutation.endPost': missing(input({ postId: their.post, expectedVersion: 1, endedOn: '2026-11-20' })),
    'Mutation.handBack': missing(input({ id: their.handover })),
    'Mutation.handOver': missing(input({ fromUserId: their.user, toUserId: mine.user })),
    'Mutation.inviteUser': {
      refused: 'FORBIDDEN',
      with: input({ email: 'a@example.org', name: 'Спроба', role: 'READER' }),
    },
    'Mutation.logInteraction': missing(
      input({ partnershipId: their.partnership, kind: 'COMMENT', on: '2026-11-20', text: 'Спроба' }),
    ),
    'Mutation.logVisit': missing(
      input({
        fields: {
          titleUk: 'Спроба',
          direction: 'OUTGOING',
          mode: 'ONLINE',
          partnershipIds: [their.partnership],
          parties: [
            { municipalityId: mine.community, role: 'GUEST' },
            { municipalityId: mine.city, role: 'HOST' },
          ],
        },
      }),
    ),
    'Mutation.markNoticesRead': { own: 'only one’s own notices' },
    'Mutation.prepareVisit': missing(input({ visitId: their.visit })),
    'Mutation.moveAgreement': missing(input({ id: their.agreement, expectedVersion: 1, status: 'DRAFTING' })),
    'Mutation.movePartnership': missing(input({ id: their.partnership, expectedVersion: 1, stage: 'CONTACTED' })),
    'Mutation.moveTask': missing(input({ id: their.task, expectedVersion: 1, state: 'DONE' })),
    'Mutation.moveVisit': missing(input({ id: their.visit, expectedVersion: 1, status: 'PLANNED' })),
    'Mutation.removeAgreementFile': missing(input({ agreementId: their.agreement, fileId: newId() })),
    'Mutation.orderMeasureEntries': missing(input({ measureId: their.measure, year: 2024, entryIds: [] })),
    'Mutation.removeMeasureEntry': missing(input({ id: their.entry, expectedVersion: 1 })),
    'Mutation.requestPasswordReset': { own: 'says nothing about anybody' },
    'Mutation.resendInvitation': { refused: 'FORBIDDEN', with: { userId: their.user } },
    'Mutation.resetPassword': { own: 'takes a secret token' },
    'Mutation.restoreAgreementFile': missing(input({ agreementId: their.agreement, fileId: newId() })),
    'Mutation.restoreRecord': missing(input({ type: 'TASK', id: their.trashedTask })),
    'Mutation.reviseAgreement': missing(input({ id: their.agreement, expectedVersion: 1, fields })),
    'Mutation.reviseAnnualReport': missing(input({ id: their.report, expectedVersion: 1, fields: {} })),
    'Mutation.reviseMeasureEntry': missing(
      input({ id: their.entry, expectedVersion: 1, fields: { textUk: 'Спроба' } }),
    ),
    'Mutation.saveContact': missing(
      input({ name: 'Спроба', posts: [{ titleUk: 'Посада', municipalityId: their.community }] }),
    ),
    'Mutation.signAnnualReport': missing(input({ id: their.report, expectedVersion: 1, signature: {} })),
    'Mutation.signIn': { own: 'takes a password' },
    'Mutation.signInToDemo': { refused: 'NOT_FOUND', with: { userId: their.user } },
    'Mutation.signOut': { own: 'oneself' },
    'Mutation.signOutEverywhere': { own: 'oneself' },
    'Mutation.startAnnualReport': missing(input({ programmeId: their.programme, year: 2024 })),
    'Mutation.trashRecord': missing(input({ type: 'PARTNERSHIP', id: their.partnership, expectedVersion: 1 })),
    'Mutation.updateInteraction': missing(input({ id: their.interaction, expectedVersion: 1, text: 'Спроба' })),
    'Mutation.updateMunicipality': missing(
      input({ id: their.community, expectedVersion: 1, fields: { population: 1 } }),
    ),
    'Mutation.updateOrganisation': missing(
      input({ id: their.organisation, expectedVersion: 1, fields: { note: 'Спроба' } }),
    ),
    'Mutation.updatePartnership': missing(input({ id: their.partnership, expectedVersion: 1, note: 'Спроба' })),
    'Mutation.updateProgramme': missing(input({ id: their.programme, expectedVersion: 1, fields })),
    'Mutation.updateProfile': { own: 'oneself' },
    'Mutation.updateTask': missing(input({ id: their.task, expectedVersion: 1, title: 'Спроба' })),
    'Mutation.updateUser': {
      refused: 'FORBIDDEN',
      with: input({ id: their.user, expectedVersion: 1, disabled: true }),
    },
    'Mutation.updateVisit': missing(input({ id: their.visit, expectedVersion: 1, fields: { titleUk: 'Спроба' } })),
    'Subscription.noticeArrived': { own: 'only one’s own notices; proved in test/reminders' },
    'Subscription.partnershipChanged': { own: 'the row rule is asked for each event; proved in test/reminders' },
  };
}

describe('an official of one community', () => {
  let application: Application;
  let schema: GraphQLSchema;
  let their: Theirs;
  let mine: { community: string; city: string; user: string };
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    schema = application.get(GraphQLSchemaHost).schema;
    their = await recordsOfAnotherCommunity(application);
    const community = await aCommunity(application);
    const city = await aPartnerCity(application);
    const person = await anOfficial(application, [community.id]);
    mine = { community: community.id, city: city.id, user: person.id };
    official = as(application, person);
  }, 60_000);
  afterAll(() => application.stop());

  it('is tried on every operation of the schema', () => {
    expect(Object.keys(attempts(their, mine)).sort()).toEqual(
      operations(schema)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('finds nothing of another community and changes nothing there', async () => {
    const wrong: string[] = [];
    const tried = attempts(their, mine);
    for (const operation of operations(schema)) {
      const attempt = tried[operation.name];
      if (!attempt || 'own' in attempt) continue;
      const variables = 'lists' in attempt ? attempt.lists : attempt.with;
      const before = await digest();
      const answer = await official.ask(documentOf(operation), variables);
      if (answer.raw.includes(CANARY)) wrong.push(`${operation.name} shows the canary`);
      if ('lists' in attempt && answer.errors.length > 0) wrong.push(`${operation.name}: ${answer.raw.slice(0, 300)}`);
      if ('refused' in attempt && answer.errors[0]?.extensions.code !== attempt.refused) {
        wrong.push(`${operation.name} is not ${attempt.refused}: ${answer.raw.slice(0, 300)}`);
      }
      if ((await digest()) !== before) wrong.push(`${operation.name} has written something`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('counts nothing of another community', async () => {
    const counts = await official.get<Record<string, { totalCount: number }>>(
      `{ partnerships { totalCount } visits { totalCount } agreements { totalCount } tasks { totalCount } trash { totalCount } }`,
    );
    for (const { totalCount } of Object.values(counts)) expect(totalCount).toBe(0);
  });

  it('sees the same answer for what is hidden and for what does not exist', async () => {
    const hidden = await official.ask(`query ($id: ID!) { partnership(id: $id) { id } }`, { id: their.partnership });
    const absent = await official.ask(`query ($id: ID!) { partnership(id: $id) { id } }`, { id: newId() });
    expect(hidden.raw).toBe(absent.raw);
  });

  it('and a reader may write nothing at all, even of their own', async () => {
    const reader = as(application, await aReader(application, [mine.community]));
    for (const operation of operations(schema).filter(({ name }) => name.startsWith('Mutation.'))) {
      const attempt = attempts(their, mine)[operation.name];
      if (!attempt || !('refused' in attempt) || operation.name === 'Mutation.signInToDemo') continue;
      const answer = await reader.ask(documentOf(operation), attempt.with);
      expect([operation.name, answer.errors[0]?.extensions.code]).toEqual([operation.name, 'FORBIDDEN']);
    }
  });

  async function digest(): Promise<string> {
    const tables = await application.unitOfWork.rows<{ name: string }>(sql`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'user_session' ORDER BY 1`);
    const parts: string[] = [];
    for (const { name } of tables) {
      const [row] = await application.unitOfWork.rows<{ sum: string | null }>(
        sql`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM ${raw(`"${name}"`)} t`,
      );
      parts.push(`${name}:${row?.sum ?? ''}`);
    }
    return parts.join('\n');
  }
});

interface Operation {
  readonly name: string;
  readonly keyword: string;
  readonly field: GraphQLField<unknown, unknown>;
}

function operations(schema: GraphQLSchema): Operation[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return roots.flatMap((type) =>
    type
      ? Object.values(type.getFields()).map((field) => ({
          name: `${type.name}.${field.name}`,
          keyword: type.name.toLowerCase(),
          field,
        }))
      : [],
  );
}

/** The operation with all its arguments as variables and everything it can show, three levels deep. */
function documentOf({ keyword, field }: Operation): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = field.args.length > 0 ? `${field.name}(${given})` : field.name;
  return `${keyword} ${declared && `(${declared})`} { ${call} ${fullSelection(field.type, 3)} }`;
}

/** Community B with one record of each kind, the canary in every text of theirs. */
async function recordsOfAnotherCommunity(application: Application): Promise<Theirs> {
  const coordinator = as(application, await aCoordinator(application));
  const id = async (document: string, variables: Variables): Promise<string> => {
    const data = await coordinator.get<Record<string, { id: string }>>(document, variables);
    return Object.values(data)[0]?.id ?? '';
  };
  const create = (name: string, type: string) => (input: Variables) =>
    id(`mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, { input });
  const community = (await aCommunity(application, `${CANARY} громада`)).id;
  const city = (await aPartnerCity(application)).id;
  const user = (await anOfficial(application, [community], { name: `${CANARY} Людина` })).id;
  const contact = await create(
    'saveContact',
    'SaveContactInput',
  )({
    name: `${CANARY} Контакт`,
    posts: [{ titleUk: CANARY, municipalityId: community }],
  });
  const { contact: person } = await coordinator.get<{ contact: { posts: { id: string }[] } }>(
    `query ($id: ID!) { contact(id: $id) { posts { id } } }`,
    { id: contact },
  );
  const post = person.posts[0]?.id ?? '';
  const organisation = await create(
    'createOrganisation',
    'CreateOrganisationInput',
  )({
    fields: { type: 'SCHOOL', nameUk: `${CANARY} школа`, nameEn: CANARY, municipalityId: community, note: CANARY },
  });
  const colleague = (await anOfficial(application, [community], { name: `${CANARY} Колега` })).id;
  const handover = await create('handOver', 'HandOverInput')({ fromUserId: colleague, toUserId: user });
  const parties = [community, city];
  const partnership = await create(
    'createPartnership',
    'CreatePartnershipInput',
  )({
    titleUk: `${CANARY} партнерство`,
    titleEn: CANARY,
    note: CANARY,
    parties: parties.map((municipalityId) => ({ municipalityId, role: 'PARTNER' })),
    relationshipType: 'TWINNING',
    formality: 'FORMAL',
    ownerId: user,
  });
  const interaction = await create(
    'logInteraction',
    'LogInteractionInput',
  )({
    partnershipId: partnership,
    kind: 'LETTER',
    on: '2026-11-20',
    text: CANARY,
  });
  const agreement = await create(
    'draftAgreement',
    'DraftAgreementInput',
  )({
    fields: {
      titleUk: CANARY,
      type: 'MEMORANDUM',
      regime: 'OTHER',
      level: 'MUNICIPALITY',
      termKind: 'PERPETUAL',
      partnershipId: partnership,
      note: CANARY,
      parties: parties.map((municipalityId) => ({ municipalityId, signatory: CANARY })),
    },
  });
  const visit = await create(
    'logVisit',
    'LogVisitInput',
  )({
    fields: {
      titleUk: CANARY,
      direction: 'OUTGOING',
      mode: 'IN_PERSON',
      dates: [{ startsOn: '2026-11-20', endsOn: '2026-11-21' }],
      places: [{ name: CANARY }],
      organisers: CANARY,
      topics: [CANARY],
      interpreters: CANARY,
      orderNumber: CANARY,
      agreementIds: [agreement],
      organisations: [{ organisationId: organisation, role: 'HOST' }],
      costs: [{ what: CANARY, money: { amount: '1', currency: 'EUR' }, paidBy: CANARY }],
      gifts: [{ direction: 'GIVEN', what: CANARY }],
      partnershipIds: [partnership],
      parties: parties.map((municipalityId) => ({ municipalityId, role: 'PARTICIPANT' })),
      delegation: [{ name: CANARY, isLeader: true }],
      programme: [{ title: CANARY }],
      commitments: [{ text: CANARY, owedById: community, ownerId: user, dueOn: '2026-12-01' }],
      ownerId: user,
    },
  });
  const task = await create(
    'createTask',
    'CreateTaskInput',
  )({
    title: CANARY,
    ownerId: user,
    dueOn: '2026-12-01',
    partnershipId: partnership,
  });
  const trashedTask = await create(
    'createTask',
    'CreateTaskInput',
  )({
    title: CANARY,
    ownerId: user,
    dueOn: '2026-12-02',
    partnershipId: partnership,
  });
  await coordinator.get(`mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`, {
    input: { type: 'TASK', id: trashedTask, expectedVersion: 1 },
  });
  const programme = await create(
    'createProgramme',
    'CreateProgrammeInput',
  )({
    communityId: community,
    fields: {
      titleUk: CANARY,
      startsOn: '2021-01-01',
      endsOn: '2026-12-31',
      sections: [{ titleUk: CANARY, measures: [{ code: '1.1', titleUk: CANARY }] }],
    },
  });
  const { programme: tree } = await coordinator.get<{ programme: { sections: { measures: { id: string }[] }[] } }>(
    `query ($id: ID!) { programme(id: $id) { sections { measures { id } } } }`,
    { id: programme },
  );
  const measure = tree.sections[0]?.measures[0]?.id ?? '';
  const entry = await create(
    'addMeasureEntry',
    'AddMeasureEntryInput',
  )({
    measureId: measure,
    visitId: visit,
    fields: { year: 2026, textUk: CANARY },
  });
  const report = await create('startAnnualReport', 'StartAnnualReportInput')({ programmeId: programme, year: 2026 });
  return {
    community,
    city,
    contact,
    organisation,
    post,
    handover,
    partnership,
    interaction,
    agreement,
    visit,
    task,
    trashedTask,
    user,
    programme,
    measure,
    entry,
    report,
  };
}
