import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { stepDay } from '../../../kernel/lifecycle.js';
import { projectClocks, projectDueOn, REPORTING_STATUSES } from './project-clocks.js';
import {
  allowedProjectMoves,
  demandClosable,
  demandFinished,
  demandFirstProjectStatus,
  demandProjectMove,
} from './project-life.js';
import { GROUP_STATUSES, OPEN_PROJECT_STATUSES, PROJECT_STATUSES, type ProjectStatus } from './project-status.js';

/** The life of a project as the field tells it, written down a second time; * after those that need a reason. */
const ROADS: Readonly<Record<ProjectStatus, readonly string[]>> = {
  IDEA: ['APPLYING', 'AWARDED', 'RUNNING', 'ABANDONED*'],
  APPLYING: ['SUBMITTED', 'IDEA*', 'ABANDONED*'],
  SUBMITTED: ['AWARDED', 'REJECTED', 'APPLYING*', 'ABANDONED*'],
  REJECTED: ['IDEA', 'SUBMITTED*', 'ABANDONED*'],
  AWARDED: ['RUNNING', 'SUBMITTED*', 'IDEA*', 'ABANDONED*'],
  RUNNING: ['CLOSED', 'AWARDED*', 'IDEA*', 'ABANDONED*'],
  CLOSED: ['RUNNING*'],
  ABANDONED: ['IDEA*'],
};

function refusalOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.refusal;
  }
  return null;
}

interface Life {
  readonly path: readonly { readonly status: ProjectStatus; readonly on: CalendarDate }[];
}

const lives: fc.Arbitrary<Life> = fc
  .array(fc.record({ choice: fc.nat(), days: fc.nat(90) }), { maxLength: 40 })
  .map((choices) => {
    const path: { status: ProjectStatus; on: CalendarDate }[] = [{ status: 'IDEA', on: '2024-01-31' }];
    for (const { choice, days } of choices) {
      const { status, on } = path.at(-1) ?? { status: 'IDEA' as const, on: '2024-01-31' };
      const moves = allowedProjectMoves(status);
      const move = moves[choice % moves.length];
      if (move) path.push({ status: move.status, on: addDays(on, days) });
    }
    return { path };
  });

describe('the life of a project', () => {
  it.each(PROJECT_STATUSES.flatMap((from) => PROJECT_STATUSES.map((to) => ({ from, to }))))(
    '$from → $to is allowed or refused by the table',
    ({ from, to }) => {
      const withReason = refusalOf(() => demandProjectMove(from, to, 'because'));
      const without = refusalOf(() => demandProjectMove(from, to, null));
      if (ROADS[from].includes(to)) expect([withReason, without]).toEqual([null, null]);
      else if (ROADS[from].includes(`${to}*`)) {
        expect(withReason).toBeNull();
        expect(without).toMatchObject({ reason: 'required', field: 'reason' });
      } else expect(withReason).toMatchObject({ code: 'INVALID', reason: 'transition', field: 'status' });
    },
  );

  it('offers exactly what it allows, and says so when it refuses', () => {
    for (const from of PROJECT_STATUSES) {
      const offered = allowedProjectMoves(from);
      expect(offered.map(({ status, reasonRequired }) => `${status}${reasonRequired ? '*' : ''}`).sort()).toEqual(
        [...ROADS[from]].sort(),
      );
      expect(refusalOf(() => demandProjectMove(from, from, 'because'))?.details).toEqual({
        allowed: offered.map(({ status }) => status),
      });
    }
  });

  it('stays inside the table, whichever way it goes', () => {
    fc.assert(
      fc.property(lives, ({ path }) => {
        for (const [index, { status }] of path.entries()) {
          expect(PROJECT_STATUSES).toContain(status);
          const before = path[index - 1];
          if (before) expect(ROADS[before.status].map((road) => road.replace('*', ''))).toContain(status);
        }
      }),
    );
  });

  it('can end from every status, and be given up before it is closed', () => {
    for (const start of PROJECT_STATUSES) {
      const reached = new Set<ProjectStatus>();
      const open = [start];
      for (let status = open.pop(); status; status = open.pop()) {
        if (reached.has(status)) continue;
        reached.add(status);
        open.push(...allowedProjectMoves(status).map((move) => move.status));
      }
      expect(reached).toContain('CLOSED');
      expect(ROADS[start].includes('ABANDONED*')).toBe(!['CLOSED', 'ABANDONED'].includes(start));
    }
  });

  it('counts every status under one sum at most', () => {
    const counted = Object.values(GROUP_STATUSES).flat();
    expect(new Set(counted).size).toBe(counted.length);
  });

  it('does not begin as given up', () => {
    for (const status of PROJECT_STATUSES) {
      expect(refusalOf(() => demandFirstProjectStatus(status)) !== null).toBe(status === 'ABANDONED');
    }
  });
});

