import { randomBytes } from 'node:crypto';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { aPdf, aProgram } from '../files/made-up-content.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { anOfficial, aReader, type Person } from '../support/people.js';
import { MARK, type Profile, PROFILE } from './documents.js';

describe('the proofs of readiness', () => {
  let application: Application;
  let community: MunicipalityRow;
  let neighbour: MunicipalityRow;
  let person: Person;
  let stranger: Person;
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    neighbour = await aCommunity(application);
    person = await anOfficial(application, [community.id]);
    stranger = await anOfficial(application, [neighbour.id]);
    official = as(application, person);
  });
  afterAll(() => application.stop());

  const send = async (content: Buffer, by = person, to = community) => {
    const answer = await application.nest.inject({
      method: 'POST',
      url: `/files/profiles/${to.id}?${new URLSearchParams({ name: 'Рішення ради.pdf', role: 'DECISION' }).toString()}`,
      headers: { cookie: by.cookie, 'content-type': 'application/octet-stream' },
      payload: content,
    });
    return { status: answer.statusCode, body: JSON.parse(answer.payload) as { id: string } };
  };
  const load = (fileId: string, by = person) =>
    application.nest.inject({
      method: 'GET',
      url: `/files/profiles/${community.id}/${fileId}`,
      headers: { cookie: by.cookie },
    });
  const version = async () =>
    (await official.get<{ cooperationProfile: Profile }>(PROFILE, { municipalityId: community.id })).cooperationProfile
      .version;
  const provenBy = async (evidenceFileId: string | null) => ({
    input: {
      ...{ municipalityId: community.id, expectedVersion: await version(), item: 'POLITICAL_WILL' },
      fields: { done: true, evidenceFileId },
    },
  });

  it('can be files, which come back byte for byte', async () => {
    const content = aPdf(randomBytes(1_000).toString('hex'));
    const { body } = await send(content);

    const { markReadiness } = await official.get<{ markReadiness: Profile }>(MARK, await provenBy(body.id));

    expect(markReadiness.readinessIndex).toBeCloseTo(1 / 12);
    expect(markReadiness.readiness.find(({ item }) => item === 'POLITICAL_WILL')).toMatchObject({
      proven: true,
      evidenceFile: { id: body.id, name: 'Рішення ради.pdf' },
    });
    const loaded = await load(body.id);
    expect(loaded.rawPayload.equals(content)).toBe(true);
  });

  it('are files of the profile itself, not of another one', async () => {
    const { body } = await send(aPdf('чуже'), stranger, neighbour);

    const refusal = await official.refusal(MARK, await provenBy(body.id));

    expect(refusal.extensions.code).toBe('NOT_FOUND');
  });

  it('are open to those who see the municipality, and written only by those who keep it', async () => {
    const { body } = await send(aPdf('наше'));
    const reader = await aReader(application, [community.id]);

    expect((await load(body.id, reader)).statusCode).toBe(200);
    expect((await load(body.id, stranger)).statusCode).toBe(404);
    expect((await send(aPdf('x'), reader)).status).toBe(403);
    expect((await send(aPdf('x'), stranger)).status).toBe(404);
    expect((await send(aProgram())).body).toMatchObject({ extensions: { code: 'FILE' } });
  });

  it('can be taken back, and the point counts no more', async () => {
    const { body } = await send(aPdf('тимчасове'));
    await official.get(MARK, await provenBy(body.id));

    const { markReadiness } = await official.get<{ markReadiness: Profile }>(MARK, await provenBy(null));

    expect(markReadiness.readinessIndex).toBe(0);
    expect(markReadiness.nextBestStep).toEqual({ item: 'POLITICAL_WILL', advice: 'SHOW_EVIDENCE' });
  });
});
