import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/identifiers.js';

export const OUTGOING_MAIL_STATES = ['DEAD', 'SENDING', 'SENT', 'WAITING'] as const;
export type OutgoingMailState = (typeof OUTGOING_MAIL_STATES)[number];

/** A letter as the outbox page shows it; written when it is first tried. One-time links are hidden where mail is sent. */
@Entity()
@Check('outgoing_mail_state', `state IN ('DEAD', 'SENDING', 'SENT', 'WAITING')`)
@Index('outgoing_mail_newest', ['createdAt', 'id'])
export class OutgoingMail {
  /** the id of its delivery */
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('text')
  recipient!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  @Column('text', { nullable: true })
  html!: string | null;

  @Column('text')
  messageId!: string;

  @Column('text')
  state!: OutgoingMailState;

  @Column('int')
  attempts!: number;

  /** what the mail server answered last; null when it took the letter */
  @Column('text', { nullable: true })
  error!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;
}
