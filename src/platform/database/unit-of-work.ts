import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { Sql } from 'sql-template-tag';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/viewer.js';

interface OpenUnit {
  readonly viewer: Viewer;
  readonly manager: EntityManager;
  readonly beforeCommit: (() => Promise<void>)[];
  readonly afterCommit: (() => void | Promise<void>)[];
}

/**
 * The one way to the database. A write runs in one transaction that knows its viewer; everything called inside joins it.
 * Reads outside a transaction use the pool. This is the only place that would set the viewer for row-level security.
 */
@Injectable()
export class UnitOfWork {
  private readonly log = new Logger('UnitOfWork');
  private readonly open = new AsyncLocalStorage<OpenUnit>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs the work in one transaction; a nested call joins the outer one. Rolls back when the work throws. */
  async run<T>(viewer: Viewer, work: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) return work();
    const afterCommit: OpenUnit['afterCommit'] = [];
    const result = await this.dataSource.transaction((manager) => {
      const beforeCommit: OpenUnit['beforeCommit'] = [];
      return this.open.run({ viewer, manager, beforeCommit, afterCommit }, async () => {
        const done = await work();
        for (let effect = beforeCommit.shift(); effect; effect = beforeCommit.shift()) await effect();
        return done;
      });
    });
    for (const effect of afterCommit) {
      try {
        await effect();
      } catch (error) {
        this.log.warn(`After commit: ${String(error)}`);
      }
    }
    return result;
  }

  /** Work inside the open transaction that somebody else does: its history names them. @throws outside `run` */
  onBehalfOf<T>(viewer: Viewer, work: () => Promise<T>): Promise<T> {
    return this.open.run({ ...this.current(), viewer }, work);
  }

  /** The transaction's manager, for writes. @throws outside `run` */
  get manager(): EntityManager {
    return this.current().manager;
  }

  /** On whose behalf this transaction writes. @throws outside `run` */
  get viewer(): Viewer {
    return this.current().viewer;
  }

  get isOpen(): boolean {
    return this.open.getStore() !== undefined;
  }

  /** Rows of one statement, inside the transaction if one is open. `date` columns come as `YYYY-MM-DD` strings. */
  async rows<Row>(statement: Sql): Promise<Row[]> {
    const manager = this.open.getStore()?.manager ?? this.dataSource.manager;
    const answer = await manager.query<Row[] | [Row[], number]>(statement.text, statement.values);
    return isTuple(answer) ? answer[0] : answer;
  }

  /** Work that ends the transaction, done once however often it was needed; one that throws undoes everything. */
  beforeCommit(effect: () => Promise<void>): void {
    this.current().beforeCommit.push(effect);
  }

  /** A hint to others, sent only if the transaction commits; a failure is logged, nothing depends on it. */
  afterCommit(effect: () => void | Promise<void>): void {
    this.current().afterCommit.push(effect);
  }

  private current(): OpenUnit {
    const unit = this.open.getStore();
    if (!unit) throw new Error('Writing outside UnitOfWork.run');
    return unit;
  }
}

/** TypeORM answers UPDATE and DELETE with the pair of returned rows and their number. */
function isTuple<Row>(answer: Row[] | [Row[], number]): answer is [Row[], number] {
  return answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
}
