import sql from 'sql-template-tag';
import { type Application, startApplication } from '../support/application.js';
import { as, asStranger } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aPerson, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';

const CHOOSE = `mutation ($input: UpdateReminderChoicesInput!) { updateReminderChoices(input: $input) { version } }`;
const ADD = `mutation ($input: AddAbsenceInput!) { addAbsence(input: $input) { id version } }`;
const UPDATE = `mutation ($input: UpdateAbsenceInput!) { updateAbsence(input: $input) { id version } }`;
const CANCEL = `mutation ($input: CancelAbsenceInput!) { cancelAbsence(input: $input) { id } }`;
const LIST = `query ($first: Int) { users(first: $first) { edges { node { id
  absences { fromOn toOn version user { name } substitute { name } } } } } }`;
const WEEK = { fromOn: '2026-12-07', toOn: '2026-12-11' };

/** The reason and the field of a refusal, and words of its sentence in both languages. */
type Sentence = readonly [string, string, string, string];
/** What it is and what is asked, before how it is refused. */
type Refusal = [string, object, string, string, string, string];

interface Made {
  readonly addAbsence: { readonly id: string; readonly version: number };
}

/** The day is Thursday, 26 November 2026. */
describe('what people choose about their reminders', () => {
  let application: Application;
  let olena: Person;
  let maria: Person;

  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    olena = await aCoordinator(application, { name: 'Олена', language: 'uk' });
    maria = await aCoordinator(application, { name: 'Марія', language: 'en' });
  });

  /** Everything that choices and absences write. */
  const written = () =>
    Promise.all([
      application.unitOfWork.rows(sql`SELECT * FROM reminder_choices ORDER BY user_id`),
      application.unitOfWork.rows(sql`SELECT * FROM reminder_kind_choice ORDER BY user_id, kind`),
      application.unitOfWork.rows(sql`SELECT * FROM absence ORDER BY id`),
      application.unitOfWork.rows(sql`SELECT count(*)::int AS count FROM history_entry`),
    ]);

  async function expectRefused(
    query: string,
    input: (person: Person) => object,
    [reason, field, uk, en]: Sentence,
  ): Promise<void> {
    const before = await written();
    for (const [person, sentence] of [
      [olena, uk],
      [maria, en],
    ] as const) {
      const { message, extensions } = await as(application, person).refusal(query, { input: input(person) });
      expect(extensions).toMatchObject({ reason, field });
      expect(['INVALID', 'BAD_USER_INPUT']).toContain(extensions.code);
      expect(message).toContain(sentence);
    }
    expect(await written()).toEqual(before);
  }

  const hours = (from: string, to: string) => ({ from, to });
  const kind = (wish: object) => ({
    ...{ kind: 'TASK_DUE', critical: true, inApp: 'IMMEDIATE', email: 'IMMEDIATE', webhook: 'IMMEDIATE' },
    ...wish,
  });

  it.each<Refusal>([
    [
      'no day',
      { workingDays: [] },
      'required',
      'workingDays',
      'Оберіть щонайменше один день',
      'Choose at least one day',
    ],
    ['an eighth day', { workingDays: [1, 8] }, 'range', 'workingDays', 'День тижня', 'A day of the week'],
    ['a day nought', { workingDays: [0] }, 'range', 'workingDays', 'День тижня', 'A day of the week'],
    ['a day twice', { workingDays: [1, 1] }, 'range', 'workingDays', 'День тижня', 'A day of the week'],
    ['a digest on day nine', { digestDay: 9 }, 'range', 'digestDay', 'День тижня', 'A day of the week'],
    [
      ...(['a digest on a free day', { workingDays: [1, 2], digestDay: 5 }, 'free_day', 'digestDay'] as const),
      ...(['Зведення не може приходити', 'The digest cannot come'] as const),
    ],
    [
      ...(['hours that end first', { workingHours: hours('18:00', '09:00') }, 'time_order', 'workingHours'] as const),
      ...(['Робочий час закінчується раніше', 'Working hours end before'] as const),
    ],
    [
      ...(['hours without length', { workingHours: hours('09:00', '09:00') }, 'time_order', 'workingHours'] as const),
      ...(['Робочий час закінчується раніше', 'Working hours end before'] as const),
    ],
    [
      ...(['quiet the whole day', { quietHours: hours('21:00', '21:00') }, 'time_order', 'quietHours'] as const),
      ...(['Тихі години не можуть', 'Quiet hours cannot'] as const),
    ],
    [
      'quiet while at work',
      { workingHours: hours('09:00', '18:00'), quietHours: hours('08:00', '17:30') },
      ...(['nothing_open', 'quietHours', 'щонайменше 60 хвилин', 'At least 60 minutes'] as const),
    ],
    [
      ...(['a digest by night', { quietHours: hours('21:00', '08:00'), digestTime: '23:00' }, 'closed_hour'] as const),
      ...(['digestTime', 'У цей час нагадування до вас не приходять', 'Reminders do not reach you'] as const),
    ],
    [
      ...(['a kind nowhere', { kinds: [kind({ inApp: 'OFF', email: 'OFF' })] }, 'no_channel', 'kinds.0'] as const),
      ...(['Лишіть для цього виду', 'Keep the notice'] as const),
    ],
    [
      ...(['a kind twice', { kinds: [kind({}), kind({ email: 'DAILY' })] }, 'duplicate', 'kinds.1.kind'] as const),
      ...(['Цей вид названо двічі', 'This kind is named twice'] as const),
    ],
    ['an unknown kind', { kinds: [kind({ kind: 'X' })] }, 'value', 'kinds.0.kind', 'Це значення', 'This value'],
    ['an unknown mode', { kinds: [kind({ email: 'X' })] }, 'value', 'kinds.0.email', 'Це значення', 'This value'],
    ['no time of day', { digestTime: '25:61' }, 'time', 'digestTime', 'Такого часу немає', 'There is no such time'],
    ['a day too large', { digestDay: 2 ** 31 }, 'int_range', 'digestDay', 'велик', 'large'],
  ])('refuse %s and write nothing', async (_what, change, reason, field, uk, en) => {
    await expectRefused(CHOOSE, () => ({ expectedVersion: 0, ...change }), [reason, field, uk, en]);
  });

  it('refuse a stale version, and two first choices at once', async () => {
    const choose = (expectedVersion: number) =>
      as(application, olena).ask(CHOOSE, { input: { expectedVersion, digestDay: 2 } });
    const both = await Promise.all([choose(0), choose(0)]);
    const before = await written();

    expect(both.flatMap(({ errors }) => errors.map(({ extensions }) => extensions))).toMatchObject([
      { code: 'CONFLICT', reason: 'stale' },
    ]);
    expect((await choose(7)).errors).toMatchObject([{ extensions: { code: 'CONFLICT', reason: 'stale' } }]);
    expect(await written()).toEqual(before);
  });

  it.each<Refusal>([
    ['that ends first', { toOn: '2026-12-01' }, 'date_order', 'toOn', 'Останній день раніше', 'The last day is before'],
    ['that is over', { fromOn: '2026-11-01', toOn: '2026-11-25' }, 'past', 'toOn', 'уже минула', 'over already'],
    ['of years', { toOn: '2027-12-08' }, 'range', 'toOn', 'Не довше ніж рік', 'At most a year'],
    [
      ...(['far ahead', { fromOn: '2028-11-27', toOn: '2028-11-28' }, 'range', 'fromOn'] as const),
      ...(['Не далі ніж на два роки', 'At most two years'] as const),
    ],
    ['on no day', { fromOn: '2026-02-30' }, 'date', 'fromOn', 'Такої дати немає', 'There is no such date'],
    ['for nobody', { substituteId: 'nonsense' }, 'id', 'substituteId', 'ідентифікатор', 'id'],
    [
      ...(['for a stranger', { substituteId: '01890a5d-ac96-774b-bcce-b302099a8057' }, 'inactive'] as const),
      ...(['substituteId', 'не користується системою', 'does not use the system'] as const),
    ],
  ])('refuse an absence %s and write nothing', async (_what, change, reason, field, uk, en) => {
    const { id: substituteId } = await aCoordinator(application);
    await expectRefused(ADD, () => ({ ...WEEK, substituteId, ...change }), [reason, field, uk, en]);
  });

  it('refuse an absence on days that are kept already, for oneself, for the disabled and in a circle', async () => {
    const { id: substituteId } = await aCoordinator(application);
    const disabled = await aPerson(application);
    await application.unitOfWork.rows(sql`UPDATE app_user SET state = 'DISABLED' WHERE id = ${disabled.id}`);
    const refused = (input: (person: Person) => object, ...rest: Sentence) => expectRefused(ADD, input, rest);

    await refused(
      ({ id }) => ({ ...WEEK, substituteId: id }),
      ...(['oneself', 'substituteId', 'Заступати має інша людина', 'Somebody else'] as const),
    );
    await refused(
      () => ({ ...WEEK, substituteId: disabled.id }),
      ...(['inactive', 'substituteId', 'не користується системою', 'does not use the system'] as const),
    );
    for (const person of [olena, maria]) {
      await as(application, person).get(ADD, { input: { ...WEEK, substituteId } });
    }
    await refused(
      () => ({ fromOn: '2026-12-11', toOn: '2026-12-12', substituteId }),
      ...(['overlap', 'fromOn', 'вже записано відсутність', 'already kept'] as const),
    );
  });

  it('refuse a circle of substitutes', async () => {
    const taras = await aCoordinator(application);
    const andrii = await aCoordinator(application);
    await as(application, taras).get(ADD, { input: { ...WEEK, substituteId: olena.id } });
    await as(application, andrii).get(ADD, { input: { ...WEEK, substituteId: maria.id } });

    await expectRefused(ADD, (person) => ({ ...WEEK, substituteId: person === olena ? taras.id : andrii.id }), [
      'circle',
      'substituteId',
      'Оберіть когось іншого',
      'Choose somebody else',
    ]);
  });

  it('refuse to change or cancel an absence that has changed meanwhile, or is gone', async () => {
    const client = as(application, olena);
    const { addAbsence } = await client.get<Made>(ADD, { input: { ...WEEK, substituteId: maria.id } });
    const { id } = addAbsence;
    await client.get(UPDATE, { input: { id, expectedVersion: addAbsence.version, toOn: '2026-12-12' } });
    const before = await written();
    const codeOf = async (query: string, input: object) => (await client.refusal(query, { input })).extensions;

    const stale = { code: 'CONFLICT', reason: 'stale' };
    expect(await codeOf(UPDATE, { id, expectedVersion: addAbsence.version, toOn: '2026-12-13' })).toMatchObject(stale);
    expect(await codeOf(CANCEL, { id, expectedVersion: addAbsence.version })).toMatchObject(stale);
    expect(await codeOf(CANCEL, { id: olena.id, expectedVersion: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await codeOf(UPDATE, { id: 'nonsense', expectedVersion: 1 })).toMatchObject({
      code: 'INVALID',
      field: 'id',
    });
    expect(await written()).toEqual(before);
  });

  it('are one’s own: others are refused, and strangers not known', async () => {
    const official = await anOfficial(application, [(await aCommunity(application)).id]);
    const colleague = await aPerson(application, { role: 'OFFICIAL' });
    const { addAbsence } = await as(application, olena).get<Made>(ADD, { input: { ...WEEK, substituteId: maria.id } });
    const before = await written();
    const others = { ...WEEK, userId: olena.id, substituteId: official.id };

    for (const [query, input] of [
      [ADD, others],
      [UPDATE, { id: addAbsence.id, expectedVersion: 1, toOn: '2026-12-12' }],
      [CANCEL, { id: addAbsence.id, expectedVersion: 1 }],
    ] as const) {
      expect(['FORBIDDEN', 'NOT_FOUND']).toContain(
        (await as(application, official).refusal(query, { input })).extensions.code,
      );
      expect((await asStranger(application).refusal(query, { input })).extensions.code).toBe('UNAUTHENTICATED');
    }
    const stranger = await as(application, official).refusal(ADD, { input: { ...WEEK, substituteId: colleague.id } });
    expect(stranger.extensions).toMatchObject({ code: 'INVALID', field: 'substituteId' });
    expect(await written()).toEqual(before);
  });

  it('are listed with people by the same number of statements for one and for fifty', async () => {
    for (let made = 0; made < 50; made += 1) {
      const person = await aCoordinator(application, { name: `Адам ${made}` });
      await as(application, person).get(ADD, { input: { ...WEEK, substituteId: made % 2 ? olena.id : maria.id } });
    }
    const ask = (first: number) =>
      as(application, olena).get<{ users: { edges: { node: { absences: object[] } }[] } }>(LIST, { first });
    const { users } = await ask(50);
    expect(users.edges.map(({ node }) => node.absences.length)).toEqual(Array.from({ length: 50 }, () => 1));

    expect(await countStatements(() => ask(50))).toBe(await countStatements(() => ask(1)));
  });
});
