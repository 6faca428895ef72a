import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { In } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Measure, MeasureFunds, Programme, ProgrammeSection } from './programme.entity.js';

/** A programme with its whole tree, for writing. The lists are in the order of the page. */
export interface ProgrammeRecord {
  readonly programme: Programme;
  readonly sections: readonly ProgrammeSection[];
  readonly measures: readonly Measure[];
  readonly funds: readonly MeasureFunds[];
}

/** Loads and saves whole programmes. */
@Injectable()
export class ProgrammeRecords {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The programme, locked until the transaction ends, or null when the row rule (over alias `p`) hides it. */
  async findForUpdate(id: Id, visible: Sql, state: Sql): Promise<ProgrammeRecord | null> {
    const [row] = await this.unitOfWork.rows<{ id: Id }>(sql`
      SELECT p.id FROM programme p WHERE p.id = ${id} AND ${state} AND ${visible} FOR UPDATE OF p`);
    if (!row) return null;
    const { manager } = this.unitOfWork;
    const inOrder = { where: { programmeId: id }, order: { position: 'ASC' as const } };
    const measures = await manager.find(Measure, inOrder);
    return {
      programme: await manager.findOneByOrFail(Programme, { id }),
      sections: await manager.find(ProgrammeSection, inOrder),
      measures,
      funds: await manager.find(MeasureFunds, {
        where: { measureId: In(measures.map((measure) => measure.id)) },
        order: { year: 'ASC', currency: 'ASC' },
      }),
    };
  }

  /** Codes of those of these measures under which something was reported, in any year. */
  async usedCodes(measureIds: readonly Id[]): Promise<string[]> {
    const rows = await this.unitOfWork.rows<{ code: string }>(sql`
      SELECT m.code FROM measure m WHERE m.id = ANY(CAST(${[...measureIds]} AS uuid[]))
        AND EXISTS (SELECT 1 FROM measure_entry e WHERE e.measure_id = m.id)
      ORDER BY m.position`);
    return rows.map(({ code }) => code);
  }

  async saveProgramme(programme: Programme): Promise<void> {
    await this.unitOfWork.manager.save(Programme, programme);
  }

  /** Entries and reports point at measures: those that stay are updated in place. */
  async save({ programme, sections, measures, funds }: ProgrammeRecord): Promise<void> {
    const { manager } = this.unitOfWork;
    await this.saveProgramme(programme);
    const programmeId = programme.id;
    const earlier = {
      sections: await manager.findBy(ProgrammeSection, { programmeId }),
      measures: await manager.findBy(Measure, { programmeId }),
    };
    await manager.delete(MeasureFunds, { measureId: In(earlier.measures.map(({ id }) => id)) });
    await manager.save(ProgrammeSection, [...sections]);
    await manager.delete(Measure, { id: In(gone(earlier.measures, measures)) });
    await manager.save(Measure, [...measures]);
    await manager.delete(ProgrammeSection, { id: In(gone(earlier.sections, sections)) });
    await manager.insert(MeasureFunds, [...funds]);
  }
}

function gone(earlier: readonly { id: Id }[], kept: readonly { id: Id }[]): Id[] {
  const ids = new Set(kept.map(({ id }) => id));
  return earlier.map(({ id }) => id).filter((id) => !ids.has(id));
}
