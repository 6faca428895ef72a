import { Module } from '@nestjs/common';
import { MailSuppressionsResolver } from './mail-suppressions.resolver.js';
import { OutgoingMailsResolver } from './outgoing-mails.resolver.js';

/** What is asked about letters: the outbox page, and addresses that refuse them. */
@Module({ providers: [MailSuppressionsResolver, OutgoingMailsResolver] })
export class MailApiModule {}
