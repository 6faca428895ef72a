import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { composeMessage } from './compose-message.js';
import type { OutgoingLetter } from './letter.js';

const FROM = { name: 'Pobratym', address: 'pobratym@example.org' };
const LETTER: OutgoingLetter = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  messageId: '<d.01890a5d-ac96-774b-bcce-b302099a8057@crm.example.org>',
  to: { name: 'Олена Зразкова', address: 'olena@example.org' },
  subject: 'Звіт про візит',
  text: 'Звіт.\n',
  html: '<p>Звіт.</p>',
};

const parsed = async (letter: Partial<OutgoingLetter>) => {
  const message = await composeMessage({ ...LETTER, ...letter }, FROM);
  const read = await PostalMime.parse(message);
  const header = (key: string) => read.headers.filter((known) => known.key === key).map(({ value }) => value);
  return { ...read, header, raw: message.toString() };
};

describe('a composed message', () => {
  it('has a plain and an HTML form, one Message-ID and says that a program wrote it', async () => {
    const { text, html, messageId, from, to, subject, header, raw } = await parsed({});

    expect({ text: text?.trim(), html: html?.trim(), messageId, subject }).toEqual({
      text: 'Звіт.',
      html: '<p>Звіт.</p>',
      messageId: LETTER.messageId,
      subject: 'Звіт про візит',
    });
    expect([from, to]).toEqual([FROM, [LETTER.to]]);
    expect(raw).toMatch(/Content-Type: multipart\/alternative/);
    expect(header('message-id')).toHaveLength(1);
    expect(header('auto-submitted')).toEqual(['auto-generated']);
    expect([...header('references'), ...header('in-reply-to'), ...header('list-unsubscribe')]).toEqual([]);
  });

  it('answers the root of its thread, so that letters about one record stand together', async () => {
    const root = '<thread.visit.01890a5d-ac96-774b-bcce-b302099a8058@crm.example.org>';
    const { header } = await parsed({ thread: 'visit.01890a5d-ac96-774b-bcce-b302099a8058' });

    expect([header('references'), header('in-reply-to')]).toEqual([[root], [root]]);
  });

  it('can be ended with one click over https, and by hand over http', async () => {
    const token = 'r'.repeat(43);
    const secure = await parsed({ unsubscribeUrl: `https://crm.example.org/r/${token}` });
    const plain = await parsed({ unsubscribeUrl: `http://localhost:3000/r/${token}` });

    expect(secure.header('list-unsubscribe')).toEqual([`<https://crm.example.org/r/${token}>`]);
    expect(secure.header('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
    expect(plain.header('list-unsubscribe')).toEqual([`<http://localhost:3000/r/${token}>`]);
    expect(plain.header('list-unsubscribe-post')).toEqual([]);
  });

  it('lets no text begin a header of its own', async () => {
    const evil = 'Звіт\r\nBcc: everybody@example.org\r\n\r\nbody\nX-Evil: 1\rX-Evil: 2';
    const { headers, raw, bcc } = await parsed({
      subject: evil,
      to: { name: evil, address: 'olena@example.org\r\nBcc: everybody@example.org' },
      thread: evil,
      unsubscribeUrl: `https://crm.example.org/r/x?y=${evil}`,
    });

    expect(bcc).toBeUndefined();
    expect(headers.map(({ key }) => key)).not.toContain('x-evil');
    expect(raw).not.toMatch(/^(bcc|x-evil):/im);
  });

  it('takes no text for an encoded word', async () => {
    const subjects = ['=?utf-8?B?<x@y>?=', '=?utf-8?Q?=D0=97?=', `=?utf-8?B?${'a'.repeat(90)}?= Звіт`];

    expect(await Promise.all(subjects.map(async (subject) => (await parsed({ subject })).subject))).toEqual(subjects);
  });

  it('arrives as it was written, whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (subject, body) => {
        const message = await parsed({ subject, text: body, html: `<pre>${encoded(body)}</pre>` });

        expect(message.subject ?? '').toBe(oneLine(subject));
        expect(endsAlike(message.text)).toBe(endsAlike(body));
        expect(endsAlike(message.html)).toBe(endsAlike(`<pre>${encoded(body)}</pre>`));
        expect(message.messageId).toBe(LETTER.messageId);
        expect(message.to).toEqual([LETTER.to]);
        expect(HEADERS).toEqual(expect.arrayContaining(message.headers.map(({ key }) => key)));
      }),
      { numRuns: 5_000 },
    );
  }, 120_000);
});

const HEADERS = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
];

/** Words, marks of the format, line ends, combining marks, emoji and every other character. */
const anything = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'Хмельницький – Прага 6 ',
        '\r\n',
        '\n',
        '=?utf-8?B?',
        '?=',
        'a'.repeat(90),
        '"',
        '<x@y>',
        '\n.',
        '--',
        '=20',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const encoded = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** a subject is one line */
const oneLine = (text: string) => text.replace(/[\r\n\0]+/g, ' ').trim();
/** line ends are those of the Internet; how many close the message is nobody's matter */
const endsAlike = (text: string | undefined) => (text ?? '').replace(/\r+\n|\r/g, '\n').replace(/\n+$/, '');
