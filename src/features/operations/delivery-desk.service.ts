import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { personOf } from '../../platform/access/person-of.js';
import { systemViewer, type Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DeliveryRepairs } from '../../platform/delivery/delivery-repairs.js';
import type { DeliveryState } from '../../platform/delivery/delivery-state.js';
import { Sweeper } from '../../platform/delivery/sweeper.js';
import type { Page } from '../../platform/database/page.js';
import type { PageArgs } from '../../platform/graphql/page.js';
import { DeliveriesSeenRepository, type SeenAttempt, type SeenDelivery } from './data/deliveries-seen.repository.js';
import { type BulkRetryRow, DeliveryActionsRepository, type DoneAction } from './data/delivery-actions.repository.js';
import { actionsOn, type DeliveryActionKind } from './domain/delivery-action.js';
import type { DeliveryFilter } from './domain/delivery-filter.js';

/** deliveries of one sweep */
const BULK_STEP = 200;

/** One action on one delivery. */
export interface DeliveryOrder {
  readonly id: Id;
  /** what the person saw; it must not have changed since */
  readonly expectedState: DeliveryState;
  readonly why: string;
}

/** Where an administrator looks at deliveries and mends them; whatever is done is noted with who and why. */
@Injectable()
export class DeliveryDesk implements OnModuleInit {
  constructor(
    private readonly seen: DeliveriesSeenRepository,
    private readonly actions: DeliveryActionsRepository,
    private readonly repairs: DeliveryRepairs,
    private readonly sweeper: Sweeper,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.sweeper.also(() => this.retryMore());
  }

  list(filter: DeliveryFilter, page: PageArgs): Promise<Page<SeenDelivery>> {
    return this.seen.list(filter, page);
  }

  /** @throws DomainError NOT_FOUND */
  async get(id: Id): Promise<SeenDelivery> {
    const found = await this.seen.find(id);
    if (!found) throw notFound();
    return found;
  }

  attemptsOf(id: Id): Promise<SeenAttempt[]> {
    return this.seen.attempts(id);
  }

  actionsOf(id: Id): Promise<DoneAction[]> {
    return this.actions.of(id);
  }

  lastBulkRetry(): Promise<BulkRetryRow | null> {
    return this.actions.lastBulk();
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale when it has moved since, CONFLICT/transition when its state forbids it */
  act(viewer: Viewer, action: DeliveryActionKind, { id, expectedState, why }: DeliveryOrder): Promise<SeenDelivery> {
    return this.unitOfWork.run(viewer, async () => {
      const { state, channel } = await this.get(id);
      if (state !== expectedState) throw moved();
      if (!actionsOn(state, channel).includes(action)) throw impossible();
      if (!(await this.perform(action, id))) throw moved();
      await this.actions.note(action, [{ deliveryId: id, beforeState: state }], personOf(viewer), why, null);
      return this.get(id);
    });
  }

  /** Retries all that have failed under the filter, in the background; the sweeps of the workers go through them. */
  retryAll(viewer: Viewer, filter: DeliveryFilter, why: string): Promise<BulkRetryRow | null> {
    return this.unitOfWork.run(viewer, async () => {
      await this.actions.startBulk(newId(), filter, personOf(viewer), why);
      return this.actions.lastBulk();
    });
  }

  /** One step of the oldest retry that is not finished. */
  async retryMore(): Promise<void> {
    await this.unitOfWork.run(systemViewer(), async () => {
      const bulk = await this.actions.takeBulk();
      if (!bulk) return;
      const next = await this.actions.nextOfBulk(bulk, BULK_STEP);
      const tried = new Set(await this.repairs.again(next.map(({ id }) => id)));
      const done = next.filter(({ id }) => tried.has(id));
      await this.actions.note(
        'RETRY',
        done.map(({ id, state }) => ({ deliveryId: id, beforeState: state })),
        bulk.byId,
        bulk.why,
        bulk.id,
      );
      await this.actions.bulkWent(bulk, done.length, next.length < BULK_STEP ? null : (next.at(-1)?.id ?? null));
    });
  }

  private async perform(action: DeliveryActionKind, id: Id): Promise<boolean> {
    switch (action) {
      case 'RETRY':
        return (await this.repairs.again([id])).length > 0;
      case 'RESEND':
        return this.repairs.resend(id);
      case 'CANCEL':
        return this.repairs.cancel(id);
    }
  }
}

function moved(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'stale',
    field: 'expectedState',
    text: {
      uk: 'Нічого не зроблено: стан цього надсилання щойно змінився. Погляньте на новий.',
      en: 'Nothing was done: the state of this delivery has just changed. Look at the new one.',
    },
  });
}

function impossible(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'transition',
    field: 'expectedState',
    text: {
      uk: 'Нічого не зроблено: у цьому стані так не можна.',
      en: 'Nothing was done: this is not possible in its state.',
    },
  });
}
