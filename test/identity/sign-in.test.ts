import { PasswordHasher } from '../../src/features/identity/index.js';
import { type Application, startApplication } from '../support/application.js';
import { mailTo, sendWhatIsDue } from '../support/deliveries.js';
import { as, asStranger } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { anAdministrator, aPerson, type Person } from '../support/people.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { user { name } } }`;
const VIEWER = `{ viewer { user { name } } }`;
const PASSWORD = 'яблуко літак сорок два';

describe('signing in', () => {
  let application: Application;
  let person: Person;
  let passwordHash: string;
  beforeAll(async () => {
    application = await startApplication();
    passwordHash = await application.get(PasswordHasher).hash(PASSWORD);
    person = await aPerson(application, { passwordHash });
  });
  afterAll(() => application.stop());

  it('sets a cookie that scripts cannot read, and the viewer is that person', async () => {
    const answer = await asStranger(application).ask(SIGN_IN, {
      input: { email: person.email.toUpperCase(), password: PASSWORD },
    });
    expect(answer.data).toEqual({ signIn: { user: { name: 'Олена Зразкова' } } });
    expect(answer.cookies[0]).toMatchObject({ name: 'pobratym_session', httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  it('refuses a wrong password, an unknown address and a disabled person with the same sentence', async () => {
    const disabled = await aPerson(application, { passwordHash });
    const administrator = as(application, await anAdministrator(application));
    await administrator.get(`mutation ($input: UpdateUserInput!) { updateUser(input: $input) { state } }`, {
      input: { id: disabled.id, expectedVersion: 1, disabled: true },
    });
    const answers = await Promise.all(
      [
        { email: person.email, password: 'не той пароль' },
        { email: 'nobody@example.org', password: PASSWORD },
        { email: disabled.email, password: PASSWORD },
      ].map((input) => asStranger(application).ask(SIGN_IN, { input })),
    );
    expect(new Set(answers.map(({ raw }) => raw)).size).toBe(1);
    expect(answers[0]?.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'credentials' });
    expect(await as(application, disabled).get(VIEWER)).toEqual({ viewer: null });
  });

  it('makes guessers wait, known account or not', async () => {
    for (const email of ['guessed@example.org', (await aPerson(application)).email]) {
      for (let guess = 0; guess < 5; guess += 1) {
        await asStranger(application).refusal(SIGN_IN, { input: { email, password: `спроба номер ${guess}` } });
      }
      const refusal = await asStranger(application, 'en').refusal(SIGN_IN, { input: { email, password: PASSWORD } });
      expect(refusal.extensions).toMatchObject({ code: 'RATE_LIMITED', reason: 'sign_in' });
      expect(refusal.message).toMatch(/Try again in 15 minutes/);
      application.clock.advance({ minutes: 16 });
    }
  });

  it('ends everywhere at once', async () => {
    const somebody = await aPerson(application);
    await as(application, somebody).get(`mutation { signOutEverywhere }`);
    expect(await as(application, somebody).get(VIEWER)).toEqual({ viewer: null });
  });

  it('exchanges a token in use for a while; the one before works a minute more', async () => {
    const somebody = await aPerson(application);
    application.clock.advance({ minutes: 20 });
    const token = (await as(application, somebody).ask(VIEWER)).cookies[0]?.value ?? '';
    expect(token.length).toBeGreaterThan(40);
    expect(await as(application, somebody).get(VIEWER)).not.toEqual({ viewer: null });
    application.clock.advance({ minutes: 2 });
    expect(await as(application, somebody).get(VIEWER)).toEqual({ viewer: null });
    const renewed = { ...somebody, cookie: `pobratym_session=${token}` };
    expect(await as(application, renewed).get(VIEWER)).not.toEqual({ viewer: null });
  });

  it('comes after an invitation whose link works once', async () => {
    const community = await aCommunity(application);
    const administrator = as(application, await anAdministrator(application));
    await administrator.get(`mutation ($input: InviteUserInput!) { inviteUser(input: $input) { state } }`, {
      input: { email: 'new@example.org', name: 'Нова Людина', role: 'OFFICIAL', communityIds: [community.id] },
    });
    await application.setTime(application.clock.now().toISOString());
    await sendWhatIsDue(application);
    const [letter] = await mailTo(application, 'new@example.org');
    const token = /\/invitation\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(letter?.subject).toContain('Запрошення');

    const accept = `mutation ($input: AcceptInvitationInput!) {
      acceptInvitation(input: $input) { user { state communities { id } } } }`;
    const weak = await asStranger(application).refusal(accept, { input: { token, password: 'короткий' } });
    expect(weak.extensions).toMatchObject({ code: 'PASSWORD', reason: 'too_short', field: 'password' });
    expect(await asStranger(application).get(accept, { input: { token, password: PASSWORD } })).toEqual({
      acceptInvitation: { user: { state: 'ACTIVE', communities: [{ id: community.id }] } },
    });
    const again = await asStranger(application).refusal(accept, { input: { token, password: PASSWORD } });
    expect(again.extensions.code).toBe('LINK_EXPIRED');
  });

  it('gives nobody a role above that of the inviter', async () => {
    const coordinator = as(application, await aPerson(application));
    const refusal = await coordinator.refusal(
      `mutation ($input: InviteUserInput!) { inviteUser(input: $input) { id } }`,
      {
        input: { email: 'boss@example.org', name: 'Вищий', role: 'ADMINISTRATOR' },
      },
    );
    expect(refusal.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'role' });
  });
});
