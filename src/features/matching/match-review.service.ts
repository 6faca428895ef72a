import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { groupBy } from '../../kernel/group-by.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import {
  type CommunityFigures,
  MatchReviewRepository,
  type PartnerFigures,
  type ReviewFilter,
} from './data/match-review.repository.js';
import { gini } from './domain/gini.js';
import { SIZE_CLASSES, type SizeClass, sizeClassOf } from './domain/size-class.js';
import { MatchRuns } from './match-runs.service.js';
import { matchesVisibleTo } from './matching.policy.js';

export interface SizeClassReview {
  readonly sizeClass: SizeClass;
  readonly communities: number;
  readonly proposed: number;
  readonly shortlisted: number;
  readonly accepted: number;
  readonly declined: number;
  /** accepted among accepted and declined, 0–1; null: nobody has decided */
  readonly acceptance: number | null;
}

export interface ExposureReview {
  readonly sizeClass: SizeClass;
  readonly partners: number;
  readonly proposed: number;
  readonly accepted: number;
}

export interface MatchReview {
  readonly bySize: readonly SizeClassReview[];
  readonly exposure: readonly ExposureReview[];
  /** how unevenly proposals fall on the partners that have any; null: none yet */
  readonly exposureGini: number | null;
  readonly mostProposed: number;
}

/** What people made of the proposals, and whom these favour; for people to draw conclusions from, not for the engine. */
@Injectable()
export class MatchReviews {
  constructor(
    private readonly figures: MatchReviewRepository,
    private readonly runs: MatchRuns,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async review(viewer: Viewer, filter: ReviewFilter): Promise<MatchReview> {
    if (filter.runId) await this.runs.get(viewer, filter.runId);
    const visible = matchesVisibleTo(viewer, sql`c.community_id`);
    const zone = this.config.NETWORK_TIME_ZONE;
    const communities = await this.figures.communities(visible, filter, zone);
    const partners = await this.figures.partners(visible, filter, zone);
    const shares = partners.map(({ proposed }) => proposed).filter((proposed) => proposed > 0);
    return {
      bySize: byClass(communities).map(([sizeClass, members]) => sizeClassReview(sizeClass, members)),
      exposure: byClass(partners).map(([sizeClass, members]) => ({
        sizeClass,
        partners: members.length,
        proposed: sum(members, ({ proposed }) => proposed),
        accepted: sum(members, ({ accepted }) => accepted),
      })),
      exposureGini: gini(shares),
      mostProposed: Math.max(0, ...shares),
    };
  }
}

function sizeClassReview(sizeClass: SizeClass, members: readonly CommunityFigures[]): SizeClassReview {
  const accepted = sum(members, (each) => each.accepted);
  const declined = sum(members, (each) => each.declined);
  return {
    sizeClass,
    communities: members.length,
    proposed: sum(members, ({ proposed }) => proposed),
    shortlisted: sum(members, ({ shortlisted }) => shortlisted),
    accepted,
    declined,
    acceptance: accepted + declined === 0 ? null : accepted / (accepted + declined),
  };
}

/** Every class, in order, the empty ones too. */
function byClass<Member extends Pick<PartnerFigures, 'population'>>(
  members: readonly Member[],
): [SizeClass, readonly Member[]][] {
  const groups = groupBy(members, ({ population }) => sizeClassOf(population));
  return SIZE_CLASSES.map((sizeClass) => [sizeClass, groups.get(sizeClass) ?? []]);
}

function sum<Member>(members: readonly Member[], value: (member: Member) => number): number {
  return members.reduce((total, member) => total + value(member), 0);
}
