import sql from 'sql-template-tag';
import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { aCoordinator, anOfficial } from '../support/people.js';
import { MARK, PROFILE, UPDATE } from './documents.js';

describe('profiles that contradict themselves', () => {
  let application: Application;
  let community: MunicipalityRow;
  let speakers: Readonly<Record<'uk' | 'en', GraphqlClient>>;
  let strangerId: string;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    const speaking = async (language: 'uk' | 'en') => as(application, await aCoordinator(application, { language }));
    speakers = { uk: await speaking('uk'), en: await speaking('en') };
    strangerId = (await anOfficial(application, [(await aCommunity(application)).id])).id;
    const input = { municipalityId: community.id, expectedVersion: 0, fields: { goalUk: 'Є вже' } };
    await speakers.uk.get(UPDATE, { input });
  });
  afterAll(() => application.stop());

  /** In both languages, and nothing is written. */
  async function refuses(
    document: string,
    variables: Record<string, unknown>,
    [code, reason, field]: readonly string[],
  ): Promise<void> {
    const before = await written();
    for (const language of ['uk', 'en'] as const) {
      const refusal = await speakers[language].refusal(document, variables);
      expect(refusal.extensions).toMatchObject({ code, reason, ...(field ? { field } : {}) });
      expect(/[а-яіїє]/i.test(refusal.message)).toBe(language === 'uk');
    }
    expect(await written()).toBe(before);
  }

  it.each<[string, object, readonly string[]]>([
    ['a capacity below none', { capacity: -1 }, ['INVALID', 'number', 'fields.capacity']],
    ['a capacity without end', { capacity: 101 }, ['INVALID', 'number', 'fields.capacity']],
    ['a capacity of halves', { capacity: 1.5 }, ['BAD_USER_INPUT', 'value', 'fields.capacity']],
    ['an unknown country', { excludedCountries: ['XX'] }, ['INVALID', 'unknown_code', 'fields.excludedCountries']],
    ['an unknown trait', { traits: ['DESERT'] }, ['BAD_USER_INPUT', 'value']],
    ['an unknown status', { matchingStatus: 'MARRIED' }, ['BAD_USER_INPUT', 'value', 'fields.matchingStatus']],
    ['an answer without end', { whyUk: 'я'.repeat(2_001) }, ['INVALID', 'too_long', 'fields.whyUk']],
    ['a control character', { longTermEn: 'a\u0000' }, ['INVALID', 'control_char', 'fields.longTermEn']],
    ['a broken character', { goalEn: '\ud800' }, ['INVALID', 'encoding', 'fields.goalEn']],
  ])('are refused: %s', async (_case, fields, refusal) => {
    await refuses(UPDATE, { input: { municipalityId: community.id, expectedVersion: 1, fields } }, refusal);
  });

  it.each<[string, () => object, readonly string[]]>([
    ['a script for a proof', () => ({ evidenceUrl: 'javascript:1' }), ['INVALID', 'url', 'fields.evidenceUrl']],
    ['a step without end', () => ({ nextStep: 'я'.repeat(501) }), ['INVALID', 'too_long', 'fields.nextStep']],
    ['a malformed owner', () => ({ ownerId: 'x' }), ['INVALID', 'id', 'fields.ownerId']],
    ['an owner who is not there', () => ({ ownerId: newId() }), ['INVALID', 'owner', 'fields.ownerId']],
    ['an owner who would not see it', () => ({ ownerId: strangerId }), ['INVALID', 'owner', 'fields.ownerId']],
  ])('are refused: readiness with %s', async (_case, wrong, refusal) => {
    const input = { municipalityId: community.id, expectedVersion: 1, item: 'ENGLISH', fields: wrong() };
    await refuses(MARK, { input }, refusal);
  });

  it('are refused: an earlier version, a municipality that is not there, an unknown point', async () => {
    const change = { municipalityId: community.id, expectedVersion: 0, fields: { goalUk: 'Інша' } };
    await refuses(UPDATE, { input: change }, ['CONFLICT', 'stale', 'expectedVersion']);
    await refuses(UPDATE, { input: { ...change, municipalityId: newId() } }, ['NOT_FOUND', 'not_found']);
    await refuses(PROFILE, { municipalityId: newId() }, ['NOT_FOUND', 'not_found']);
    await refuses(PROFILE, { municipalityId: 'x' }, ['INVALID', 'id']);
    const point = { municipalityId: community.id, expectedVersion: 1, item: 'LUCK', fields: { done: true } };
    await refuses(MARK, { input: point }, ['BAD_USER_INPUT', 'value']);
  });

  async function written(): Promise<string> {
    const rows = await application.unitOfWork.rows(sql`
      SELECT (SELECT md5(string_agg(cp::text, '|' ORDER BY cp.municipality_id)) FROM cooperation_profile cp) AS profiles,
        (SELECT md5(string_agg(rm::text, '|' ORDER BY rm.id)) FROM readiness_mark rm) AS marks,
        (SELECT count(*) FROM history_entry WHERE record_type = 'COOPERATION_PROFILE') AS entries`);
    return JSON.stringify(rows);
  }
});
