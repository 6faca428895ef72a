import type { OutboxQuery } from '../../graphql/graphql';

/** One letter of the outbox. */
export type OutgoingMail = OutboxQuery['outgoingMails']['edges'][number]['node'];
