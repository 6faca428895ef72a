import type { Config } from './platform/config/config.schema.js';

/** What the person who started the program wants to know. */
export function welcome(config: Config): string[] {
  const mail = config.SMTP_URL
    ? `Mail goes out through ${new URL(config.SMTP_URL).host}`
    : `Mail is kept, not sent: see the outbox page and ${config.VAR_DIR}/mail (set SMTP_URL to send)`;
  if (config.ROLE === 'worker') return ['Worker is running.', mail];
  return [mail, '', `Pobratym is running at ${config.PUBLIC_URL}   (Ctrl-C stops it)`];
}
