import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { DomainError, invalid } from '../../../kernel/domain-error.js';
import { Lifecycle, type LifecycleMove } from '../../../kernel/lifecycle.js';
import { PROJECT_STATUS_NAMES, type ProjectStatus } from './project-status.js';

/**
 * Every allowed step. What a funder brings needs no application, so an idea may be awarded or run at once. One step back
 * corrects what was recorded too early and says why; where the application was skipped, it leads back to the idea.
 */
const LIFE = new Lifecycle<ProjectStatus>(PROJECT_STATUS_NAMES, [
  { from: 'IDEA', to: 'APPLYING' },
  { from: 'IDEA', to: 'AWARDED' },
  { from: 'IDEA', to: 'RUNNING' },
  { from: 'APPLYING', to: 'SUBMITTED' },
  { from: 'APPLYING', to: 'IDEA', reason: true },
  { from: 'SUBMITTED', to: 'AWARDED' },
  { from: 'SUBMITTED', to: 'REJECTED' },
  { from: 'SUBMITTED', to: 'APPLYING', reason: true },
  { from: 'REJECTED', to: 'IDEA' },
  { from: 'REJECTED', to: 'SUBMITTED', reason: true },
  { from: 'AWARDED', to: 'RUNNING' },
  { from: 'AWARDED', to: 'SUBMITTED', reason: true },
  { from: 'AWARDED', to: 'IDEA', reason: true },
  { from: 'RUNNING', to: 'CLOSED' },
  { from: 'RUNNING', to: 'AWARDED', reason: true },
  { from: 'RUNNING', to: 'IDEA', reason: true },
  { from: 'CLOSED', to: 'RUNNING', reason: true },
  { from: 'IDEA', to: 'ABANDONED', reason: true },
  { from: 'APPLYING', to: 'ABANDONED', reason: true },
  { from: 'SUBMITTED', to: 'ABANDONED', reason: true },
  { from: 'REJECTED', to: 'ABANDONED', reason: true },
  { from: 'AWARDED', to: 'ABANDONED', reason: true },
  { from: 'RUNNING', to: 'ABANDONED', reason: true },
  { from: 'ABANDONED', to: 'IDEA', reason: true },
]);

export type ProjectMove = LifecycleMove<ProjectStatus>;

/** Where a project may go from here, in the order of the table. */
export function allowedProjectMoves(from: ProjectStatus): ProjectMove[] {
  return LIFE.allowedMoves(from);
}

/** @throws DomainError INVALID/transition with the allowed ones, INVALID/required for a missing reason */
export function demandProjectMove(from: ProjectStatus, to: ProjectStatus, reason: string | null): void {
  LIFE.demandMove(from, to, reason);
}

/** A project is written down in the status it is in; an abandoned one first lives, and is then given up with a reason. */
export function demandFirstProjectStatus(status: ProjectStatus): void {
  if (status !== 'ABANDONED') return;
  throw invalid('transition', 'status', {
    uk: 'Спершу запишіть проєкт, а тоді позначте з причиною, що він не відбувся.',
    en: 'Write the project down first, then abandon it with a reason.',
  });
}

interface Ending {
  readonly endsOn: CalendarDate | null;
  readonly resultUk: string | null;
  readonly resultEn: string | null;
  readonly reports: readonly { readonly submittedOn: CalendarDate | null }[];
}

/**
 * What is closed has come to its end or says its result.
 *
 * @param field input path of what is missing
 * @throws DomainError INVALID/not_finished
 */
export function demandFinished(project: Omit<Ending, 'reports'>, today: CalendarDate, field: string): void {
  const ended = project.endsOn !== null && project.endsOn <= today;
  if (ended || project.resultUk !== null || project.resultEn !== null) return;
  throw invalid('not_finished', field, {
    uk: 'Проєкт ще триває: впишіть результат або день завершення, що вже минув.',
    en: 'The project is not over yet: write its result, or a last day that has passed.',
  });
}

/**
 * A project is closed once every report is with the funder, or for a reason.
 *
 * @param field input path of the status
 * @throws DomainError INVALID/not_finished, INVALID/open_reports with their number
 */
export function demandClosable(project: Ending, reason: string | null, today: CalendarDate, field: string): void {
  demandFinished(project, today, field);
  const open = project.reports.filter(({ submittedOn }) => submittedOn === null).length;
  if (open === 0 || reason) return;
  throw new DomainError({
    code: 'INVALID',
    reason: 'open_reports',
    field: 'reason',
    text: {
      uk: '{count, plural, one {# звіт фінансувальникові не подано} few {# звіти фінансувальникові не подано} many {# звітів фінансувальникові не подано} other {# звіту фінансувальникові не подано}}. Подайте або напишіть, чому проєкт завершено без цього.',
      en: '{count, plural, one {# report to the funder is not submitted} other {# reports to the funder are not submitted}}. Submit them, or say why the project closes without.',
    },
    values: { count: open },
    details: { openReports: open },
  });
}
