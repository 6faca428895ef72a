import type { GiftMovementFields, GiftMovementKind, GiftMovementRowFragment } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';

/** What the dialog holds; numbers as they are typed. */
export interface MovementValues {
  readonly itemId: string | null;
  readonly quantity: string;
  readonly on: CalendarDate | null;
  readonly cost: { readonly amount: string; readonly currency: string };
  readonly counterpart: string;
  readonly documentNumber: string;
  readonly visitId: string | null;
  readonly note: string;
}

interface Start {
  readonly itemId: string | null;
  readonly on: CalendarDate;
  readonly visitId: string | null;
}

/** A new movement; one piece where something is given. */
export function blankMovement(kind: GiftMovementKind, { itemId, on, visitId }: Start): MovementValues {
  return {
    itemId,
    quantity: kind === 'GIVEN' ? '1' : '',
    on,
    cost: { amount: '', currency: 'UAH' },
    counterpart: '',
    documentNumber: '',
    visitId,
    note: '',
  };
}

export function valuesOfMovement(movement: GiftMovementRowFragment): MovementValues {
  const { item, quantity, on, cost, counterpart, documentNumber, visit, note } = movement;
  return {
    itemId: item?.id ?? null,
    quantity: quantity === null ? '' : String(quantity),
    on,
    cost: { amount: cost?.amount ?? '', currency: cost?.currency ?? 'UAH' },
    counterpart: counterpart ?? '',
    documentNumber: documentNumber ?? '',
    visitId: visit?.id ?? null,
    note: note ?? '',
  };
}

export function fieldsOfMovement(values: MovementValues): GiftMovementFields {
  const { quantity, on, cost, visitId } = values;
  return {
    quantity: quantity.trim() === '' ? null : Number(quantity),
    on,
    cost: cost.amount.trim() === '' ? null : { amount: cost.amount, currency: cost.currency.trim().toUpperCase() },
    counterpart: values.counterpart.trim() || null,
    documentNumber: values.documentNumber.trim() || null,
    visitId,
    note: values.note.trim() || null,
  };
}
