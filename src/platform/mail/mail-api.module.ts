import { Module } from '@nestjs/common';
import { OutgoingMailsResolver } from './outgoing-mails.resolver.js';

/** The outbox page's query. */
@Module({ providers: [OutgoingMailsResolver] })
export class MailApiModule {}
