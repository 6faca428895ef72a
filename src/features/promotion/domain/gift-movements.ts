import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { chosen } from '../../../kernel/chosen.js';
import { type DomainError, invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import { type Money, moneyFrom, type WrittenMoney } from '../../../kernel/money.js';
import { demandPast } from './known-date.js';
import { required } from './promotion.errors.js';
import { type MovementKind, type Shortfall, shortfallOf, type StockMovement } from './stock.js';

/** What people write of a movement. Absent: unchanged; null: cleared. */
export interface MovementFields {
  readonly quantity?: number | null;
  readonly on?: CalendarDate | null;
  /** of the whole purchase */
  readonly cost?: WrittenMoney | null;
  readonly counterpart?: string | null;
  readonly documentNumber?: string | null;
  readonly visitId?: Id | null;
  readonly note?: string | null;
}

export interface MovementValues extends Omit<StockMovement, 'entryNumber'> {
  readonly minorUnits: number | null;
  readonly currency: string | null;
  readonly counterpart: string | null;
  readonly documentNumber: string | null;
  readonly visitId: Id | null;
  readonly note: string | null;
}

/**
 * The values after a change. Only a purchase has a cost and may be without a day; only what comes may be without a
 * quantity; what is given away says to whom or at which visit.
 *
 * @param before null for a new movement
 * @param today the network's day
 * @throws DomainError INVALID/required, INVALID/number, INVALID/future, INVALID/not_here, INVALID of the money
 */
export function movementValues(
  kind: MovementKind,
  before: MovementValues | null,
  fields: MovementFields,
  today: CalendarDate,
): MovementValues {
  const values: MovementValues = {
    kind,
    quantity: chosen(fields.quantity, before?.quantity),
    on: chosen(fields.on, before?.on),
    ...costAfter(before, fields.cost),
    counterpart: chosen(fields.counterpart, before?.counterpart),
    documentNumber: chosen(fields.documentNumber, before?.documentNumber),
    visitId: chosen(fields.visitId, before?.visitId),
    note: chosen(fields.note, before?.note),
  };
  demandMovement(values, today);
  return values;
}

function costAfter(before: MovementValues | null, written: WrittenMoney | null | undefined): Nullable<Money> {
  if (written === undefined) return { minorUnits: before?.minorUnits ?? null, currency: before?.currency ?? null };
  return written === null ? { minorUnits: null, currency: null } : moneyFrom(written, 'fields.cost');
}

type Nullable<Value> = { readonly [Key in keyof Value]: Value[Key] | null };

function demandMovement({ kind, quantity, on, currency, visitId, counterpart }: MovementValues, today: CalendarDate) {
  const comes = kind === 'PURCHASED' || kind === 'RECEIVED';
  if (quantity === null && !comes) {
    throw invalid('required', 'fields.quantity', { uk: 'Вкажіть, скільки.', en: 'Say how many.' });
  }
  if (quantity === 0 && kind !== 'COUNTED') {
    throw invalid('number', 'fields.quantity', { uk: 'Щонайменше одна одиниця.', en: 'At least one piece.' });
  }
  if (on === null && kind !== 'PURCHASED') throw required('fields.on');
  demandPast(on, today, 'fields.on');
  if (currency !== null && kind !== 'PURCHASED') throw notHere('fields.cost');
  if (visitId !== null && kind !== 'GIVEN' && kind !== 'RECEIVED') throw notHere('fields.visitId');
  if (kind === 'GIVEN' && visitId === null && counterpart === null) {
    throw invalid('required', 'fields.counterpart', {
      uk: 'Напишіть, кому подаровано, або оберіть візит.',
      en: 'Write to whom it was given, or choose a visit.',
    });
  }
}

function notHere(field: string): DomainError {
  return invalid('not_here', field, {
    uk: 'Цього в такому записі немає. Залиште поле порожнім.',
    en: 'This kind of entry has no such thing. Leave the field empty.',
  });
}

/**
 * Nothing is taken that is not there, on any day.
 *
 * @param movements of one thing, with the changed one among them
 * @param changed null: a movement was removed
 * @throws DomainError INVALID/not_enough
 */
export function demandEnough(movements: readonly StockMovement[], changed: StockMovement | null): void {
  const shortfall = shortfallOf(movements);
  if (shortfall) throw notEnough(shortfall, changed);
}

function notEnough({ movement, had }: Shortfall, changed: StockMovement | null): DomainError {
  const on = movement.on ?? '';
  if (movement === changed) {
    return invalid(
      'not_enough',
      'fields.quantity',
      {
        uk: 'На {on} у запасі {had, plural, =0 {нічого не було} one {була # одиниця} few {було # одиниці} many {було # одиниць} other {було # одиниці}}. Нічого не збережено.',
        en: 'On {on} there {had, plural, =0 {was none} one {was # piece} other {were # pieces}} in stock. Nothing was saved.',
      },
      { on, had },
    );
  }
  return invalid(
    'not_enough',
    changed ? 'fields.quantity' : 'id',
    {
      uk: 'Тоді не вистачило б на пізніший запис: {on} було б {had, number}, а взято {taken, number}. Нічого не змінено; спершу виправте його.',
      en: 'A later entry would then take more than there is: on {on} there would be {had, number}, and {taken, number} were taken. Nothing was changed; correct that one first.',
    },
    { on, had, taken: movement.quantity ?? 0 },
  );
}
