import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Public } from '../access/requires.decorator.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { WorkerPresence } from '../delivery/worker-presence.js';

/** seconds without a sweep after which reminders are no longer being sent */
const OLDEST_SWEEP_SECONDS = 60;

/** For load balancers and monitors. Public: they have no account, and the answers hold no record. */
@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly presence: WorkerPresence,
  ) {}

  /** The process answers. */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** The database answers and some worker sweeps; otherwise 503. */
  @Get('ready')
  async ready() {
    const database = await this.unitOfWork.rows(sql`SELECT 1`).then(
      () => true,
      () => false,
    );
    const sweepAgeSeconds = database ? await this.presence.sweepAgeSeconds() : null;
    const worker = sweepAgeSeconds !== null && sweepAgeSeconds <= OLDEST_SWEEP_SECONDS;
    const state = { status: database && worker ? 'ready' : 'not ready', database, worker, sweepAgeSeconds };
    if (state.status !== 'ready') throw new ServiceUnavailableException(state);
    return state;
  }
}
