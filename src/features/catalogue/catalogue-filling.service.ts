import { setTimeout as sleep } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { systemViewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sweeper } from '../../platform/delivery/sweeper.js';
import { AGGRESSOR_STATES } from '../municipalities/index.js';
import { FillingRepository } from './data/filling.repository.js';
import { PlaceSource } from './data/place-source.js';
import { PlacesRepository } from './data/places.repository.js';
import { catalogued, type SourcePlace } from './domain/place.js';
import { PlaceRule } from './place-rule.service.js';

/** places of one transaction: some 50 ms of the database's time */
const BATCH = 1_000;
/** between two batches, so that everybody else comes first */
const REST_MS = 20;
/** A start has other things to do: nobody looks for a place in the first moments. */
const QUIET_AFTER_START_MS = 20_000;

/**
 * Fills the catalogue when the installed data are not those it holds. How far it has come is kept with each batch, so a
 * process that is killed loses nothing but its open batch; whoever sweeps next goes on. Done again, nothing changes.
 */
@Injectable()
export class CatalogueFilling implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger('Catalogue');
  private readonly startedMs = performance.now();
  private running: Promise<void> | null = null;
  /** this process has seen that the catalogue holds the installed data */
  private filled = false;
  private stopping = false;

  constructor(
    private readonly sweeper: Sweeper,
    private readonly unitOfWork: UnitOfWork,
    private readonly source: PlaceSource,
    private readonly filling: FillingRepository,
    private readonly places: PlacesRepository,
    private readonly rule: PlaceRule,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    if (this.config.PLACE_CATALOGUE) this.sweeper.also(() => Promise.resolve(this.begin()));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  /** Beside the sweeps, which must not wait for it. */
  private begin(): void {
    if (this.filled || this.running || performance.now() - this.startedMs < QUIET_AFTER_START_MS) return;
    this.running = this.fill()
      .catch((error: unknown) =>
        this.log.warn(`Filling was cut short and goes on with the next sweep: ${String(error)}`),
      )
      .finally(() => (this.running = null));
  }

  /** Fills the catalogue, or does nothing when it is full. Returns early where another process is at it. */
  async fill(): Promise<void> {
    const { version } = this.source;
    this.filled = (await this.filling.state()).dataVersion === version;
    if (this.filled) return;
    let position = await this.filling.begin(version);
    for (const batch of batches(await this.source.places(), position)) {
      if (this.stopping || !(await this.take(batch, position))) return;
      position += batch.length;
      await sleep(REST_MS);
    }
    this.filled = await this.finish(position);
    if (this.filled) this.log.log(`The catalogue of places is full (${version})`);
  }

  /** @returns false when another process has taken the batch */
  private take(batch: readonly SourcePlace[], position: number): Promise<boolean> {
    const { version } = this.source;
    return this.unitOfWork.run(systemViewer(), async () => {
      if (!(await this.filling.advance(version, position, position + batch.length))) return false;
      const kept = batch.map((place) => catalogued(place, AGGRESSOR_STATES)).filter((place) => place !== null);
      if (kept.length > 0) await this.places.write(kept, version);
      return true;
    });
  }

  /** The links come before the last word: cut short in between, the next sweep comes here again. */
  private async finish(position: number): Promise<boolean> {
    const { version } = this.source;
    await this.unitOfWork.run(systemViewer(), () => this.places.settle(version));
    await this.rule.applyToAll();
    return this.unitOfWork.run(systemViewer(), () => this.filling.complete(version, position));
  }
}

function* batches(places: Iterable<SourcePlace>, skip: number): Generator<SourcePlace[]> {
  let position = 0;
  let batch: SourcePlace[] = [];
  for (const place of places) {
    position += 1;
    if (position <= skip) continue;
    batch.push(place);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
