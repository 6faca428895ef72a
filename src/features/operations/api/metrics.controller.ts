import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Inject, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '../../../platform/access/requires.decorator.js';
import { CONFIG, type Config } from '../../../platform/config/config.schema.js';
import { Metrics } from '../metrics.service.js';

/** For Prometheus, which has no account but a token of its own. Without METRICS_TOKEN, or with another: not there. */
@Controller('metrics')
@Public()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async scrape(
    @Headers('authorization') authorization: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { METRICS_TOKEN: token } = this.config;
    if (token === undefined || !same(authorization ?? '', `Bearer ${token}`)) throw new NotFoundException();
    void reply.header('content-type', this.metrics.contentType).header('cache-control', 'no-store');
    return this.metrics.text();
  }
}

/** Takes as long for a near miss as for a far one. */
function same(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
