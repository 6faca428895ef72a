import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { isOutside, WEBHOOK_PORTS } from './webhook-url.js';

/** What counts as the outside world for calls that people ask us to make. */
@Injectable()
export class Outside {
  readonly ports: readonly number[] = WEBHOOK_PORTS;
  /** certificates trusted besides those of the system */
  readonly certificates: readonly string[] = [];

  /** Whether the form of the name may be called at all. */
  isOutside(address: string): boolean {
    return isOutside(address);
  }

  /** All addresses of a name. @throws when it has none */
  async addressesOf(host: string): Promise<readonly string[]> {
    const found = await lookup(host, { all: true, verbatim: true });
    return found.map(({ address }) => address);
  }
}
