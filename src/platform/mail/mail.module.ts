import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.schema.js';
import { FileMailer } from './file.mailer.js';
import { parseAddress } from './letter.js';
import { MailSuppressions } from './mail-suppressions.js';
import { Mailer } from './mailer.js';
import { Outbox } from './outbox.js';
import { SmtpMailer } from './smtp.mailer.js';

/** Mail by SMTP where a server is given, otherwise into files and the outbox page. */
@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [CONFIG],
      useFactory: (config: Config): Mailer => {
        const from = parseAddress(config.MAIL_FROM);
        return config.SMTP_URL === undefined
          ? new FileMailer(join(config.VAR_DIR, 'mail'), from)
          : new SmtpMailer(new URL(config.SMTP_URL), from);
      },
    },
    MailSuppressions,
    Outbox,
  ],
  exports: [Mailer, MailSuppressions, Outbox],
})
export class MailModule {}
