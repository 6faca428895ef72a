import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { NetworkDay } from '../partnerships/index.js';
import { MembershipRecords } from './data/membership-records.repository.js';
import type { MembershipRow } from './data/memberships.repository.js';
import { ProjectPartsRepository } from './data/project-parts.repository.js';
import type { ProjectRow } from './data/projects.repository.js';
import type { DueClock } from './domain/due-clock.js';
import { membershipClocks, type MembershipClockKind } from './domain/membership-clocks.js';
import { projectClocks, type ProjectClockKind } from './domain/project-clocks.js';
import { Memberships } from './memberships.service.js';
import { Projects } from './projects.service.js';

/** A record with what is waited for in it. */
export interface Timed<Row, Kind extends string> {
  readonly row: Row;
  readonly clocks: readonly DueClock<Kind>[];
}

/** What projects and memberships wait for, for the program itself: nobody's row rule is asked. */
@Injectable()
export class ProjectTiming {
  constructor(
    private readonly projects: Projects,
    private readonly projectParts: ProjectPartsRepository,
    private readonly memberships: Memberships,
    private readonly membershipRecords: MembershipRecords,
    private readonly day: NetworkDay,
  ) {}

  /** The same number of statements for one project and for hundreds; those in the trash are not there. */
  async ofProjects(ids: readonly Id[]): Promise<Timed<ProjectRow, ProjectClockKind>[]> {
    const rows = await this.projects.byIds(systemViewer(), ids);
    const reports = await this.projectParts.reportsOf(ids);
    return [...rows.values()].map((row) => ({
      row,
      clocks: projectClocks({ ...row, reports: reports.get(row.id) ?? [] }, this.day.today()),
    }));
  }

  /** As `ofProjects`. */
  async ofMemberships(ids: readonly Id[]): Promise<Timed<MembershipRow, MembershipClockKind>[]> {
    const rows = await this.memberships.byIds(systemViewer(), ids);
    const fees = await this.membershipRecords.feesOf(ids);
    const obligations = await this.membershipRecords.obligationsOf(ids);
    return [...rows.values()].map((row) => {
      const parts = { fees: fees.get(row.id) ?? [], obligations: obligations.get(row.id) ?? [] };
      return { row, clocks: membershipClocks({ ...row, ...parts }, this.day.today()) };
    });
  }
}
