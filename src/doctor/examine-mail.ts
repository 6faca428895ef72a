import { join } from 'node:path';
import type { Config } from '../platform/config/config.schema.js';
import { greetMailServer } from '../platform/mail/greet-mail-server.js';
import { type Finding, reasonOf } from './finding.js';
import { isLocal } from './local-address.js';
import { SUBJECTS } from './subjects.js';

/** Connects, greets and signs in; sends nothing. */
export async function examineMail({ SMTP_URL, VAR_DIR }: Config): Promise<Finding> {
  if (SMTP_URL === undefined) {
    return {
      subject: SUBJECTS.mail,
      verdict: 'good',
      says: {
        uk: 'не надсилається, зберігається на сторінці вихідних і в {folder}',
        en: 'not sent, kept in the outbox page and in {folder}',
      },
      advice: { uk: 'щоб надсилати, задайте SMTP_URL', en: 'to send it, set SMTP_URL' },
      values: { folder: join(VAR_DIR, 'mail') },
    };
  }
  const url = new URL(SMTP_URL);
  const where = url.host;
  try {
    const { encrypted, signedIn } = await greetMailServer(url);
    if (!encrypted && !isLocal(url.hostname)) {
      return {
        subject: SUBJECTS.mail,
        verdict: 'warning',
        says: { uk: '{where} відповідає, але без шифрування', en: '{where} answers, but without encryption' },
        advice: { uk: 'оберіть сервер зі STARTTLS або smtps://', en: 'choose a server with STARTTLS, or smtps://' },
        values: { where },
      };
    }
    return {
      subject: SUBJECTS.mail,
      verdict: 'good',
      says: signedIn
        ? { uk: '{where} відповідає, вхід успішний', en: '{where} answers, signed in' }
        : { uk: '{where} відповідає, без входу', en: '{where} answers, without sign-in' },
      values: { where },
    };
  } catch (error) {
    return {
      subject: SUBJECTS.mail,
      verdict: 'bad',
      says: { uk: '{where} не приймає листів ({reason})', en: '{where} takes no mail ({reason})' },
      advice: {
        uk: 'перевірте SMTP_URL; листи чекають і підуть пізніше',
        en: 'check SMTP_URL; letters wait and go later',
      },
      values: { where, reason: reasonOf(error) },
    };
  }
}
