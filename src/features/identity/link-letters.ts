import { Injectable } from '@nestjs/common';
import { type Id, newId } from '../../kernel/identifiers.js';
import { Deliveries } from '../../platform/delivery/deliveries.js';
import type { LinkPurpose } from './data/one-time-link.entity.js';
import { LETTER_TOPICS } from './letters.js';
import { OneTimeLinks } from './one-time-links.service.js';

/** Sends the letters that carry one-time links. */
@Injectable()
export class LinkLetters {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly links: OneTimeLinks,
  ) {}

  /** Called inside the transaction: earlier links end, the letter leaves only if it commits. */
  async send(userId: Id, purpose: LinkPurpose): Promise<void> {
    await this.links.revoke(userId, purpose);
    await this.deliveries.schedule({
      topic: LETTER_TOPICS[purpose],
      refId: newId(),
      channel: 'email',
      recipientUserId: userId,
    });
  }
}
