import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { DomainEvent, DomainEventClass } from './domain-event.js';

const HANDLED_EVENT = 'pobratym:handled-event';
type Handler = (event: DomainEvent) => Promise<void>;

/** Marks a method that reacts to an event. It runs in the transaction of what happened: both are kept, or neither. */
export const OnDomainEvent = <E extends DomainEvent>(event: DomainEventClass<E>) => SetMetadata(HANDLED_EVENT, event);

/**
 * Tells later features what earlier ones did, without the earlier ones knowing them. Handlers run one after the other,
 * inside the open transaction; one that throws undoes the whole change.
 */
@Injectable()
export class DomainEvents {
  private handlers: Map<unknown, Handler[]> | null = null;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  async publish(event: DomainEvent): Promise<void> {
    this.handlers ??= this.discover();
    for (const handle of this.handlers.get(event.constructor) ?? []) await handle(event);
  }

  private discover(): Map<unknown, Handler[]> {
    const found = new Map<unknown, Handler[]>();
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const method = (instance as Record<string, unknown>)[name];
        if (typeof method !== 'function') continue;
        const event: unknown = this.reflector.get(HANDLED_EVENT, method);
        if (event) found.set(event, [...(found.get(event) ?? []), method.bind(instance) as Handler]);
      }
    }
    return found;
  }
}
