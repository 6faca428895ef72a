import { type Id, newId } from '../../kernel/identifiers.js';
import { moneyFrom } from '../../kernel/money.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { Measure, MeasureFunds, Programme, ProgrammeSection } from './data/programme.entity.js';
import type { ProgrammeRecord } from './data/programme-records.repository.js';
import {
  demandTree,
  type MeasureFields,
  type ProgrammeFields,
  programmeValues,
  type SectionFields,
} from './domain/programme-fields.js';

export function blankProgramme(communityId: Id): ProgrammeRecord {
  const programme = Object.assign(new Programme(), { id: newId(), communityId, trashedAt: null, trashedById: null });
  return { programme, sections: [], measures: [], funds: [] };
}

/**
 * The record after a change of its fields; the one given stays as it was.
 *
 * @param isNew nothing of the record is known yet
 * @throws DomainError INVALID for whatever contradicts itself
 */
export function programmeAfter(record: ProgrammeRecord, fields: ProgrammeFields, isNew: boolean): ProgrammeRecord {
  const values = programmeValues(isNew ? null : record.programme, fields);
  const programme = Object.assign(new Programme(), record.programme, values);
  if (fields.sections === undefined) return { ...record, programme };
  const given = fields.sections ?? [];
  demandTree(given, values);
  const tree = given.map((section, position) => sectionAfter(record, section, position));
  return {
    programme,
    sections: tree.map(({ section }) => section),
    measures: tree.flatMap(({ measures }) => measures),
    funds: tree.flatMap(({ funds }) => funds),
  };
}

function sectionAfter(record: ProgrammeRecord, given: SectionFields, position: number) {
  const kept = record.sections.find(({ id }) => id === given.id);
  const section = Object.assign(new ProgrammeSection(), {
    id: kept?.id ?? newId(),
    programmeId: record.programme.id,
    position,
    titleUk: given.titleUk,
    titleEn: given.titleEn ?? null,
  });
  const measures = given.measures.map((measure, place) => measureAfter(record, section.id, measure, place));
  const funds = given.measures.flatMap((measure, place) =>
    fundsAfter(measures[place]?.id ?? '', measure, `fields.sections.${position}.measures.${place}.funds`),
  );
  return { section, measures, funds };
}

function measureAfter(record: ProgrammeRecord, sectionId: Id, given: MeasureFields, position: number): Measure {
  const kept = record.measures.find(({ id }) => id === given.id);
  return Object.assign(new Measure(), {
    id: kept?.id ?? newId(),
    programmeId: record.programme.id,
    sectionId,
    position,
    code: given.code.trim(),
    titleUk: given.titleUk,
    titleEn: given.titleEn ?? null,
    responsibleUnit: given.responsibleUnit ?? null,
  });
}

function fundsAfter(measureId: Id, { funds }: MeasureFields, at: string): MeasureFunds[] {
  return (funds ?? []).map(({ year, money }, position) =>
    Object.assign(new MeasureFunds(), { measureId, year, ...moneyFrom(money, `${at}.${position}.money`) }),
  );
}

/** What the history remembers of a programme. */
export function programmeSnapshot({ programme, sections, measures, funds }: ProgrammeRecord): Snapshot {
  return {
    communityId: programme.communityId,
    titleUk: programme.titleUk,
    titleEn: programme.titleEn,
    reportTitleUk: programme.reportTitleUk,
    reportTitleEn: programme.reportTitleEn,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    sections: sections.map(({ id, titleUk, titleEn }) => ({
      titleUk,
      titleEn,
      measures: measures
        .filter(({ sectionId }) => sectionId === id)
        .map((measure) => ({
          code: measure.code,
          titleUk: measure.titleUk,
          titleEn: measure.titleEn,
          responsibleUnit: measure.responsibleUnit,
          funds: funds
            .filter(({ measureId }) => measureId === measure.id)
            .map(({ year, currency, minorUnits }) => ({ year, currency, minorUnits })),
        })),
    })),
  };
}
