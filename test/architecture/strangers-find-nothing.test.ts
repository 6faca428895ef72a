import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import sql, { raw } from 'sql-template-tag';
import { newId } from '../../src/kernel/identifiers.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { CANARY, type Expectation, type Mine, type Theirs, type Variables } from './strangers/feature-attempts.js';
import { FEATURES } from './strangers/features.js';
import { fullSelection } from './full-selection.js';

/** How each operation of the schema is tried. An operation that is missing here fails the test. */
function attempts(their: Theirs, mine: Mine): Record<string, Expectation> {
  return Object.assign({}, ...FEATURES.map((feature) => feature.attempts(their, mine))) as Record<string, Expectation>;
}

describe('an official of one community', () => {
  let application: Application;
  let schema: GraphQLSchema;
  let their: Theirs;
  let mine: Mine;
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
    let before = await digest();
    for (const operation of operations(schema)) {
      const attempt = tried[operation.name];
      if (!attempt || 'own' in attempt) continue;
      const variables = 'lists' in attempt ? attempt.lists : attempt.with;
      const answer = await official.ask(documentOf(operation), variables);
      if (answer.raw.includes(CANARY)) wrong.push(`${operation.name} shows the canary`);
      if ('lists' in attempt && answer.errors.length > 0) wrong.push(`${operation.name}: ${answer.raw.slice(0, 300)}`);
      if ('refused' in attempt && answer.errors[0]?.extensions.code !== attempt.refused) {
        wrong.push(`${operation.name} is not ${attempt.refused}: ${answer.raw.slice(0, 300)}`);
      }
      const after = await digest();
      if (after !== before) wrong.push(`${operation.name} has written something`);
      before = after;
    }
    expect(wrong).toEqual([]);
  }, 180_000);

  it('counts nothing of another community', async () => {
    const counts = await official.get<Record<string, { totalCount: number }>>(
      `{ partnerships { totalCount } visits { totalCount } agreements { totalCount } tasks { totalCount } trash { totalCount } }`,
    );
    for (const { totalCount } of Object.values(counts)) expect(totalCount).toBe(0);
  });

  it('sees the same answer for what is hidden and for what does not exist', async () => {
    const hidden = await official.ask(`query ($id: ID!) { partnership(id: $id) { id } }`, { id: their('partnership') });
    const absent = await official.ask(`query ($id: ID!) { partnership(id: $id) { id } }`, { id: newId() });
    expect(hidden.raw).toBe(absent.raw);
  });

  it('and a reader may write nothing at all, even of their own', async () => {
    const reader = as(application, await aReader(application, [mine.community]));
    for (const operation of operations(schema).filter(({ name }) => name.startsWith('Mutation.'))) {
      const attempt = attempts(their, mine)[operation.name];
      if (!attempt || !('refused' in attempt) || attempt.readersToo || operation.name === 'Mutation.signInToDemo')
        continue;
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
  const { selection, fragments } = fullSelection(field.type, 3);
  return `${keyword} ${declared && `(${declared})`} { ${call} ${selection} } ${fragments}`;
}

/** Community B with one record of each kind, the canary in every text of theirs. */
async function recordsOfAnotherCommunity(application: Application): Promise<Theirs> {
  const coordinator = as(application, await aCoordinator(application));
  const create = async (mutation: string, inputType: string, values: Variables): Promise<string> => {
    const document = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { id } }`;
    const [made] = Object.values(await coordinator.get<Record<string, { id: string }>>(document, { input: values }));
    return made?.id ?? '';
  };
  const ids = new Map<string, string>();
  const their = (record: string): string => {
    const id = ids.get(record);
    if (!id) throw new Error(`Community B has no ${record} yet`);
    return id;
  };
  for (const { records } of FEATURES) {
    for (const [record, id] of Object.entries((await records?.({ application, coordinator, create }, their)) ?? {})) {
      ids.set(record, id);
    }
  }
  return their;
}
