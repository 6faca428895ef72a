import type { EntityManager } from 'typeorm';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * Gathers what a unit of work touches and hands each thing over once, right before the commit and inside the
 * transaction: work that follows from many changes is done for all of them together.
 */
export class Gathered<Item> {
  private readonly units = new WeakMap<EntityManager, Map<string, Item>>();

  /**
   * @param nameOf what makes two items the same
   * @param handle a failure undoes the whole unit of work; what is added meanwhile is handed over in another call
   */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly nameOf: (item: Item) => string,
    private readonly handle: (items: readonly Item[]) => Promise<void>,
  ) {}

  /** @throws outside `UnitOfWork.run` */
  add(item: Item): void {
    const unit = this.unitOfWork.manager;
    const gathered = this.units.get(unit);
    if (gathered) {
      gathered.set(this.nameOf(item), item);
      return;
    }
    this.units.set(unit, new Map([[this.nameOf(item), item]]));
    this.unitOfWork.beforeCommit(async () => {
      const items = [...(this.units.get(unit)?.values() ?? [])];
      this.units.delete(unit);
      await this.handle(items);
    });
  }
}
