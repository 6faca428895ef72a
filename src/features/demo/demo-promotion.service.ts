import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Awards, GiftItems, GiftMovements, Publications } from '../promotion/index.js';
import { type DemoPromotionFile, readDemoPromotion } from './data/demo-promotion-file.js';
import type { DemoCast } from './demo-cast.js';

/** What was published about the community, how it was honoured, and what it keeps to give away. */
@Injectable()
export class DemoPromotion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly publications: Publications,
    private readonly awards: Awards,
    private readonly items: GiftItems,
    private readonly movements: GiftMovements,
  ) {}

  /** Visits are loaded already. */
  async load(cast: DemoCast): Promise<void> {
    const file = await readDemoPromotion();
    const { viewer } = cast.person(file.by);
    const communityId = cast.id('municipality', file.community);
    await this.unitOfWork.onBehalfOf(viewer, async () => {
      for (const given of file.publications) await this.loadPublication(viewer, communityId, given, cast);
      for (const given of file.awards) await this.loadAward(viewer, communityId, given, cast);
      for (const given of file.gifts) await this.loadGift(viewer, communityId, given, cast);
    });
  }

  private async loadPublication(
    viewer: Viewer,
    communityId: Id,
    given: DemoPromotionFile['publications'][number],
    cast: DemoCast,
  ): Promise<void> {
    const { title, kind, url, outlet, published, languages, topics, summary } = given;
    const { id } = await this.publications.create(viewer, communityId, {
      titleUk: title.uk,
      titleEn: title.en,
      kind,
      url: url ?? null,
      outlet: outlet ?? null,
      outletOrganisationId: cast.maybeId('organisation', given.outletOrganisation),
      publishedOn: cast.maybeDay(published?.on),
      datePrecision: published?.precision ?? null,
      lastUpdatedOn: cast.maybeDay(given.updated),
      lastCheckedOn: cast.maybeDay(given.checked),
      languages: languages ?? [],
      topics: topics ?? [],
      summaryUk: summary?.uk ?? null,
      summaryEn: summary?.en ?? null,
      visitIds: (given.visits ?? []).map((key) => cast.id('visit', key)),
      partnershipIds: (given.partnerships ?? []).map((key) => cast.id('partnership', key)),
      organisationIds: (given.organisations ?? []).map((key) => cast.id('organisation', key)),
    });
    cast.place('publication', given.key, id);
  }

  private async loadAward(
    viewer: Viewer,
    communityId: Id,
    { key, title, direction, recipient, awarded, url, visits }: DemoPromotionFile['awards'][number],
    cast: DemoCast,
  ): Promise<void> {
    const { id } = await this.awards.create(viewer, communityId, {
      titleUk: title.uk,
      titleEn: title.en,
      direction,
      recipient: recipient ?? null,
      awardedOn: cast.maybeDay(awarded?.on),
      datePrecision: awarded?.precision ?? null,
      url: url ?? null,
      visitIds: (visits ?? []).map((visit) => cast.id('visit', visit)),
    });
    cast.place('award', key, id);
  }

  private async loadGift(
    viewer: Viewer,
    communityId: Id,
    { key, name, unit, minimum, keptWhere, movements }: DemoPromotionFile['gifts'][number],
    cast: DemoCast,
  ): Promise<void> {
    const { id } = await this.items.create(viewer, communityId, {
      nameUk: name.uk,
      nameEn: name.en,
      unit,
      minimum: minimum ?? null,
      keptWhere: keptWhere ?? null,
    });
    cast.place('gift', key, id);
    for (const { kind, on, visit, ...fields } of movements) {
      await this.movements.record(viewer, id, kind, {
        ...fields,
        on: cast.maybeDay(on),
        visitId: cast.maybeId('visit', visit),
      });
    }
  }
}
