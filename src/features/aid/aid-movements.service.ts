import { Injectable } from '@nestjs/common';
import { invalid, notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { demandNotAhead } from '../../kernel/lifecycle.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NetworkDay } from '../partnerships/index.js';
import { AidReferences } from './aid-references.service.js';
import { factsOf, movementFrom, withMovements } from './aid-changes.js';
import { AidTransfers } from './aid-transfers.service.js';
import { AidWriting } from './aid-writing.service.js';
import type { AidTransferRow } from './data/aid-columns.js';
import { type AidRecord, AidRecords } from './data/aid-records.repository.js';
import type { AidLine, AidMovement } from './data/aid-parts.entity.js';
import type { MovementFields } from './domain/aid-movement.js';
import { demandFacts, OF_MOVEMENT } from './domain/aid-needs.js';
import { isOver } from './domain/aid-status.js';

/** What is sent, received and given on, line by line. */
@Injectable()
export class AidMovements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: AidRecords,
    private readonly writing: AidWriting,
    private readonly references: AidReferences,
    private readonly transfers: AidTransfers,
    private readonly day: NetworkDay,
  ) {}

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID, INVALID/over_distributed, FORBIDDEN */
  async record(
    viewer: Viewer,
    transferId: Id,
    expectedVersion: number,
    lineId: Id,
    fields: MovementFields,
  ): Promise<AidTransferRow> {
    return this.change(
      viewer,
      () => transferId,
      expectedVersion,
      (record) => {
        const line = demandLine(record, lineId);
        demandNotAhead(fields.on, this.day.today(), 'fields.on');
        return withMovements(record, [...record.movements, movementFrom(newId(), line, fields)], amountField(fields));
      },
    );
  }

  /** Says all of a movement anew. @throws DomainError as `record` */
  async revise(viewer: Viewer, id: Id, expectedVersion: number, fields: MovementFields): Promise<AidTransferRow> {
    return this.change(
      viewer,
      () => this.records.transferOfMovement(id),
      expectedVersion,
      async (record) => {
        const earlier = demandMovement(record, id);
        const line = demandLine(record, earlier.lineId);
        demandNotAhead(fields.on, this.day.today(), 'fields.on');
        const { organisationIds } = await this.references.hiddenFrom(viewer, record);
        const revised = movementFrom(id, line, fields);
        if (namesNobody(revised) && earlier.organisationId && organisationIds.has(earlier.organisationId)) {
          revised.organisationId = earlier.organisationId;
        }
        const movements = record.movements.map((movement) => (movement.id === id ? revised : movement));
        return withMovements(record, movements, amountField(fields));
      },
    );
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID/over_distributed, FORBIDDEN */
  async remove(viewer: Viewer, id: Id, expectedVersion: number): Promise<AidTransferRow> {
    return this.change(
      viewer,
      () => this.records.transferOfMovement(id),
      expectedVersion,
      (record) => {
        demandMovement(record, id);
        const movements = record.movements.filter((movement) => movement.id !== id);
        return withMovements(record, movements, 'id');
      },
    );
  }

  private async change(
    viewer: Viewer,
    transferId: () => Id | null | Promise<Id | null>,
    expectedVersion: number,
    work: (record: AidRecord) => AidRecord | Promise<AidRecord>,
  ): Promise<AidTransferRow> {
    return this.unitOfWork.run(viewer, async () => {
      const id = await transferId();
      if (!id) throw notFound();
      const before = await this.writing.open(viewer, id, expectedVersion);
      demandGoingOn(before);
      const after = await work(before);
      demandFacts(after.transfer.status, factsOf(after), OF_MOVEMENT);
      await this.writing.save(viewer, before, after);
      return this.transfers.get(viewer, id);
    });
  }
}

function demandLine({ lines }: AidRecord, lineId: Id): AidLine {
  const line = lines.find(({ id }) => id === lineId);
  if (!line) throw notFound();
  return line;
}

function demandMovement({ movements }: AidRecord, movementId: Id): AidMovement {
  const movement = movements.find(({ id }) => id === movementId);
  if (!movement) throw notFound();
  return movement;
}

/** What is over stays as it was told. @throws DomainError INVALID/over */
function demandGoingOn({ transfer }: AidRecord): void {
  if (!isOver(transfer.status)) return;
  throw invalid('over', 'id', {
    uk: 'Цю допомогу закрито. Нічого не змінено: спершу поверніть її на крок назад.',
    en: 'This aid is over. Nothing was changed: take it a step back first.',
  });
}

/** Where the amount stands in the input. */
function amountField({ money }: MovementFields): string {
  return money ? 'fields.money.amount' : 'fields.quantity';
}

const namesNobody = ({ organisationId, recipient }: AidMovement) => organisationId === null && recipient === null;
