import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { aCoordinator, anOfficial } from '../support/people.js';
import { CONTACT, CONTACTS, RESTORE, SAVE_CONTACT, TRASH } from './documents.js';

interface People {
  contacts: { edges: { node: { name: string } }[] };
}

describe('people', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());

  const save = async (client: GraphqlClient, input: object) =>
    (await client.get<{ saveContact: { id: string; version: number } }>(SAVE_CONTACT, { input })).saveContact;

  it('go to the trash with their posts and come back, unless others work with them too', async () => {
    const own = await aCommunity(application);
    const other = await aCommunity(application);
    const coordinator = as(application, await aCoordinator(application));
    const official = as(application, await anOfficial(application, [own.id]));
    const post = (place: { id: string }) => ({ titleUk: 'Голова', municipalityId: place.id });
    const shared = await save(coordinator, { name: 'Спільна Людина', posts: [post(own), post(other)] });
    const mine = await save(coordinator, { name: 'Наша Людина', posts: [post(own)] });
    const trash = ({ id, version }: { id: string; version: number }) => ({
      input: { type: 'CONTACT', id, expectedVersion: version },
    });
    const found = async () =>
      (await official.get<People>(CONTACTS, { filter: { municipalityId: own.id } })).contacts.edges.map(
        ({ node }) => node.name,
      );

    expect((await official.refusal(TRASH, trash(shared))).extensions.code).toBe('FORBIDDEN');
    await official.get(TRASH, trash(mine));
    expect(await found()).toEqual(['Спільна Людина']);
    expect((await official.refusal(CONTACT, { id: mine.id })).extensions.code).toBe('NOT_FOUND');

    await official.get(RESTORE, { input: { type: 'CONTACT', id: mine.id } });
    expect(await found()).toEqual(['Наша Людина', 'Спільна Людина']);
    const { contact } = await official.get<{ contact: { posts: object[]; history: { edges: { node: object }[] } } }>(
      `query ($id: ID!) { contact(id: $id) { posts { id } history { edges { node { action } } } } }`,
      { id: mine.id },
    );
    expect(contact.posts).toHaveLength(1);
    expect(contact.history.edges.map(({ node }) => node)).toMatchObject([
      { action: 'RESTORED' },
      { action: 'TRASHED' },
      { action: 'CREATED' },
    ]);
  });
});
