import sql from 'sql-template-tag';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial } from '../support/people.js';

const LOG = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) {
  id version kind on text party { id } by { name } } }`;
const UPDATE = `mutation ($input: UpdateInteractionInput!) { updateInteraction(input: $input) { version kind on text party { id } } }`;

describe('letters, calls, meetings and comments', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let own: { id: string };
  let abroad: { id: string };
  let partnershipId: string;
  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application, { name: 'Олена Зразкова' }));
    [own, abroad] = [await aCommunity(application), await aPartnerCity(application)];
    partnershipId = (await aPartnership(application, { partyIds: [own.id, abroad.id] })).id;
  });
  afterAll(() => application.stop());

  const aLetter = () => ({ partnershipId, kind: 'LETTER', on: '2026-11-20', text: 'Лист від бургомістра' });

  it('are logged, corrected and restored from the trash', async () => {
    const { logInteraction } = await coordinator.get<{ logInteraction: { id: string } }>(LOG, {
      input: { ...aLetter(), partyId: abroad.id },
    });
    expect(logInteraction).toMatchObject({
      version: 1,
      kind: 'LETTER',
      party: { id: abroad.id },
      by: { name: 'Олена Зразкова' },
    });

    const { updateInteraction } = await coordinator.get(UPDATE, {
      input: { id: logInteraction.id, expectedVersion: 1, kind: 'CALL', partyId: null },
    });
    expect(updateInteraction).toEqual({
      version: 2,
      kind: 'CALL',
      on: '2026-11-20',
      text: 'Лист від бургомістра',
      party: null,
    });

    const trash = { type: 'INTERACTION', id: logInteraction.id };
    await coordinator.get(`mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`, {
      input: { ...trash, expectedVersion: 2 },
    });
    const gone = await coordinator.refusal(UPDATE, { input: { id: logInteraction.id, expectedVersion: 3, text: 'x' } });
    expect(gone.extensions.code).toBe('NOT_FOUND');
    await coordinator.get(`mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`, {
      input: trash,
    });
    await coordinator.get(UPDATE, { input: { id: logInteraction.id, expectedVersion: 4, text: 'знову тут' } });
  });

  it('refuse a stale correction', async () => {
    const { logInteraction } = await coordinator.get<{ logInteraction: { id: string } }>(LOG, { input: aLetter() });
    await coordinator.get(UPDATE, { input: { id: logInteraction.id, expectedVersion: 1, text: 'перша' } });
    const refusal = await coordinator.refusal(UPDATE, {
      input: { id: logInteraction.id, expectedVersion: 1, text: 'друга' },
    });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale' });
  });

  it.each<[string, () => Record<string, unknown>, string, string]>([
    ['no text', () => ({ text: ' \u00A0' }), 'required', 'text'],
    ['NUL in the text', () => ({ text: 'а\u0000' }), 'control_char', 'text'],
    ['a text of 20 001 letters', () => ({ text: 'я'.repeat(20_001) }), 'too_long', 'text'],
    ['a day to come', () => ({ on: '2026-11-27' }), 'future', 'on'],
    ['a stranger for a party', () => ({ partyId: '0190a0a0-0000-7000-8000-000000000000' }), 'party', 'partyId'],
    ['a malformed party', () => ({ partyId: 'x' }), 'id', 'partyId'],
  ])('refuse %s in both languages and write nothing', async (_case, wrong, reason, field) => {
    const before = await numberOfInteractions();
    for (const language of ['uk', 'en'] as const) {
      const person = as(application, await aCoordinator(application, { language }));
      const refusal = await person.refusal(LOG, { input: { ...aLetter(), ...wrong() } });
      expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason, field });
      expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
    }
    expect(await numberOfInteractions()).toBe(before);
  });

  it('on a partnership of others are not written, corrected or trashed', async () => {
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const { logInteraction } = await coordinator.get<{ logInteraction: { id: string } }>(LOG, { input: aLetter() });
    const attempts = [
      stranger.refusal(LOG, { input: aLetter() }),
      stranger.refusal(UPDATE, { input: { id: logInteraction.id, expectedVersion: 1, text: 'x' } }),
      stranger.refusal(`mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`, {
        input: { type: 'INTERACTION', id: logInteraction.id, expectedVersion: 1 },
      }),
    ];
    for (const refusal of await Promise.all(attempts)) expect(refusal.extensions.code).toBe('NOT_FOUND');
  });

  async function numberOfInteractions(): Promise<number | undefined> {
    const [row] = await application.unitOfWork.rows<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM interaction`,
    );
    return row?.count;
  }
});
