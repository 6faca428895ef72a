import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.schema.js';
import { isDatabaseAway } from '../../database/database-away.js';
import type { Letter } from '../../mail/letter.js';
import { Mailer, MailRefused } from '../../mail/mailer.js';
import { MailSuppressions } from '../../mail/mail-suppressions.js';
import { Outbox } from '../../mail/outbox.js';
import { Breaker } from '../breaker.js';
import type { Claim } from '../delivery-claims.js';
import { DeliveryLedger } from '../delivery-ledger.js';
import { retryDelaySeconds } from '../retry-schedule.js';
import { SentRecords } from '../sent-records.js';
import { type DeliveryChannel, NotMade, type Parcel } from './channel.js';

/** Sends letters by the one mail server that the instance has. */
@Injectable()
export class EmailChannel implements DeliveryChannel {
  readonly name = 'email';
  private readonly log = new Logger('Delivery');
  private readonly breaker = new Breaker(() => performance.now());
  private readonly domain: string;
  private readonly mostPlaces: number;

  constructor(
    private readonly mailer: Mailer,
    private readonly outbox: Outbox,
    private readonly suppressions: MailSuppressions,
    private readonly ledger: DeliveryLedger,
    private readonly sent: SentRecords,
    @Inject(CONFIG) config: Config,
  ) {
    this.domain = new URL(config.PUBLIC_URL).hostname.replace(/^\[|\]$/g, '');
    this.mostPlaces = config.WORKER_CONCURRENCY;
  }

  get places(): number {
    return Math.min(this.mostPlaces, this.breaker.room);
  }

  async make(parcel: Parcel, lost: AbortSignal): Promise<void> {
    if (!this.breaker.enter()) {
      const seconds = Math.ceil(this.breaker.restMs / 1_000);
      throw new NotMade('The mail server is left alone for a minute', { kind: 'held', seconds });
    }
    try {
      await this.post(parcel, lost);
    } finally {
      this.breaker.left();
    }
    await this.sent.add(parcel);
  }

  notMade({ id }: Parcel, over: boolean, words: string): Promise<void> {
    return this.outbox.failed(id, over ? 'DEAD' : 'WAITING', words);
  }

  private async post(parcel: Parcel, lost: AbortSignal): Promise<void> {
    const letter = {
      ...(await this.write(parcel)),
      id: parcel.id,
      messageId: `<d.${parcel.id}${copyOf(parcel)}@${this.domain}>`,
    };
    const { address } = letter.to;
    if (await this.suppressions.refuses(address)) {
      throw new NotMade('Letters to this address are refused', {
        kind: 'over',
        end: { state: 'suppressed', reason: 'address_refused' },
      });
    }
    await this.outbox.trying(letter);
    try {
      await this.mailer.send(letter, lost);
      this.breaker.succeeded();
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      if (error.about === 'server') this.breaker.troubled();
      else this.breaker.succeeded();
      if (error.about === 'recipient') await this.suppressions.add(address, error.message);
      throw new NotMade(
        error.message,
        error.permanent
          ? { kind: 'over', end: { state: 'dead', reason: 'refused', detail: error.message } }
          : { kind: 'later' },
        { cause: error },
      );
    }
  }

  /** The letter of all; what cannot be written is taken out, so that the others do not wait for it. */
  private async write({ claims, composer }: Parcel): Promise<Letter> {
    try {
      return await composer.letter(claims);
    } catch (error) {
      if (claims.length === 1 || isDatabaseAway(error)) throw error;
      const [sound, broken] = await this.apart(claims, composer);
      const [first, ...others] = sound;
      if (!first || broken.length === 0) throw error;
      this.log.warn(`Left out of a letter: ${broken.map(({ id }) => id).join(', ')}: ${String(error)}`);
      const detail = `could not be written: ${String(error)}`.slice(0, 500);
      await this.ledger.goAlone(broken, retryDelaySeconds(1, Math.random()), detail);
      return composer.letter([first, ...others]);
    }
  }

  private async apart(claims: readonly Claim[], composer: Parcel['composer']): Promise<[Claim[], Claim[]]> {
    const sound: Claim[] = [];
    const broken: Claim[] = [];
    for (const claim of claims) {
      const list = await composer.letter([claim]).then(
        () => sound,
        () => broken,
      );
      list.push(claim);
    }
    return [sound, broken];
  }
}

/** A letter sent once more on purpose is another message: mail programs hide a second copy of the same. */
function copyOf({ claims: [{ resends }] }: Parcel): string {
  return resends > 0 ? `.${resends}` : '';
}