describe('closing a project', () => {
  const project = { endsOn: null, resultUk: null, resultEn: null, reports: [] };

  it.each([
    ['2024-02-28', 'not_finished'],
    ['2024-02-29', null],
    ['2024-03-01', null],
  ])('that ends on 29 February is, on %s, refused for %s', (today, reason) => {
    const refusal = refusalOf(() => demandFinished({ ...project, endsOn: '2024-02-29' }, today, 'status'));
    expect(refusal?.reason ?? null).toBe(reason);
  });

  it('takes its result in place of an end', () => {
    expect(refusalOf(() => demandFinished({ ...project, resultEn: 'Built' }, '2024-01-01', 'status'))).toBeNull();
    expect(refusalOf(() => demandFinished(project, '2024-01-01', 'fields.resultUk'))).toMatchObject({
      reason: 'not_finished',
      field: 'fields.resultUk',
    });
  });

  it('asks for every report or a reason', () => {
    const reports = [{ submittedOn: '2024-01-01' }, { submittedOn: null }, { submittedOn: null }];
    const close = (reason: string | null) =>
      refusalOf(() => demandClosable({ ...project, resultUk: 'Збудовано', reports }, reason, '2024-05-05', 'status'));
    expect(close(null)).toMatchObject({ reason: 'open_reports', field: 'reason', details: { openReports: 2 } });
    expect(close('the funder waived them')).toBeNull();
  });
});

describe('the day of a step', () => {
  it('is as said, else today; neither to come nor before the step before', () => {
    expect(stepDay(null, '2024-01-01', '2024-02-29', 'on')).toBe('2024-02-29');
    expect(stepDay('2024-01-31', '2024-01-31', '2024-02-29', 'on')).toBe('2024-01-31');
    expect(refusalOf(() => stepDay('2024-03-01', null, '2024-02-29', 'on'))).toMatchObject({ reason: 'future' });
    expect(refusalOf(() => stepDay('2024-01-30', '2024-01-31', '2024-02-29', 'on'))).toMatchObject({
      reason: 'date_order',
      field: 'on',
    });
  });
});

describe('the clocks of a project', () => {
  const days = fc.nat(800).map((after) => addDays('2024-01-31', after));
  const timed = fc.record({
    status: fc.constantFrom(...PROJECT_STATUSES),
    callDeadlineOn: fc.option(days),
    reports: fc.array(fc.record({ dueOn: fc.option(days), submittedOn: fc.option(days) }), { maxLength: 6 }),
  });

  it('run exactly while what they wait for has not come', () => {
    fc.assert(
      fc.property(timed, days, (project, today) => {
        const clocks = projectClocks(project, today);
        const calls = clocks.filter(({ kind }) => kind === 'CALL_DEADLINE').map(({ dueOn }) => dueOn);
        const waits = ['IDEA', 'APPLYING'].includes(project.status) && project.callDeadlineOn !== null;
        expect(calls).toEqual(waits ? [project.callDeadlineOn] : []);
        const awaited = project.reports.flatMap(({ dueOn, submittedOn }) =>
          submittedOn === null && dueOn ? dueOn : [],
        );
        const reports = clocks.filter(({ kind }) => kind === 'REPORT').map(({ dueOn }) => dueOn);
        expect(reports).toEqual(REPORTING_STATUSES.includes(project.status) ? awaited.sort() : []);
        if (!OPEN_PROJECT_STATUSES.includes(project.status)) expect(clocks).toEqual([]);
      }),
    );
  });

  it('stand in the order of their days, the first of which the list knows', () => {
    fc.assert(
      fc.property(timed, days, (project, today) => {
        const due = projectClocks(project, today).map(({ dueOn }) => dueOn);
        expect(due).toEqual([...due].sort());
        expect(projectDueOn(project)).toBe(due[0] ?? null);
      }),
    );
  });

  it.each([
    ['2024-02-28', 1, false],
    ['2024-02-29', 0, false],
    ['2024-03-01', -1, true],
  ])('of a report due on 29 February have, on %s, %i days left', (today, daysLeft, overdue) => {
    const reports = [{ dueOn: '2024-02-29', submittedOn: null }];
    expect(projectClocks({ status: 'RUNNING', callDeadlineOn: '2023-12-31', reports }, today)).toEqual([
      { kind: 'REPORT', dueOn: '2024-02-29', daysLeft, overdue },
    ]);
  });
});
