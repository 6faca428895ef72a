import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makePartnerships } from './many-partnerships.mjs';
import { freePort, startProgram } from './program.mjs';

const PARTNERSHIPS = 5_000;
const WARM_UP = 5;
const ROUNDS = 40;

const LIST = `query($filter: PartnershipFilter, $orderBy: PartnershipOrder) {
  partnerships(first: 50, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node {
      id titleUk stage stageSince daysInStage rot lastContactOn formality owner { id name }
      parties { role municipality { id nameUk countryCode } }
      nextStep { id title dueOn owner { name } }
    } }
  }
}`;

const order = (field, direction = 'ASC') => ({ orderBy: { field, direction } });
const CASES = {
  titleP95Ms: order('TITLE'),
  createdP95Ms: order('CREATED_AT', 'DESC'),
  daysInStageP95Ms: order('DAYS_IN_STAGE', 'DESC'),
  lastContactP95Ms: order('LAST_CONTACT'),
  nextStepP95Ms: order('NEXT_STEP'),
  stageFilterP95Ms: { filter: { stages: ['DIALOGUE'] }, ...order('NEXT_STEP') },
  countryFilterP95Ms: { filter: { countryCodes: ['DE'] }, ...order('TITLE') },
  stalledFilterP95Ms: { filter: { rot: ['STALLED'] }, ...order('DAYS_IN_STAGE', 'DESC') },
  withoutStepFilterP95Ms: { filter: { withoutNextStep: true }, ...order('TITLE') },
  searchP95Ms: { filter: { search: 'Громада 4' }, ...order('TITLE') },
};

/** The 95th percentile of the list of 50 out of 5 000 partnerships, over HTTP, for each order and a few filters. */
export async function run() {
  const directory = mkdtempSync(join(tmpdir(), 'pobratym-bench-'));
  const environment = {
    VAR_DIR: directory,
    PORT: await freePort(),
    DATABASE_URL: '',
    REDIS_URL: '',
    ROLE: '',
    DEMO: 'true',
  };
  const program = await startProgram(environment);
  try {
    await fill(directory);
    const ask = await signIn(environment.PORT);
    const figures = {};
    for (const [name, variables] of Object.entries(CASES)) figures[name] = await p95Ms(() => ask(LIST, variables));
    return { ...figures, worstP95Ms: Math.max(...Object.values(figures)) };
  } finally {
    await program.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function fill(directory) {
  const { findRunningPostgres } = await import('../dist/src/platform/embedded-postgres/find-running.js');
  const client = new pg.Client({ connectionString: await findRunningPostgres(directory, 'pobratym') });
  await client.connect();
  try {
    await makePartnerships(client, PARTNERSHIPS);
  } finally {
    await client.end();
  }
}

/** As a coordinator of the demonstration, who sees everything. */
async function signIn(port) {
  const post = (query, variables, cookie = '') =>
    fetch(`http://localhost:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
  const instance = await (await post('{ instance { demoAccounts { userId role } } }')).json();
  const { userId } = instance.data.instance.demoAccounts.find(({ role }) => role === 'COORDINATOR');
  const signedIn = await post('mutation($id: ID!) { signInToDemo(userId: $id) { user { id } } }', { id: userId });
  const cookie = signedIn.headers.getSetCookie()[0].split(';')[0];
  return async (query, variables) => {
    const { data, errors } = await (await post(query, variables, cookie)).json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

async function p95Ms(work) {
  const times = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const begun = performance.now();
    await work();
    if (round >= WARM_UP) times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  return Math.round(times[Math.ceil(ROUNDS * 0.95) - 1]);
}
