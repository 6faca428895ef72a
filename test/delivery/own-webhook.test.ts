import sql from 'sql-template-tag';
import { Outside } from '../../src/platform/webhooks/outside.js';
import { type Application, startApplication } from '../support/application.js';
import { mailTo, sendWhatIsDue } from '../support/deliveries.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aPerson, type Person } from '../support/people.js';

const FIELDS = `id url state offReason failingSince version`;
const ADD = `mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { secret webhook { ${FIELDS} } } }`;
const OWN = `{ ownWebhook { ${FIELDS} results { test state answer } } }`;
const change = (name: string, answer: string) =>
  `mutation ($input: ChangeWebhookInput!) { ${name}(input: $input) ${answer} }`;
const ROTATE = change('rotateWebhookSecret', `{ secret webhook { version } }`);
const ON = change('switchWebhookOn', `{ ${FIELDS} }`);
const OFF = change('switchWebhookOff', `{ ${FIELDS} }`);
const REMOVE = change('removeWebhook', '');
const TEST = `mutation { testWebhook }`;
const URL_ = 'https://hooks.khm.gov.ua/in';

interface Added {
  readonly addWebhook: { readonly secret: string; readonly webhook: { readonly version: number } };
}

/** Nothing of a test leaves this machine: every name is unknown. */
class Nowhere extends Outside {
  override addressesOf(): Promise<readonly string[]> {
    return Promise.reject(new Error('No such name'));
  }
}

