import sql from 'sql-template-tag';
import { type Application, startApplication } from '../support/application.js';
import { as } from '../support/graphql-client.js';
import { aCoordinator } from '../support/people.js';
import { aTreeOf } from './an-organisation.js';
import { CREATE_ORGANISATION, UPDATE_ORGANISATION } from './documents.js';

describe('organisations that contradict themselves', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());

  it.each([
    ['a name of spaces', { nameUk: ' ' }, 'INVALID', 'required', 'fields.nameUk'],
    ['no English name', { nameEn: null }, 'INVALID', 'required', 'fields.nameEn'],
    ['an unknown type', { type: 'PLANET' }, 'BAD_USER_INPUT', 'value', 'fields.type'],
    ['an unknown country', { countryCode: 'XX' }, 'INVALID', 'unknown_code', 'fields.countryCode'],
    ['a school in no country', { countryCode: null }, 'INVALID', 'required', 'fields.countryCode'],
    ['an embassy of nobody', { type: 'DIPLOMATIC_MISSION' }, 'INVALID', 'required', 'fields.representedCountryCode'],
    [
      'a school that represents a state',
      { representedCountryCode: 'DE' },
      'INVALID',
      'represented_country',
      'fields.representedCountryCode',
    ],
    ['a telephone of words', { phones: ['call Anna'] }, 'INVALID', 'phone', 'fields.phones'],
    ['a wrong mail address', { emails: ['a@example.org', 'b@@c'] }, 'INVALID', 'email', 'fields.emails'],
    [
      'an address without words',
      { addresses: [{ kind: 'LEGAL', text: '' }] },
      'INVALID',
      'required',
      'fields.addresses.0.text',
    ],
    [
      'an unknown kind of address',
      { addresses: [{ kind: 'SECRET', text: 'x' }] },
      'BAD_USER_INPUT',
      'value',
      'fields.addresses.0.kind',
    ],
    [
      'a source with a script for an address',
      { sources: [{ title: 'x', url: 'javascript:1', confidence: 'NEWS' }] },
      'INVALID',
      'url',
      'fields.sources.0.url',
    ],
    ['a malformed id', { parentId: 'x' }, 'INVALID', 'id', 'fields.parentId'],
  ])('with %s are refused in both languages and write nothing', async (_case, wrong, code, reason, field) => {
    const before = await numberOfOrganisations();
    for (const language of ['uk', 'en'] as const) {
      const coordinator = as(application, await aCoordinator(application, { language }));
      const fields = { type: 'SCHOOL', nameUk: 'Школа', nameEn: 'School', countryCode: 'UA', ...wrong };
      const refusal = await coordinator.refusal(CREATE_ORGANISATION, { input: { fields } });
      expect(refusal.extensions).toMatchObject({ code, reason, field });
      expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
    }
    expect(await numberOfOrganisations()).toBe(before);
  });

  it('in a circle, or too deep, are refused in both languages', async () => {
    const tree = await aTreeOf(application, ['1', '2', '3', '4', '5', '6']);
    const [top = '', second = '', , , , deepest = ''] = tree;
    for (const language of ['uk', 'en'] as const) {
      const coordinator = as(application, await aCoordinator(application, { language }));
      const circle = (id: string, parentId: string) =>
        coordinator.refusal(UPDATE_ORGANISATION, { input: { id, expectedVersion: 1, fields: { parentId } } });
      for (const [id, parentId] of [
        [top, top],
        [top, second],
        [top, deepest],
      ] as const) {
        const refusal = await circle(id, parentId);
        expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'cycle', field: 'fields.parentId' });
        expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
      }
      const fields = { type: 'VENUE', nameUk: 'Сьома', nameEn: 'Seventh', parentId: deepest };
      const tooDeep = await coordinator.refusal(CREATE_ORGANISATION, { input: { fields } });
      expect(tooDeep.extensions).toMatchObject({ code: 'INVALID', reason: 'too_deep', field: 'fields.parentId' });
    }
  });

  async function numberOfOrganisations(): Promise<number | undefined> {
    const [row] = await application.unitOfWork.rows<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM organisation`,
    );
    return row?.count;
  }
});
