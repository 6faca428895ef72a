import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Needs } from '../needs/index.js';
import { Profiles } from '../profiles/index.js';
import { type DemoNeedsFile, readDemoNeeds } from './data/demo-needs-file.js';
import type { DemoCast } from './demo-cast.js';

/** How municipalities want to cooperate, what they look for and what they have to give. */
@Injectable()
export class DemoNeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: Profiles,
    private readonly needs: Needs,
  ) {}

  /** Organisations are loaded already. */
  async load(cast: DemoCast): Promise<void> {
    const file = await readDemoNeeds();
    const { viewer } = cast.person(file.by);
    await this.unitOfWork.onBehalfOf(viewer, async () => {
      for (const given of file.profiles) await this.loadProfile(viewer, given, cast);
      for (const given of file.needs) await this.loadNeed(viewer, given, cast);
    });
  }

  private async loadProfile(
    viewer: Viewer,
    { municipality, status, readiness, why, forWhom, goal, shortTerm, mediumTerm, longTerm, ...terms }: DemoProfile,
    cast: DemoCast,
  ): Promise<void> {
    const municipalityId = cast.id('municipality', municipality);
    let { version } = await this.profiles.update(viewer, municipalityId, 0, {
      ...terms,
      matchingStatus: status,
      whyUk: why?.uk ?? null,
      whyEn: why?.en ?? null,
      forWhomUk: forWhom?.uk ?? null,
      forWhomEn: forWhom?.en ?? null,
      goalUk: goal?.uk ?? null,
      goalEn: goal?.en ?? null,
      shortTermUk: shortTerm?.uk ?? null,
      shortTermEn: shortTerm?.en ?? null,
      mediumTermUk: mediumTerm?.uk ?? null,
      mediumTermEn: mediumTerm?.en ?? null,
      longTermUk: longTerm?.uk ?? null,
      longTermEn: longTerm?.en ?? null,
    });
    for (const { item, done, evidence, owner, nextStep } of readiness) {
      const marked = await this.profiles.mark(viewer, municipalityId, version, item, {
        done,
        evidenceUrl: evidence ?? null,
        ownerId: owner ? cast.person(owner).userId : null,
        nextStep: nextStep ?? null,
      });
      version = marked.version;
    }
  }

  private async loadNeed(
    viewer: Viewer,
    { municipality, nature, title, description, unit, cost, status, ...given }: DemoNeed,
    cast: DemoCast,
  ): Promise<void> {
    const { beneficiary, owner, validUntil, ...terms } = given;
    const { id } = await this.needs.create(viewer, cast.id('municipality', municipality), nature, {
      ...terms,
      titleUk: title.uk,
      titleEn: title.en,
      descriptionUk: description?.uk ?? null,
      descriptionEn: description?.en ?? null,
      unitUk: unit?.uk ?? null,
      unitEn: unit?.en ?? null,
      estimatedCost: cost ?? null,
      beneficiaryId: cast.maybeId('organisation', beneficiary),
      validUntil: cast.maybeDay(validUntil),
      ownerId: owner ? cast.person(owner).userId : null,
    });
    if (status === 'DRAFT') return;
    const { version } = await this.needs.move(viewer, id, 1, { status: 'PUBLISHED', reason: null });
    if (status === 'RESERVED') await this.needs.move(viewer, id, version, { status, reason: null });
  }
}

type DemoProfile = DemoNeedsFile['profiles'][number];
type DemoNeed = DemoNeedsFile['needs'][number];
