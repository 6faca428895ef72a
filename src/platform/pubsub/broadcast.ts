import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import pg from 'pg';
import sql from 'sql-template-tag';
import { UnitOfWork } from '../database/unit-of-work.js';

const CHANNEL = 'pobratym';
const RECONNECT_MS = 1_000;
/** a cut that sends no reset shows itself within this and the query's time-out */
const HEARTBEAT_MS = 15_000;

/** Small facts told to every process of the instance. Ids only: what they stand for is read, by the reader's rules. */
export type Message = Readonly<Record<string, string>>;

/**
 * Tells all processes through PostgreSQL's LISTEN/NOTIFY. Sent in the caller's transaction, so nobody hears of what was
 * rolled back. Best effort: what is told while a listener reconnects is not heard, and nothing but a refresh depends on it.
 */
@Injectable()
export class Broadcast implements OnApplicationShutdown {
  private readonly log = new Logger('Broadcast');
  private readonly local = new PubSub();
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private listening = false;
  private stopping = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  tell(topic: string, message: Message): Promise<void> {
    return this.tellAll([{ topic, message }]);
  }

  /** In the order given, in one statement. */
  async tellAll(news: readonly { readonly topic: string; readonly message: Message }[]): Promise<void> {
    const words = news.map((each) => JSON.stringify(each));
    await this.unitOfWork.rows(
      sql`SELECT pg_notify(${CHANNEL}, news.words) FROM unnest(${words}::text[]) AS news (words)`,
    );
  }

  /** What is told from now on, here and elsewhere. The first listener of a process opens its connection. */
  hear<M extends Message>(topic: string): AsyncIterableIterator<M> {
    if (!this.listening) {
      this.listening = true;
      void this.connect();
    }
    return this.local.asyncIterableIterator<M>(topic);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.stopping) return;
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: 4_000,
      query_timeout: 8_000,
      keepAlive: true,
      application_name: 'pobratym-broadcast',
    });
    this.client = client;
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => void this.received(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.beat(client);
    } catch {
      this.lost(client);
    }
  }

  private beat(client: pg.Client): void {
    if (this.client !== client || this.stopping) return;
    this.timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.beat(client),
        () => this.lost(client),
      );
    }, HEARTBEAT_MS);
    this.timer.unref();
  }

  private lost(client: pg.Client): void {
    if (this.client !== client || this.stopping) return;
    this.client = null;
    if (this.timer) clearTimeout(this.timer);
    client.end().catch(() => undefined);
    this.log.warn('The connection for live changes was lost; opening another');
    this.timer = setTimeout(() => void this.connect(), RECONNECT_MS);
    this.timer.unref();
  }

  private async received(payload: string | undefined): Promise<void> {
    const parsed: unknown = JSON.parse(payload ?? 'null');
    if (!parsed || typeof parsed !== 'object' || !('topic' in parsed) || !('message' in parsed)) return;
    await this.local.publish(String(parsed.topic), parsed.message);
  }
}
