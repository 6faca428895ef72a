import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { Approval } from './agreement-approvals.js';
import type { Party } from './agreement-parties.js';
import { type AgreementStatus, isOver, isSigned } from './agreement-status.js';

interface PlannedAgreement {
  readonly status: AgreementStatus;
  readonly statusOn: CalendarDate;
  readonly plannedSigningOn: CalendarDate | null;
  /** last day in force, if any */
  readonly inForceTo: CalendarDate | null;
}

interface PlannedParts {
  readonly parties: readonly Pick<Party, 'initialledOn' | 'signedOn'>[];
  readonly approvals: readonly Pick<Approval, 'decidedOn' | 'result'>[];
}

/**
 * Refuses a new planned day of signing that contradicts what has happened or the end of the term. A plan that was
 * overtaken later stays as it was written.
 *
 * @param before the planned day so far
 * @throws DomainError INVALID/signed, INVALID/date_order
 */
export function demandPlannedSigning(
  before: CalendarDate | null,
  agreement: PlannedAgreement,
  parts: PlannedParts,
  field: string,
): void {
  const { status, plannedSigningOn: on, inForceTo } = agreement;
  if (on === null || on === before) return;
  if (isSigned(status)) {
    throw invalid('signed', field, {
      uk: 'Угоду вже підписано. Приберіть запланований день.',
      en: 'The agreement is signed. Clear the planned day.',
    });
  }
  const earliest = latestOf(agreement.statusOn, parts);
  if (on < earliest) {
    throw invalid(
      'date_order',
      field,
      {
        uk: 'Запланований день підписання {on} раніше за те, що вже сталося ({earliest}).',
        en: 'The planned signing day {on} is before what has happened already ({earliest}).',
      },
      { on, earliest },
    );
  }
  if (inForceTo !== null && on > inForceTo) {
    throw invalid(
      'date_order',
      field,
      {
        uk: 'Запланований день підписання {on} пізніше за кінець угоди ({end}).',
        en: 'The planned signing day {on} is after the end of the agreement ({end}).',
      },
      { on, end: inForceTo },
    );
  }
}

/** The last of the days that a signature comes after: the present status, initials, first signatures, decisions. */
function latestOf(statusOn: CalendarDate, { parties, approvals }: PlannedParts): CalendarDate {
  const days = [
    ...parties.flatMap(({ initialledOn, signedOn }) => [initialledOn, signedOn]),
    ...approvals.map(({ decidedOn, result }) => (result === 'PENDING' ? null : decidedOn)),
  ];
  return days.reduce<CalendarDate>((last, day) => (day !== null && day > last ? day : last), statusOn);
}

/**
 * The planned day of signing, while one's own council has still to decide; null: nothing is planned, the council has
 * decided, one way or the other, or it is too late for it.
 */
export function signingBeforeCouncil(
  { status, plannedSigningOn }: Pick<PlannedAgreement, 'status' | 'plannedSigningOn'>,
  approvals: readonly Pick<Approval, 'kind' | 'result'>[],
): CalendarDate | null {
  if (isSigned(status) || isOver(status) || status === 'COUNCIL_APPROVED') return null;
  const own = approvals.filter(({ kind }) => kind === 'OWN_COUNCIL');
  const decided = own.length > 0 && own.every(({ result }) => result !== 'PENDING');
  return decided ? null : plannedSigningOn;
}
