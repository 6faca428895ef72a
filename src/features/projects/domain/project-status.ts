import type { Text } from '../../../kernel/text.js';

export const PROJECT_STATUSES = [
  'IDEA',
  'APPLYING',
  'SUBMITTED',
  'AWARDED',
  'RUNNING',
  'CLOSED',
  'REJECTED',
  'ABANDONED',
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** The statuses as people call them. */
export const PROJECT_STATUS_NAMES: Readonly<Record<ProjectStatus, Text>> = {
  IDEA: { uk: 'Ідея', en: 'Idea' },
  APPLYING: { uk: 'Готується заявка', en: 'Applying' },
  SUBMITTED: { uk: 'Заявку подано', en: 'Submitted' },
  AWARDED: { uk: 'Підтримано', en: 'Awarded' },
  RUNNING: { uk: 'Виконується', en: 'Running' },
  CLOSED: { uk: 'Завершено', en: 'Closed' },
  REJECTED: { uk: 'Відхилено', en: 'Rejected' },
  ABANDONED: { uk: 'Не відбувся', en: 'Abandoned' },
};

/** There is still something to do about it. */
export const OPEN_PROJECT_STATUSES: readonly ProjectStatus[] = ['IDEA', 'APPLYING', 'SUBMITTED', 'AWARDED', 'RUNNING'];

/** What amounts are summed under: asked for, promised or being spent, spent. */
export const PROJECT_GROUPS = ['APPLIED', 'UNDER_WAY', 'CLOSED'] as const;
export type ProjectGroup = (typeof PROJECT_GROUPS)[number];

export const GROUP_STATUSES: Readonly<Record<ProjectGroup, readonly ProjectStatus[]>> = {
  APPLIED: ['APPLYING', 'SUBMITTED'],
  UNDER_WAY: ['AWARDED', 'RUNNING'],
  CLOSED: ['CLOSED'],
};
