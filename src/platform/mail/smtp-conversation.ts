import SMTPConnection from 'nodemailer/lib/smtp-connection';

const LIMITS = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 } as const;

/**
 * A connection to a mail server, not yet opened.
 *
 * @param url smtp:// or smtps://, with user and password if the server wants them
 */
export function smtpConnection(url: URL): SMTPConnection {
  const secure = url.protocol === 'smtps:';
  return new SMTPConnection({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...LIMITS,
  });
}

/** What the address says about signing in; null: nothing. */
export function smtpCredentials(url: URL): { user: string; pass: string } | null {
  if (!url.username) return null;
  return { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
}
