/** calls to a host at a time */
const CALLS_A_HOST = 2;
/** a host that answers within this time is worth waiting for */
const QUICK_MS = 1_000;

interface Host {
  /** when each call under way began */
  readonly began: number[];
  readonly waiting: ((mine: boolean) => void)[];
}

/**
 * Lets few calls to a host run at a time. Where they end quickly the next ones wait their turn; where they hang, the next
 * ones are turned away, so that a slow host does not fill the places of the others.
 */
export class HostTurns {
  private readonly hosts = new Map<string, Host>();

  /** @returns false: turned away */
  async enter(name: string): Promise<boolean> {
    const host = this.hosts.get(name) ?? { began: [], waiting: [] };
    this.hosts.set(name, host);
    if (host.began.length < CALLS_A_HOST && host.waiting.length === 0) {
      host.began.push(performance.now());
      return true;
    }
    const patienceMs = Math.min(...host.began) + QUICK_MS - performance.now();
    if (patienceMs <= 0) return false;
    return new Promise((resolve) => {
      const giveUp = setTimeout(() => {
        host.waiting.splice(host.waiting.indexOf(taken), 1);
        resolve(false);
      }, patienceMs);
      const taken = (mine: boolean) => {
        clearTimeout(giveUp);
        resolve(mine);
      };
      host.waiting.push(taken);
    });
  }

  /** The call that entered has ended. */
  leave(name: string): void {
    const host = this.hosts.get(name);
    if (!host) return;
    host.began.shift();
    const next = host.waiting.shift();
    if (next) {
      host.began.push(performance.now());
      next(true);
    }
    if (host.began.length === 0 && host.waiting.length === 0) this.hosts.delete(name);
  }
}
