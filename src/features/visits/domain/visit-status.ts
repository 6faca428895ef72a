import type { Text } from '../../../kernel/text.js';

export const VISIT_STATUSES = [
  'PROPOSED',
  'PLANNED',
  'APPROVED',
  'CONFIRMED',
  'IN_PROGRESS',
  'COMPLETED',
  'DEBRIEFED',
  'CLOSED',
  'POSTPONED',
  'CANCELLED',
] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** The statuses as people call them. */
export const STATUS_NAMES: Readonly<Record<VisitStatus, Text>> = {
  PROPOSED: { uk: 'Запропоновано', en: 'Proposed' },
  PLANNED: { uk: 'Заплановано', en: 'Planned' },
  APPROVED: { uk: 'Погоджено', en: 'Approved' },
  CONFIRMED: { uk: 'Підтверджено', en: 'Confirmed' },
  IN_PROGRESS: { uk: 'Триває', en: 'In progress' },
  COMPLETED: { uk: 'Відбувся', en: 'Completed' },
  DEBRIEFED: { uk: 'Звіт готовий', en: 'Debriefed' },
  CLOSED: { uk: 'Закрито', en: 'Closed' },
  POSTPONED: { uk: 'Відкладено', en: 'Postponed' },
  CANCELLED: { uk: 'Скасовано', en: 'Cancelled' },
};

/** The visit has begun or is over: its first day cannot lie ahead. */
export function hasBegun(status: VisitStatus): boolean {
  return status === 'IN_PROGRESS' || hasTakenPlace(status);
}

/** The visit is over, whether or not its debrief is closed. */
export function hasTakenPlace(status: VisitStatus): boolean {
  return status === 'COMPLETED' || status === 'DEBRIEFED' || status === 'CLOSED';
}

/** Over, with the debrief still to be closed. */
export const AWAITING_DEBRIEF: readonly VisitStatus[] = ['COMPLETED', 'DEBRIEFED'];
