import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { LanguageCode, Text } from '../../kernel/text.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type PrintedFile, type PrintFormat, printPage } from '../../platform/documents/printed-file.js';
import { Municipalities } from '../municipalities/index.js';
import { programmePage } from './print/programme-page.js';
import { VisitParts } from './visit-parts.service.js';
import { Visits } from './visits.service.js';

/** Visits on paper, with what the viewer sees of them. */
@Injectable()
export class VisitPrints {
  constructor(
    private readonly visits: Visits,
    private readonly parts: VisitParts,
    private readonly municipalities: Municipalities,
  ) {}

  /** The bilingual programme. @throws DomainError NOT_FOUND */
  async programme(viewer: Viewer, id: Id, language: LanguageCode, format: PrintFormat): Promise<PrintedFile> {
    const visit = await this.visits.get(viewer, id);
    const of = <Row>(rows: ReadonlyMap<Id, Row[]>): Row[] => rows.get(id) ?? [];
    const source = {
      visit,
      dates: of(await this.parts.datesOf([id])),
      parties: await this.partiesOf(viewer, id),
      delegation: of(await this.parts.delegationOf(viewer, [id])),
      programme: of(await this.parts.programmeOf([id])),
    };
    return printPage(programmePage(source, language), format);
  }

  private async partiesOf(viewer: Viewer, id: Id): Promise<Text[]> {
    const parties = (await this.parts.partiesOf([id])).get(id) ?? [];
    const known = await this.municipalities.byIds(
      viewer,
      parties.map(({ municipalityId }) => municipalityId),
    );
    return [...parties]
      .sort((a, b) => Number(b.role === 'HOST') - Number(a.role === 'HOST'))
      .flatMap(({ municipalityId }) => {
        const municipality = known.get(municipalityId);
        return municipality ? [{ uk: municipality.nameUk, en: municipality.nameEn }] : [];
      });
  }
}
