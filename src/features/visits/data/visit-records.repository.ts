import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { ObjectLiteral } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Commitment } from './commitment.entity.js';
import { Visit } from './visit.entity.js';
import { VisitCost, VisitDelegate, VisitGift, VisitProgrammeItem } from './visit-lists.entity.js';
import {
  VisitAgreement,
  VisitDates,
  VisitOrganisation,
  VisitParty,
  VisitPartnership,
} from './visit-relations.entity.js';

/** A visit with all that belongs to it, for writing. The lists are in the order of the page. */
export interface VisitRecord {
  readonly visit: Visit;
  readonly dates: readonly VisitDates[];
  readonly parties: readonly VisitParty[];
  readonly partnerships: readonly VisitPartnership[];
  readonly agreements: readonly VisitAgreement[];
  readonly organisations: readonly VisitOrganisation[];
  readonly delegation: readonly VisitDelegate[];
  readonly programme: readonly VisitProgrammeItem[];
  readonly costs: readonly VisitCost[];
  readonly gifts: readonly VisitGift[];
  readonly commitments: readonly Commitment[];
}

/** Loads and saves whole visits. */
@Injectable()
export class VisitRecords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The visit, locked until the transaction ends, or null when the row rule (over alias `v`) hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<VisitRecord | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT v.id FROM visit v WHERE v.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF v`);
    if (!row) return null;
    const { manager } = this.unitOfWork;
    const ofVisit = { where: { visitId: id }, order: { position: 'ASC' as const } };
    return {
      visit: await manager.findOneByOrFail(Visit, { id }),
      dates: await manager.find(VisitDates, ofVisit),
      parties: await manager.find(VisitParty, ofVisit),
      partnerships: await manager.find(VisitPartnership, ofVisit),
      agreements: await manager.find(VisitAgreement, ofVisit),
      organisations: await manager.find(VisitOrganisation, ofVisit),
      delegation: await manager.find(VisitDelegate, ofVisit),
      programme: await manager.find(VisitProgrammeItem, ofVisit),
      costs: await manager.find(VisitCost, ofVisit),
      gifts: await manager.find(VisitGift, ofVisit),
      commitments: await manager.find(Commitment, ofVisit),
    };
  }

  /** Whether any visit has this commitment. */
  async hasCommitment(id: Id): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(Commitment, { id });
  }

  async visitOfCommitment(commitmentId: Id): Promise<Id | null> {
    const commitment = await this.unitOfWork.manager.findOneBy(Commitment, { id: commitmentId });
    return commitment?.visitId ?? null;
  }

  async saveVisit(visit: Visit): Promise<void> {
    await this.unitOfWork.manager.save(Visit, visit);
  }

  async save(record: VisitRecord): Promise<void> {
    const { manager } = this.unitOfWork;
    await this.saveVisit(record.visit);
    const visitId = record.visit.id;
    const lists = [
      [VisitDates, record.dates],
      [VisitParty, record.parties],
      [VisitPartnership, record.partnerships],
      [VisitAgreement, record.agreements],
      [VisitOrganisation, record.organisations],
      [VisitDelegate, record.delegation],
      [VisitProgrammeItem, record.programme],
      [VisitCost, record.costs],
      [VisitGift, record.gifts],
    ] as const;
    for (const [list, rows] of lists) {
      await manager.delete(list, { visitId });
      if (rows.length > 0) await manager.insert<ObjectLiteral>(list, [...rows]);
    }
    await this.saveCommitments(record);
  }

  /** Tasks point at commitments: those that stay are updated in place. */
  private async saveCommitments({ visit, commitments }: VisitRecord): Promise<void> {
    const { manager } = this.unitOfWork;
    const kept = new Set(commitments.map(({ id }) => id));
    const earlier = await manager.findBy(Commitment, { visitId: visit.id });
    const removed = earlier.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
    if (removed.length > 0) await manager.delete(Commitment, removed);
    await manager.save(Commitment, [...commitments]);
  }
}
