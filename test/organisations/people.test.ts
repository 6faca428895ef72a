import sql from 'sql-template-tag';
import { type Application, startApplication } from '../support/application.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { anOrganisation } from './an-organisation.js';
import { CONTACT, CONTACTS, END_POST, SAVE_CONTACT } from './documents.js';

interface Saved {
  saveContact: { id: string; version: number; posts: { id: string }[] };
}
interface People {
  contacts: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; name: string } }[];
  };
}
interface Person {
  contact: {
    version: number;
    posts: { id: string; validFrom: string | null; validTo: string | null; holdsRelationship: boolean }[];
    history: { edges: { node: { action: string; changes: { field: string }[] } }[] };
  };
}

describe('people and their posts', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());

  it('are found by name, by the place of their posts and by whether these last', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const city = await aPartnerCity(application, 'Штутгарт', 'DE');
    const library = await anOrganisation(application, { municipalityId: city.id });
    const here = { titleUk: 'Бібліотекарка', organisationId: library.id };
    await save(coordinator, { name: 'Анна Приклад', nameEn: 'Anna Beispiel', posts: [here] });
    const gone = { titleUk: 'Референт', municipalityId: city.id, validTo: '2020-12-31', holdsRelationship: true };
    await save(coordinator, { name: 'Макс Зразок', posts: [gone] });
    const found = async (filter: object) => {
      const { contacts } = await coordinator.get<People>(CONTACTS, { filter });
      return contacts.edges.map(({ node }) => node.name);
    };

    expect(await found({ search: 'beispiel' })).toEqual(['Анна Приклад']);
    expect(await found({ organisationId: library.id })).toEqual(['Анна Приклад']);
    expect(await found({ municipalityId: city.id })).toEqual(['Анна Приклад', 'Макс Зразок']);
    expect(await found({ municipalityId: city.id, current: true })).toEqual(['Анна Приклад']);
    expect(await found({ municipalityId: city.id, current: false })).toEqual(['Макс Зразок']);
    expect(await found({ countryCodes: ['DE'], holdsRelationship: true })).toEqual(['Макс Зразок']);
    expect(await found({ countryCodes: ['FR'] })).toEqual([]);
  });

  it.each<[string, Record<string, unknown> & { post?: object }, string, string, string]>([
    ['nobody’s name', { name: ' ' }, 'INVALID', 'required', 'name'],
    ['no post at all', { posts: [] }, 'INVALID', 'required', 'posts'],
    ['a post that is nowhere', { posts: [{ titleUk: 'Посада' }] }, 'INVALID', 'one_place', 'posts.0.municipalityId'],
    [
      'a post that ends before it begins',
      { post: { validFrom: '2024-02-01', validTo: '2024-01-31' } },
      'INVALID',
      'date_order',
      'posts.0.validTo',
    ],
    ['a day that does not exist', { post: { validFrom: '2024-02-30' } }, 'INVALID', 'date', 'posts.0.validFrom'],
    [
      'a successor of somebody still there',
      { post: { successorId: 'other' } },
      'INVALID',
      'required',
      'posts.0.validTo',
    ],
    ['a wrong mail address', { email: 'anna@' }, 'INVALID', 'email', 'email'],
    [
      'a successor whom nobody knows',
      { post: { validTo: '2024-01-31', successorId: '019aaaaa-0000-7000-8000-000000000000' } },
      'NOT_FOUND',
      'not_found',
      '',
    ],
  ])('refuse %s in both languages and write nothing', async (_case, { post, ...wrong }, code, reason, field) => {
    const city = await aPartnerCity(application);
    const other = await save(as(application, await aCoordinator(application)), {
      name: 'Інша Людина',
      posts: [{ titleUk: 'Посада', municipalityId: city.id }],
    });
    const before = await numberOfPosts();
    for (const language of ['uk', 'en'] as const) {
      const coordinator = as(application, await aCoordinator(application, { language }));
      const given = { titleUk: 'Посада', municipalityId: city.id, ...post };
      const known =
        'successorId' in given && given.successorId === 'other' ? { ...given, successorId: other.id } : given;
      const refusal = await coordinator.refusal(SAVE_CONTACT, { input: { name: 'Анна', posts: [known], ...wrong } });
      expect(refusal.extensions).toMatchObject({ code, reason, ...(field ? { field } : {}) });
      expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
    }
    expect(await numberOfPosts()).toBe(before);
  });

  it('at another community are unknown to an official, and survive their edits', async () => {
    const own = await aCommunity(application);
    const other = await aCommunity(application);
    const coordinator = as(application, await aCoordinator(application));
    const { id, version } = await save(coordinator, {
      name: 'Дві Посади',
      posts: [
        { titleUk: 'Тут', municipalityId: own.id },
        { titleUk: 'Там', municipalityId: other.id },
      ],
    });
    const stranger = await save(coordinator, { name: 'Чужа', posts: [{ titleUk: 'Там', municipalityId: other.id }] });
    const official = as(application, await anOfficial(application, [own.id]));

    expect((await official.refusal(CONTACT, { id: stranger.id })).extensions.code).toBe('NOT_FOUND');
    const { contact } = await official.get<Person>(CONTACT, { id });
    expect(contact.posts).toHaveLength(1);
    await save(official, {
      id,
      expectedVersion: version,
      name: 'Дві Посади',
      posts: [{ titleUk: 'Тут', municipalityId: own.id }],
    });
    expect((await coordinator.get<Person>(CONTACT, { id })).contact.posts).toHaveLength(2);
  });

  it('at a donor of nobody’s are known to the community that entered them', async () => {
    const donor = await anOrganisation(application, { type: 'DONOR', countryCode: null });
    const [one, two] = [await aCommunity(application), await aCommunity(application)];
    const author = as(application, await anOfficial(application, [one.id]));
    const { id } = await save(author, {
      name: 'Кураторка',
      posts: [{ titleUk: 'Кураторка', organisationId: donor.id }],
    });

    await as(application, await anOfficial(application, [one.id])).get(CONTACT, { id });
    const stranger = as(application, await anOfficial(application, [two.id]));
    expect((await stranger.refusal(CONTACT, { id })).extensions.code).toBe('NOT_FOUND');
  });

  it('leave a post to a successor, who holds it from the next day, with the relationship', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const city = await aPartnerCity(application);
    const post = { titleUk: 'Референтка', municipalityId: city.id, validFrom: '2020-01-01', holdsRelationship: true };
    const anna = await save(coordinator, { name: 'Анна', posts: [post] });
    const elsewhere = await anOrganisation(application, { municipalityId: city.id });
    const max = await save(coordinator, { name: 'Макс', posts: [{ titleUk: 'Стажер', organisationId: elsewhere.id }] });
    await coordinator.get(END_POST, {
      input: { postId: anna.posts[0]?.id, expectedVersion: anna.version, endedOn: '2026-11-30', successorId: max.id },
    });

    const left = (await coordinator.get<Person>(CONTACT, { id: anna.id })).contact;
    const came = (await coordinator.get<Person>(CONTACT, { id: max.id })).contact;
    expect(left.posts).toMatchObject([{ validTo: '2026-11-30', successor: { id: max.id } }]);
    expect(came.posts).toMatchObject([
      { titleUk: 'Стажер' },
      { titleUk: 'Референтка', validFrom: '2026-12-01', validTo: null, holdsRelationship: true },
    ]);
    for (const { history } of [left, came]) {
      expect(history.edges[0]?.node).toEqual({ action: 'UPDATED', changes: [{ field: 'posts' }] });
    }
  });

  it.each([
    ['to oneself', { successorId: 'self' }, 'INVALID', 'same_person', 'successorId'],
    ['before it began', { endedOn: '2019-12-31' }, 'INVALID', 'date_order', 'endedOn'],
    ['of an older version', { expectedVersion: 0 }, 'CONFLICT', 'stale', 'expectedVersion'],
    ['with work of somebody without an account', { handOverToId: 'user' }, 'INVALID', 'no_account', 'handOverToId'],
  ])(
    'cannot leave a post %s: nothing is written',
    async (_case, wrong: Record<string, unknown>, code, reason, field) => {
      const user = await aCoordinator(application);
      const city = await aPartnerCity(application);
      const post = { titleUk: 'Референтка', municipalityId: city.id, validFrom: '2020-01-01' };
      const anna = await save(as(application, user), { name: 'Анна', posts: [post] });
      const named: Record<string, string> = { self: anna.id, user: user.id };
      const given = Object.fromEntries(
        Object.entries(wrong).map(([key, value]) => [key, named[String(value)] ?? value]),
      );
      for (const language of ['uk', 'en'] as const) {
        const coordinator = as(application, await aCoordinator(application, { language }));
        const refusal = await coordinator.refusal(END_POST, {
          input: { postId: anna.posts[0]?.id, expectedVersion: anna.version, endedOn: '2026-11-30', ...given },
        });
        expect(refusal.extensions).toMatchObject({ code, reason, field });
        expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
      }
      const { contact } = await as(application, user).get<Person>(CONTACT, { id: anna.id });
      expect(contact).toMatchObject({ version: anna.version, posts: [{ validTo: null }] });
    },
  );

  it('have one account each', async () => {
    const user = await aCoordinator(application);
    const coordinator = as(application, user);
    const city = await aPartnerCity(application);
    const posts = [{ titleUk: 'Посада', municipalityId: city.id }];
    await save(coordinator, { name: 'Перша', userId: user.id, posts });
    const refusal = await coordinator.refusal(SAVE_CONTACT, { input: { name: 'Друга', userId: user.id, posts } });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'duplicate', field: 'userId' });
  });

  it('are listed page by page without loss, and 50 cost as many statements as 1', async () => {
    const coordinator = as(application, await aCoordinator(application));
    const city = await aPartnerCity(application);
    const place = await anOrganisation(application, { municipalityId: city.id });
    for (let index = 0; index < 52; index += 1) {
      await save(coordinator, {
        name: `Людина ${index}`,
        posts: [
          { titleUk: 'Посада', municipalityId: city.id },
          { titleUk: 'Інша', organisationId: place.id },
        ],
      });
    }
    const filter = { municipalityId: city.id };
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { contacts }: People = await coordinator.get<People>(CONTACTS, { first: 20, after, filter });
      seen.push(...contacts.edges.map(({ node }) => node.id));
      after = contacts.pageInfo.endCursor;
      more = contacts.pageInfo.hasNextPage;
    }
    expect([new Set(seen).size, seen.length]).toEqual([52, 52]);
    const one = await countStatements(() => coordinator.get(CONTACTS, { first: 1, filter }));
    const fifty = await countStatements(() => coordinator.get(CONTACTS, { first: 50, filter }));
    expect(fifty).toBe(one);
  });

  async function save(client: ReturnType<typeof as>, input: Record<string, unknown>) {
    return (await client.get<Saved>(SAVE_CONTACT, { input })).saveContact;
  }

  async function numberOfPosts(): Promise<number | undefined> {
    const [row] = await application.unitOfWork.rows<{ count: number }>(sql`SELECT count(*)::int AS count FROM post`);
    return row?.count;
  }
});
