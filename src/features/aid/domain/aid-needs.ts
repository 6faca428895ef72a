import { type DomainError, invalid } from '../../../kernel/domain-error.js';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Text } from '../../../kernel/text.js';
import type { AidDirection } from './aid-kinds.js';
import type { LineProgress } from './aid-progress.js';
import { type AidStatus, hasArrived, isDeadEnd, placeOnRoad, STATUS_NAMES } from './aid-status.js';

/** What a status is measured by. */
export interface AidFacts {
  readonly direction: AidDirection;
  readonly lines: readonly LineProgress[];
  readonly receivedOn: CalendarDate | null;
  readonly clearedOn: CalendarDate | null;
  readonly reportedOn: CalendarDate | null;
  readonly thankedOn: CalendarDate | null;
  /** why something is not given on */
  readonly restReason: string | null;
}

/** What a status may lack. */
type Need = 'RECEIPT' | 'DISTRIBUTION' | 'REPORT' | 'THANKS' | 'NO_RECEIPT';

/** Where a refusal points: the step that is taken, the fields that are written, or the movement that is written down. */
export type NeedFields = Readonly<Record<Need, string>>;
export const OF_MOVE: NeedFields = {
  RECEIPT: 'status',
  DISTRIBUTION: 'reason',
  REPORT: 'on',
  THANKS: 'on',
  NO_RECEIPT: 'status',
};
export const OF_FIELDS: NeedFields = {
  RECEIPT: 'fields.receivedOn',
  DISTRIBUTION: 'fields.lines',
  REPORT: 'fields.reportedOn',
  THANKS: 'fields.thankedOn',
  NO_RECEIPT: 'fields.lines',
};
export const OF_MOVEMENT: NeedFields = {
  RECEIPT: 'fields.kind',
  DISTRIBUTION: 'fields.kind',
  REPORT: 'fields.kind',
  THANKS: 'fields.kind',
  NO_RECEIPT: 'fields.kind',
};

const TEXTS: Readonly<Record<Need, Text>> = {
  RECEIPT: {
    uk: 'Стан «{status}» потребує отримання: запишіть, що й коли отримано.',
    en: '“{status}” needs a receipt: write down what was received and when.',
  },
  DISTRIBUTION: {
    uk: 'Стан «{status}»: ще не все отримане розподілено. Запишіть розподіл або напишіть, чому решту лишено.',
    en: '“{status}”: not everything received has been distributed. Write it down, or say why the rest stays.',
  },
  REPORT: {
    uk: 'Стан «{status}» потребує дня звіту в АС ГД. Вкажіть його.',
    en: '“{status}” needs the day of the report. Give it.',
  },
  THANKS: {
    uk: 'Стан «{status}» потребує дня подяки. Вкажіть його.',
    en: '“{status}” needs the day of thanks. Give it.',
  },
  NO_RECEIPT: {
    uk: 'Щось уже отримано, тож стан «{status}» не підходить. Перейдіть до «Отримано».',
    en: 'Something has been received, so “{status}” does not fit. Go to “Received”.',
  },
};

/**
 * A status says no more than the facts, and facts are not taken away from under a status.
 *
 * @throws DomainError INVALID/no_receipt, /not_distributed, /no_report, /no_thanks, /received
 */
export function demandFacts(status: AidStatus, facts: AidFacts, fields: NeedFields): void {
  const need = unmetNeed(status, facts);
  if (need) throw refused(status, need, fields);
}

/**
 * Where quantities are known, somebody says what of them has come, before the aid counts as received.
 *
 * @throws DomainError INVALID/no_receipt
 */
export function demandReceipt(to: AidStatus, facts: AidFacts): void {
  const quantitiesKnown = facts.lines.some(({ promised }) => promised !== null);
  if (hasArrived(to) && quantitiesKnown && !anyReceived(facts)) throw refused(to, 'RECEIPT', OF_MOVE);
}

function unmetNeed(status: AidStatus, facts: AidFacts): Need | null {
  if (isDeadEnd(status)) return anyReceived(facts) ? 'NO_RECEIPT' : null;
  if (!hasArrived(status)) return null;
  if (!anyReceived(facts) && facts.receivedOn === null) return 'RECEIPT';
  if (isPastDistribution(status, facts) && somethingLeft(facts) && facts.restReason === null) return 'DISTRIBUTION';
  if (status === 'REPORTED' && facts.reportedOn === null) return 'REPORT';
  if (isThanked(status, facts) && facts.thankedOn === null) return 'THANKS';
  return status === 'CLOSED' && facts.clearedOn !== null && facts.reportedOn === null ? 'REPORT' : null;
}

function isPastDistribution(status: AidStatus, { direction }: AidFacts): boolean {
  if (status === 'DISTRIBUTED') return true;
  return direction === 'RECEIVED' && placeOnRoad(status) > placeOnRoad('DISTRIBUTED');
}

function isThanked(status: AidStatus, { direction }: AidFacts): boolean {
  return status === 'THANKED' || (direction === 'RECEIVED' && status === 'CLOSED');
}

const anyReceived = ({ lines }: AidFacts) => lines.some(({ received }) => received > 0);
export const somethingLeft = ({ lines }: Pick<AidFacts, 'lines'>) => lines.some(({ left }) => left > 0);

const REASONS: Readonly<Record<Need, string>> = {
  RECEIPT: 'no_receipt',
  DISTRIBUTION: 'not_distributed',
  REPORT: 'no_report',
  THANKS: 'no_thanks',
  NO_RECEIPT: 'received',
};

function refused(status: AidStatus, need: Need, fields: NeedFields): DomainError {
  return invalid(REASONS[need], fields[need], TEXTS[need], { status: STATUS_NAMES[status] });
}
