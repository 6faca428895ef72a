import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import type { Text } from '../../kernel/text.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { AgreementTiming } from '../agreements/index.js';
import { type AidClockKind, aidClocksOf, AidTransfers } from '../aid/index.js';
import { type MembershipClockKind, type ProjectClockKind, ProjectTiming } from '../projects/index.js';
import type { Awaited, AwaitedWhat } from './domain/awaited.js';
import type { AidSubject, MembershipSubject, ProjectSubject } from './domain/subjects.js';

const OF_AID: Readonly<Record<AidClockKind, AwaitedWhat>> = {
  REPORT: 'AID_REPORT',
  DELIVERY: 'AID_DELIVERY',
  THANKS: 'AID_THANKS',
  DISTRIBUTION: 'AID_DISTRIBUTION',
  SHIPMENT_DATE: 'AID_SHIPMENT_DATE',
};
const OF_PROJECTS: Readonly<Record<ProjectClockKind, AwaitedWhat>> = {
  CALL_DEADLINE: 'CALL_DEADLINE',
  REPORT: 'FUNDER_REPORT',
};
const OF_MEMBERSHIPS: Readonly<Record<MembershipClockKind, AwaitedWhat>> = {
  FEE: 'MEMBERSHIP_FEE',
  OBLIGATION: 'MEMBERSHIP_OBLIGATION',
};

/** Records with clocks, as the rules see them: the features that own the clocks say which of them run. */
@Injectable()
export class TimedSubjects {
  constructor(
    private readonly agreements: AgreementTiming,
    private readonly aid: AidTransfers,
    private readonly projects: ProjectTiming,
  ) {}

  /** What agreements wait for, by agreement. */
  async ofAgreements(ids: readonly Id[]): Promise<ReadonlyMap<Id, Awaited[]>> {
    const times = await this.agreements.of(ids);
    return new Map(
      [...times].map(([id, { running, reviewOn, councilBefore }]) => [
        id,
        [
          ...running.map(({ kind, dueOn }) => ({ what: kind, dueOn })),
          ...(reviewOn === null ? [] : [{ what: 'AGREEMENT_REVIEW' as const, dueOn: reviewOn }]),
          ...(councilBefore === null ? [] : [{ what: 'COUNCIL_AGENDA' as const, dueOn: councilBefore }]),
        ],
      ]),
    );
  }

  async aidTransfers(ids: readonly Id[]): Promise<AidSubject[]> {
    const rows = await this.aid.byIds(systemViewer(), ids);
    return [...rows.values()].map((row) => {
      const running = aidClocksOf(row).filter(({ stoppedOn }) => stoppedOn === null);
      return { ...named(row), awaited: running.map(({ kind, dueOn }) => ({ what: OF_AID[kind], dueOn })) };
    });
  }

  async projectsAwaiting(ids: readonly Id[]): Promise<ProjectSubject[]> {
    return (await this.projects.ofProjects(ids)).map(({ row, clocks }) => ({
      ...named(row),
      awaited: clocks.map(({ kind, dueOn }) => ({ what: OF_PROJECTS[kind], dueOn })),
    }));
  }

  async memberships(ids: readonly Id[]): Promise<MembershipSubject[]> {
    return (await this.projects.ofMemberships(ids)).map(({ row, clocks }) => ({
      ...named(row),
      awaited: clocks.map(({ kind, dueOn }) => ({ what: OF_MEMBERSHIPS[kind], dueOn })),
    }));
  }
}

interface Titled {
  readonly id: Id;
  readonly ownerId: Id | null;
  readonly titleUk: string;
  readonly titleEn: string | null;
}

function named({ id, ownerId, titleUk, titleEn }: Titled) {
  const title: Text = { uk: titleUk, en: titleEn ?? titleUk };
  return { id, ownerIds: ownerId === null ? [] : [ownerId], title };
}
