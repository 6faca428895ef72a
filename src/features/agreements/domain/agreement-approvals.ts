import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

/** Who decides on an agreement before and after it is signed; registration is an entry in the ministry's register. */
export const APPROVAL_KINDS = [
  'OWN_COUNCIL',
  'PARTNER_COUNCIL',
  'MINISTRY',
  'JUSTICE',
  'FOREIGN_AFFAIRS',
  'REGISTRATION',
] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

export const APPROVAL_RESULTS = ['PENDING', 'APPROVED', 'APPROVED_WITH_REMARKS', 'REFUSED'] as const;
export type ApprovalResult = (typeof APPROVAL_RESULTS)[number];

/** A decision on an agreement: a council's vote, a ministry's order, an entry in the register. */
export interface Approval {
  readonly kind: ApprovalKind;
  /** the party whose council decides; null: nobody's of the parties */
  readonly partyId: Id | null;
  /** who decides, in words */
  readonly body: string | null;
  readonly number: string | null;
  readonly decidedOn: CalendarDate | null;
  readonly result: ApprovalResult;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly votesAbstained: number | null;
  readonly remarks: string | null;
}

/**
 * Refuses decisions of tomorrow, those without their day, and those of a party that is none.
 *
 * @param partyIds of the agreement, those that dropped out among them
 * @param today the viewer's day
 * @throws DomainError INVALID/required, INVALID/future, INVALID/party
 */
export function demandApprovals(
  approvals: readonly Approval[],
  partyIds: readonly Id[],
  today: CalendarDate,
  at: string,
): void {
  for (const [position, { partyId, decidedOn, result }] of approvals.entries()) {
    if (result !== 'PENDING' && !decidedOn) {
      throw invalid('required', `${at}.${position}.decidedOn`, {
        uk: 'Вкажіть день рішення.',
        en: 'Give the day of the decision.',
      });
    }
    if (result !== 'PENDING' && decidedOn && decidedOn > today) {
      throw invalid(
        'future',
        `${at}.${position}.decidedOn`,
        {
          uk: 'День рішення {on} ще не настав. Залиште його очікуваним або виправте дату.',
          en: 'The day of the decision {on} has not come yet. Leave it pending or correct the date.',
        },
        { on: decidedOn },
      );
    }
    if (partyId && !partyIds.includes(partyId)) {
      throw invalid('party', `${at}.${position}.partyId`, {
        uk: 'Цієї сторони немає в угоді. Оберіть зі сторін.',
        en: 'This is no party of the agreement. Choose one of its parties.',
      });
    }
  }
}
