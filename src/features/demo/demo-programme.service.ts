import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AnnualReports, MeasureEntries, Programmes, type ReportedType } from '../programmes/index.js';
import type { DemoProgrammeFile } from './data/demo-programme-file.js';
import type { DemoCast } from './demo-cast.js';

type Kind = NonNullable<DemoProgrammeFile['entries'][number]['record']>['kind'];

const TYPES: Readonly<Record<Kind, ReportedType>> = {
  visit: 'VISIT',
  aid: 'AID_TRANSFER',
  project: 'PROJECT',
  membership: 'MEMBERSHIP',
  publication: 'PUBLICATION',
  award: 'AWARD',
  gift: 'GIFT_ITEM',
};

/** The community's programme, what was done under its measures, and the draft of its report. */
@Injectable()
export class DemoProgramme {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: Programmes,
    private readonly entries: MeasureEntries,
    private readonly reports: AnnualReports,
  ) {}

  async load(file: DemoProgrammeFile, cast: DemoCast): Promise<void> {
    const { viewer } = cast.person(file.programme.by);
    await this.unitOfWork.onBehalfOf(viewer, async () => {
      const programmeId = await this.loadTree(viewer, file, cast);
      const measures = await this.measuresOf(programmeId);
      const measureId = (code: string) => found(measures.get(code), code);
      for (const entry of file.entries) await this.loadEntry(viewer, file, entry, measureId(entry.measure), cast);
      await this.loadReport(viewer, file, programmeId, measureId);
    });
  }

  private async loadTree(viewer: Viewer, { programme, sections }: DemoProgrammeFile, cast: DemoCast): Promise<Id> {
    const { id } = await this.programmes.create(viewer, cast.id('municipality', programme.community), {
      titleUk: programme.title.uk,
      titleEn: programme.title.en,
      reportTitleUk: programme.reportTitle.uk,
      reportTitleEn: programme.reportTitle.en,
      startsOn: programme.startsOn,
      endsOn: programme.endsOn,
      sections: sections.map(({ title, measures }) => ({
        titleUk: title.uk,
        titleEn: title.en,
        measures: measures.map(({ code, title: { uk, en } }) => ({ code, titleUk: uk, titleEn: en })),
      })),
    });
    return id;
  }

  private async measuresOf(programmeId: Id): Promise<ReadonlyMap<string, Id>> {
    const sections = (await this.programmes.sectionsOf([programmeId])).get(programmeId) ?? [];
    const measures = await this.programmes.measuresOf(sections.map(({ id }) => id));
    return new Map([...measures.values()].flat().map(({ code, id }) => [code, id]));
  }

  private async loadEntry(
    viewer: Viewer,
    { report }: DemoProgrammeFile,
    { record, text, precision, from, to }: DemoProgrammeFile['entries'][number],
    measureId: Id,
    cast: DemoCast,
  ): Promise<void> {
    await this.entries.add(viewer, {
      measureId,
      record: record ? { type: TYPES[record.kind], id: cast.id(record.kind, record.key) } : null,
      fields: {
        ...{ year: report.year, textUk: text.uk, textEn: text.en },
        ...{ datePrecision: precision ?? null, startsOn: from ?? null, endsOn: to ?? null },
      },
    });
  }

  private async loadReport(
    viewer: Viewer,
    { report: { year, signature, measures } }: DemoProgrammeFile,
    programmeId: Id,
    measureId: (code: string) => Id,
  ): Promise<void> {
    const report = await this.reports.start(viewer, programmeId, year);
    await this.reports.revise(viewer, report.id, report.version, {
      signature: {
        positionUk: signature.position.uk,
        positionEn: signature.position.en,
        firstNameUk: signature.firstName.uk,
        firstNameEn: signature.firstName.en,
        surnameUk: signature.surname.uk,
        surnameEn: signature.surname.en,
      },
      measures: measures.map(({ code, layout, leadIn, openList }) => ({
        ...{ measureId: measureId(code), layout, openList: openList ?? false },
        ...{ leadInUk: leadIn?.uk ?? null, leadInEn: leadIn?.en ?? null },
      })),
    });
  }
}

function found(id: Id | undefined, code: string): Id {
  if (id === undefined) throw new Error(`The demonstration names an unknown measure ${code}`);
  return id;
}
