import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Histogram, type Registry } from 'prom-client';
import { operationTypeOf } from '../../platform/graphql/operation-types.plugin.js';

const BOUNDS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** whatever no route answers, so that guessed addresses make no series */
const NO_ROUTE = 'none';
/** every file of the web application is a route of its own */
const FILES = /^\/assets\/.+/;

/**
 * How long this process takes to answer over HTTP. A route is named by its pattern, never by the address that was asked
 * for: addresses hold ids and secrets. Of GraphQL only the type of the operation is told.
 */
@Injectable()
export class RequestDurations implements OnModuleInit {
  private readonly histogram = new Histogram({
    name: 'pobratym_http_request_duration_seconds',
    help: 'From the first line of a request to the last byte of its answer, in this process',
    labelNames: ['method', 'route', 'status', 'operation'],
    buckets: BOUNDS_S,
    registers: [],
  });

  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    // a process without HTTP has no adapter
    const adapter = this.host.httpAdapter as FastifyAdapter | undefined;
    adapter?.getInstance().addHook('onResponse', (request, reply, done) => {
      this.count(request, reply);
      done();
    });
  }

  showIn(registry: Registry): void {
    registry.registerMetric(this.histogram);
  }

  private count(request: FastifyRequest, reply: FastifyReply): void {
    const { method, routeOptions } = request;
    const route = routeOptions.url?.replace(FILES, '/assets/*') ?? NO_ROUTE;
    const operation = operationTypeOf(request) ?? '';
    this.histogram.observe({ method, route, status: reply.statusCode, operation }, reply.elapsedTime / 1_000);
  }
}