describe('one’s own webhook', () => {
  let application: Application;
  let olena: Person;
  beforeAll(async () => {
    application = await startApplication({}, undefined, (module) =>
      module.overrideProvider(Outside).useValue(new Nowhere()),
    );
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    olena = await aCoordinator(application, { language: 'en' });
  });

  const add = (url = URL_) => as(application, olena).get<Added>(ADD, { input: { url } });
  const count = async () =>
    (await application.unitOfWork.rows<{ count: number }>(sql`SELECT count(*)::int AS count FROM webhook_endpoint`))[0]
      ?.count;

  it('is shown to its owner, its secret only once', async () => {
    const { addWebhook } = await add();

    expect(addWebhook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const shown = await as(application, olena).ask(OWN);
    expect(shown.data).toEqual({
      ownWebhook: {
        ...addWebhook.webhook,
        url: URL_,
        state: 'ACTIVE',
        offReason: null,
        failingSince: null,
        results: [],
      },
    });
    expect(shown.raw).not.toContain(addWebhook.secret);
    expect(await as(application, await aCoordinator(application)).get(OWN)).toEqual({ ownWebhook: null });
  });

  it.each([
    ['http://example.org/', 'url_scheme', 'Лише https.', 'Only https.'],
    ['ftp://example.org/', 'url_scheme', 'Лише https.', 'Only https.'],
    ['file:///etc/passwd', 'url_scheme', 'Лише https.', 'Only https.'],
    ['https://127.0.0.1/', 'url_private', 'Ця адреса недосяжна ззовні.', 'This address is not reachable from outside.'],
    ['https://10.0.0.1/', 'url_private', 'Ця адреса недосяжна ззовні.', 'This address is not reachable from outside.'],
    ['https://[::1]/', 'url_private', 'Ця адреса недосяжна ззовні.', 'This address is not reachable from outside.'],
    [
      'https://2130706433/',
      'url_private',
      'Ця адреса недосяжна ззовні.',
      'This address is not reachable from outside.',
    ],
    [
      'https://metadata.google.internal/',
      'url_private',
      'Ця адреса недосяжна ззовні.',
      'This address is not reachable from outside.',
    ],
    ['https://example.org:22/', 'url_port', 'Лише порти 443 і 8443.', 'Only the ports 443 and 8443.'],
    [
      'https://a:b@example.org/',
      'url_user',
      'Адреса не може містити ім’я чи пароль перед @.',
      'The address may not hold a name or password before an @.',
    ],
  ])('cannot be at %s', async (url, reason, uk, en) => {
    const before = await count();
    const taras = await aCoordinator(application, { language: 'uk' });

    for (const [person, message] of [
      [olena, en],
      [taras, uk],
    ] as const) {
      const { errors } = await as(application, person).ask(ADD, { input: { url } });
      expect(errors).toMatchObject([{ message, extensions: { code: 'INVALID', reason, field: 'url' } }]);
    }
    expect(await count()).toBe(before);
  });

  it('is one', async () => {
    await add();

    const { errors } = await as(application, olena).ask(ADD, { input: { url: 'https://other.khm.gov.ua/' } });

    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', reason: 'duplicate' } }]);
  });

  it('gets a new secret, and keeps the old one for a day', async () => {
    const { addWebhook } = await add();

    const { rotateWebhookSecret } = await as(application, olena).get<{ rotateWebhookSecret: { secret: string } }>(
      ROTATE,
      { input: { expectedVersion: addWebhook.webhook.version } },
    );

    const [row] = await application.unitOfWork.rows(sql`
      SELECT secret, earlier_secret AS earlier, earlier_secret_until AS until FROM webhook_endpoint
      WHERE user_id = ${olena.id}`);
    expect(rotateWebhookSecret.secret).not.toBe(addWebhook.secret);
    expect(row).toEqual({
      secret: rotateWebhookSecret.secret,
      earlier: addWebhook.secret,
      until: new Date('2026-11-27T08:20:00.000Z'),
    });
  });

  it('is switched off and on again, and removed', async () => {
    const client = as(application, olena);
    const { addWebhook } = await add();
    const off = await client.get<{ switchWebhookOff: { version: number } }>(OFF, {
      input: { expectedVersion: addWebhook.webhook.version },
    });
    expect(off).toMatchObject({ switchWebhookOff: { state: 'DISABLED', offReason: 'OWNER' } });
    expect((await client.ask(TEST)).errors).toMatchObject([{ extensions: { reason: 'webhook_off' } }]);
    const stale = await client.ask(ON, { input: { expectedVersion: addWebhook.webhook.version } });
    expect(stale.errors).toMatchObject([{ extensions: { code: 'CONFLICT', reason: 'stale' } }]);

    const on = await client.get<{ switchWebhookOn: { version: number } }>(ON, {
      input: { expectedVersion: off.switchWebhookOff.version },
    });
    expect(on).toMatchObject({ switchWebhookOn: { state: 'ACTIVE', offReason: null, failingSince: null } });
    await client.get(REMOVE, { input: { expectedVersion: on.switchWebhookOn.version } });

    expect(await client.get(OWN)).toEqual({ ownWebhook: null });
    expect((await client.ask(REMOVE, { input: { expectedVersion: 1 } })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  it('is tried out, at most once a minute, and says how it went', async () => {
    const client = as(application, olena);
    await add();

    await client.get(TEST);
    expect((await client.ask(TEST)).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    await sendWhatIsDue(application);

    expect(await client.get(OWN)).toMatchObject({
      ownWebhook: { results: [{ test: true, state: 'RETRY', answer: 'No such name' }] },
    });
  });

  it('is told from now on what its owner is to be told, and of what they may see only', async () => {
    const partners = [await aCommunity(application, 'Хмельницький'), await aPartnerCity(application, 'Прага 6', 'CZ')];
    const { id: partnershipId } = await aPartnership(application, { partyIds: partners.map(({ id }) => id) });
    await as(application, olena).get(`mutation ($input: CreateTaskInput!) { createTask(input: $input) { id } }`, {
      input: { title: 'зателефонувати', ownerId: olena.id, partnershipId, dueOn: '2026-12-10' },
    });
    const webhooks = () =>
      application.unitOfWork.rows<{ dueAt: Date; state: string; topic: string }>(sql`
        SELECT due_at AS "dueAt", state, topic FROM delivery
        WHERE recipient_user_id = ${olena.id} AND channel = 'webhook' ORDER BY due_at`);
    expect(await webhooks()).toEqual([]);

    await add();

    const notices = await application.unitOfWork.rows(sql`
      SELECT due_at AS "dueAt", state, topic FROM delivery
      WHERE recipient_user_id = ${olena.id} AND channel = 'in_app' ORDER BY due_at`);
    expect(notices.length).toBeGreaterThan(0);
    expect(await webhooks()).toEqual(notices);
    await application.unitOfWork.rows(
      sql`UPDATE app_user SET role = 'OFFICIAL', network_wide = false WHERE id = ${olena.id}`,
    );
    await application.setTime(((await webhooks())[0]?.dueAt ?? new Date()).toISOString());
    await sendWhatIsDue(application);
    expect((await webhooks())[0]).toMatchObject({ state: 'suppressed' });
    await application.setTime('2026-11-26T08:20:00.000Z');
  });

  it('that was switched off for failing is told to its owner by letter, in their language', async () => {
    await add();
    await application.unitOfWork.rows(
      sql`UPDATE webhook_endpoint SET failing_since = app_now() - interval '6 days' WHERE user_id = ${olena.id}`,
    );
    await as(application, olena).get(TEST);
    await sendWhatIsDue(application);
    await sendWhatIsDue(application);

    expect(await as(application, olena).get(OWN)).toMatchObject({
      ownWebhook: { state: 'DISABLED', offReason: 'FAILING' },
    });
    const [letter] = await mailTo(application, olena.email);
    expect(letter?.subject).toBe('Webhook switched off: five days without an answer');
    expect(letter?.text).toContain('hooks.khm.gov.ua');
  });

  describe('an address that refuses letters', () => {
    const LIST = `{ mailSuppressions { totalCount edges { node { id address reason liftedAt liftedById } } } }`;
    const LIFT = `mutation ($id: ID!) { liftMailSuppression(id: $id) { liftedAt liftedById } }`;
    const REFUSAL = `{ viewer { mailRefusal { address since } } }`;

    it('is shown to its owner, and lifted by an administrator, who is named', async () => {
      const administrator = await aPerson(application, { role: 'ADMINISTRATOR', networkWide: true });
      const id = '01890a5d-ac96-774b-bcce-b30209900001';
      await application.unitOfWork.rows(sql`
        INSERT INTO mail_suppression (id, address, reason, since)
        VALUES (${id}, ${olena.email.toLowerCase()}, '550 no such user', app_now())`);
      expect(await as(application, olena).get(REFUSAL)).toMatchObject({
        viewer: { mailRefusal: { address: olena.email } },
      });
      expect(await as(application, administrator).get(REFUSAL)).toEqual({ viewer: { mailRefusal: null } });

      for (const person of [olena, await anOfficial(application, [])]) {
        expect((await as(application, person).ask(LIST)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
        const { errors } = await as(application, person).ask(LIFT, { id });
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
      await as(application, administrator).get(LIFT, { id });

      expect(await as(application, administrator).get(LIST)).toMatchObject({
        mailSuppressions: { totalCount: 1, edges: [{ node: { id, liftedById: administrator.id } }] },
      });
      expect(await as(application, olena).get(REFUSAL)).toEqual({ viewer: { mailRefusal: null } });
      expect((await as(application, administrator).ask(LIFT, { id })).errors).toMatchObject([
        { extensions: { code: 'NOT_FOUND' } },
      ]);
    });
  });
});
