import { type Id, newId } from '../../kernel/identifiers.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { GiftItem } from './data/gift-item.entity.js';
import type { GiftMovement } from './data/gift-movement.entity.js';
import { required } from './domain/promotion.errors.js';
import type { Stock } from './domain/stock.js';

/** What people write of a thing. Absent: unchanged; null: cleared. */
export type GiftItemFields = {
  readonly [Field in 'nameUk' | (typeof OPTIONAL)[number]]?: GiftItem[Field] | null;
};

const OPTIONAL = ['nameEn', 'unit', 'minimum', 'keptWhere', 'note', 'ownerId'] as const;

export function blankGiftItem(communityId: Id): GiftItem {
  return Object.assign(new GiftItem(), {
    id: newId(),
    communityId,
    inStock: 0,
    trashedAt: null,
    trashedById: null,
    ...Object.fromEntries(OPTIONAL.map((field) => [field, null])),
  });
}

/** The thing after a change; the one given stays as it was. @throws DomainError INVALID/required */
export function giftItemAfter(before: GiftItem, fields: GiftItemFields): GiftItem {
  const after = Object.assign(new GiftItem(), before);
  if (fields.nameUk !== undefined) Object.assign(after, { nameUk: fields.nameUk });
  if (!after.nameUk) throw required('fields.nameUk');
  for (const field of OPTIONAL) if (fields[field] !== undefined) Object.assign(after, { [field]: fields[field] });
  return after;
}

/** What the history remembers of a thing. */
export function giftItemSnapshot(item: GiftItem): Snapshot {
  const { communityId, nameUk, nameEn, unit, minimum, keptWhere, note, ownerId } = item;
  return { communityId, nameUk, nameEn, unit, minimum, keptWhere, note, ownerId };
}

/**
 * What the history remembers when something came, went or was counted.
 *
 * @param movement null: it is not there
 * @param inStock of the thing at that time
 */
export function movementSnapshot(movement: GiftMovement | null, inStock: Stock): Snapshot {
  if (!movement) return { inStock };
  const { kind, quantity, on, minorUnits, currency, counterpart, documentNumber, visitId, note } = movement;
  const cost = currency === null ? null : { minorUnits, currency };
  return { movement: { kind, quantity, on, cost, counterpart, documentNumber, visitId, note }, inStock };
}
