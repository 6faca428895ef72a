import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import sql from 'sql-template-tag';
import { LARGEST_FILE_BYTES } from '../../src/platform/files/files.service.js';
import { Sweeper } from '../../src/platform/delivery/sweeper.js';
import {
  aDocx,
  aJpeg,
  aLockedDocx,
  anOdt,
  aPdf,
  aPng,
  aProgram,
  aSwellingDocx,
  aZip,
} from '../files/made-up-content.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { anAgreement } from './an-agreement.js';
import { HISTORY, RESTORE, TRASH } from './documents.js';

const FILES = `query ($id: ID!) { agreement(id: $id) { files {
  id name role version note contentType sizeBytes sha256 addedBy { name } } } }`;
const REMOVE = `mutation ($input: AgreementFileInput!) { removeAgreementFile(input: $input) { files { id } } }`;
const PUT_BACK = `mutation ($input: AgreementFileInput!) { restoreAgreementFile(input: $input) { files { id } } }`;

interface FilesView {
  agreement: { files: { id: string; name: string; version: number | null; sha256: string }[] };
}

/** Asks again for two seconds: whoever breaks a line does not hear what became of it. */
async function until(expectation: () => Promise<void>): Promise<void> {
  for (let asked = 0; asked < 20; asked += 1) {
    try {
      await expectation();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  await expectation();
}

describe('the files of an agreement', () => {
  let application: Application;
  let community: string;
  let city: string;
  let person: Person;
  let official: GraphqlClient;
  let agreementId: string;

  beforeAll(async () => {
    application = await startApplication();
    community = (await aCommunity(application)).id;
    city = (await aPartnerCity(application)).id;
    person = await anOfficial(application, [community], { name: 'Марія Прикладна' });
    official = as(application, person);
  });
  beforeEach(async () => {
    agreementId = (await anAgreement(application, { partyIds: [community, city] })).id;
  });
  afterAll(() => application.stop());

  interface Sent {
    readonly by?: Person;
    readonly role?: string;
    readonly type?: string;
  }
  const send = async (name: string, content: Buffer | Readable, { by = person, role = 'SCAN', type }: Sent = {}) => {
    const query = new URLSearchParams({ name, role }).toString();
    const answer = await application.nest.inject({
      method: 'POST',
      url: `/files/agreements/${agreementId}?${query}`,
      headers: { cookie: by.cookie, 'content-type': type ?? 'application/octet-stream' },
      payload: content,
    });
    return { status: answer.statusCode, body: JSON.parse(answer.payload) as Record<string, unknown> };
  };
  const load = (fileId: string, cookie = person.cookie, of = agreementId) =>
    application.nest.inject({ method: 'GET', url: `/files/agreements/${of}/${fileId}`, headers: { cookie } });
  const listed = async () => (await official.get<FilesView>(FILES, { id: agreementId })).agreement.files;
  const written = () =>
    application.unitOfWork.rows(sql`SELECT (SELECT count(*) FROM stored_file) AS files,
      (SELECT count(*) FROM stored_file_piece) AS pieces, (SELECT count(*) FROM history_entry) AS history`);

  it('come back byte for byte, under their name, with their checksum', async () => {
    const content = aPdf(randomBytes(700_000).toString('hex'));
    const sent = await send('Договір «Хмельницький – Прага 6», 50% (остаточний).pdf', content);
    expect(sent).toMatchObject({ status: 201 });
    const [file] = await listed();
    expect(file).toMatchObject({
      id: sent.body['id'],
      name: 'Договір «Хмельницький – Прага 6», 50% (остаточний).pdf',
      role: 'SCAN',
      version: null,
      contentType: 'application/pdf',
      sizeBytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      addedBy: { name: 'Марія Прикладна' },
    });

    const loaded = await load(file?.id ?? '');
    expect(loaded.statusCode).toBe(200);
    expect(loaded.rawPayload.equals(content)).toBe(true);
    expect(loaded.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    const disposition = String(loaded.headers['content-disposition']);
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9%._~!#$&+^`|-]+$/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(file?.name);
  });

  it.each<[string, Buffer]>([
    ['合作协议.docx', aDocx()],
    ['اتفاقية.odt', anOdt()],
    ['Łódź – Nuñez 🤝.PNG', aPng()],
    ['C:\\Users\\Марія\\скан.jpeg', aJpeg()],
    ['../../etc/угода.pdf', aPdf()],
  ])('are taken in any script: %s', async (name, content) => {
    expect((await send(name, content)).status).toBe(201);
    expect((await listed())[0]?.name).toBe(name.split(/[/\\]/).at(-1));
  });

  it('count the versions of the text, also after one was taken off', async () => {
    await send('Текст.docx', aDocx(), { role: 'VERSION' });
    await send('Текст.docx', aDocx({ 'word/a.xml': '2' }), { role: 'VERSION' });
    const [second, first] = await listed();
    expect([first?.version, second?.version]).toEqual([1, 2]);

    const input = { agreementId, fileId: second?.id };
    expect(await official.get(REMOVE, { input })).toMatchObject({
      removeAgreementFile: { files: [{ id: first?.id }] },
    });
    expect((await load(second?.id ?? '')).statusCode).toBe(404);
    await send('Текст.docx', aDocx({ 'word/a.xml': '3' }), { role: 'VERSION' });
    expect((await listed()).map(({ version }) => version)).toEqual([3, 1]);
    await official.get(PUT_BACK, { input });
    expect((await listed()).map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(await official.get(HISTORY, { id: agreementId })).toMatchObject({
      agreement: {
        history: {
          edges: [
            { node: { by: { name: 'Марія Прикладна' }, changes: [{ field: 'files' }] } },
            {},
            {},
            {},
            {},
            { node: { action: 'CREATED' } },
          ],
        },
      },
    });
  });

  it('do not exist for who does not see the agreement, and may not be changed by readers', async () => {
    const { body } = await send('скан.pdf', aPdf());
    const fileId = String(body['id']);
    const stranger = await anOfficial(application, [(await aCommunity(application)).id]);
    const reader = await aReader(application, [community]);

    expect((await load(fileId, stranger.cookie)).statusCode).toBe(404);
    expect((await load(fileId, '')).statusCode).toBe(401);
    expect((await load(fileId, reader.cookie)).statusCode).toBe(200);
    expect(await send('чуже.pdf', aPdf(), { by: stranger })).toMatchObject({
      status: 404,
      body: { extensions: { code: 'NOT_FOUND' } },
    });
    expect((await send('чуже.pdf', aPdf(), { by: reader })).status).toBe(403);
    const input = { agreementId, fileId };
    expect((await as(application, stranger).refusal(REMOVE, { input })).extensions.code).toBe('NOT_FOUND');
    expect((await as(application, reader).refusal(REMOVE, { input })).extensions.code).toBe('FORBIDDEN');
    const other = await anAgreement(application, { partyIds: [community, city] });
    expect((await load(fileId, person.cookie, other.id)).statusCode).toBe(404);
    expect((await official.refusal(REMOVE, { input: { agreementId: other.id, fileId } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    expect(await listed()).toHaveLength(1);
  });

  it('go with the agreement into the trash and come back with it', async () => {
    const { body } = await send('скан.pdf', aPdf());
    const fileId = String(body['id']);
    await official.get(TRASH, { input: { type: 'AGREEMENT', id: agreementId, expectedVersion: 1 } });
    expect((await load(fileId)).statusCode).toBe(404);
    expect((await send('ще.pdf', aPdf())).status).toBe(404);
    await official.get(RESTORE, { input: { type: 'AGREEMENT', id: agreementId } });
    expect((await load(fileId)).statusCode).toBe(200);
  });

  describe('are refused, in both languages and leaving nothing:', () => {
    it.each<[string, string, () => Buffer, string, string]>([
      ['nothing in it', 'порожній.pdf', () => Buffer.alloc(0), 'FILE', 'empty'],
      ['a program that calls itself PDF', 'угода.pdf', aProgram, 'FILE', 'type_mismatch'],
      ['a picture that calls itself PDF', 'угода.pdf', aPng, 'FILE', 'type_mismatch'],
      ['an archive that calls itself DOCX', 'угода.docx', () => aZip({ 'a.txt': 'a' }), 'FILE', 'type_mismatch'],
      ['a PDF that is an archive too', 'угода.pdf', () => Buffer.concat([aPdf(), aDocx()]), 'FILE', 'type_mismatch'],
      ['a drawing that may hold a script', 'схема.svg', () => Buffer.from('<svg/>'), 'FILE', 'type'],
      ['a page', 'сторінка.html', () => Buffer.from('<html>'), 'FILE', 'type'],
      ['a name without an end', 'угода', aPdf, 'FILE', 'type'],
      ['a DOCX with a macro', 'угода.docx', () => aDocx({ 'word/vbaProject.bin': 'x' }), 'FILE', 'macro'],
      ['a DOCX behind a password', 'угода.docx', aLockedDocx, 'FILE', 'unreadable'],
      ['a PDF behind a password', 'угода.pdf', () => aPdf('/Encrypt 5 0 R'), 'FILE', 'unreadable'],
      ['a DOCX that was cut off', 'угода.docx', () => aDocx().subarray(0, 90), 'FILE', 'unreadable'],
      ['a DOCX that swells', 'угода.docx', aSwellingDocx, 'FILE', 'too_expanded'],
      [
        'the test file of virus scanners',
        'угода.pdf',
        () => Buffer.from(`X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'}$H+H*`),
        'FILE',
        'malware',
      ],
      ['one byte too many', 'угода.pdf', () => Buffer.alloc(LARGEST_FILE_BYTES + 1, aPdf()), 'FILE', 'too_large'],
      ['no name', ' ', aPdf, 'INVALID', 'required'],
      ['a control character in the name', 'уго\u0007да.pdf', aPdf, 'INVALID', 'control_char'],
      ['a name of 300 letters', `${'у'.repeat(300)}.pdf`, aPdf, 'INVALID', 'too_long'],
    ])('%s', async (_what, name, content, code, reason) => {
      for (const language of ['uk', 'en'] as const) {
        const by = await aCoordinator(application, { language });
        const before = await written();
        const { status, body } = await send(name, content(), { by });
        expect(body).toMatchObject({ extensions: { code, reason } });
        expect(status).toBe(code === 'FILE' ? 422 : 400);
        expect(/[а-яіїє]{3}/i.test(String(body['message']))).toBe(language === 'uk');
        expect(await written()).toEqual(before);
      }
    });

    it('a form of another site', async () => {
      const before = await written();
      expect((await send('угода.pdf', aPdf(), { type: 'text/plain' })).status).toBe(415);
      expect(await written()).toEqual(before);
    });

    it('a line that breaks, and what a process left behind a day ago', async () => {
      const before = await written();
      const broken = Readable.from(
        (async function* () {
          yield aPdf('a'.repeat(600_000));
          await Promise.resolve();
          throw new Error('the line broke');
        })(),
      );
      await send('угода.pdf', broken).catch(() => undefined);
      await until(async () => expect(await written()).toEqual(before));

      await application.unitOfWork.rows(sql`
        INSERT INTO stored_file (id, record_type, record_id, name, role, size_bytes, added_at)
        VALUES (gen_random_uuid(), 'AGREEMENT', ${agreementId}, 'угода.pdf', 'SCAN', 0, app_now() - interval '25 hours')`);
      await application.get(Sweeper).sweep();
      expect(await written()).toEqual(before);
    });
  });

  it('are taken up to the limit', async () => {
    const content = Buffer.alloc(LARGEST_FILE_BYTES, aPdf());
    expect((await send('найбільший.pdf', content)).status).toBe(201);
    const [file] = await listed();
    expect((await load(file?.id ?? '')).rawPayload.equals(content)).toBe(true);
  });
});
