import type { CalendarDate } from '../../kernel/calendar-date.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import { writtenMoney } from '../../kernel/money.js';
import { writtenQuantity } from '../../kernel/quantity.js';
import type { Snapshot } from '../../platform/history/field-changes.js';
import { NeedOrOffer } from './data/need-or-offer.entity.js';
import { factsAfter, type WrittenNeed } from './domain/need-fields.js';
import type { NeedNature } from './domain/need-kinds.js';
import type { NeedStatus } from './domain/need-status.js';

/** @throws DomainError INVALID */
export function freshNeed(municipalityId: Id, nature: NeedNature, written: WrittenNeed): NeedOrOffer {
  return Object.assign(new NeedOrOffer(), {
    id: newId(),
    municipalityId,
    nature,
    status: 'DRAFT',
    statusReason: null,
    reconfirmedOn: null,
    trashedAt: null,
    trashedById: null,
    ...factsAfter(nature, null, written),
  });
}

/** The record after a change of its fields; the one given stays as it was. @throws DomainError INVALID */
export function needAfter(before: NeedOrOffer, written: WrittenNeed): NeedOrOffer {
  return Object.assign(new NeedOrOffer(), before, factsAfter(before.nature, before, written));
}

/** The record after a step; what is published counts as confirmed on that day. */
export function needMoved(
  before: NeedOrOffer,
  status: NeedStatus,
  statusReason: string | null,
  today: CalendarDate,
): NeedOrOffer {
  const reconfirmedOn = status === 'PUBLISHED' ? today : before.reconfirmedOn;
  return Object.assign(new NeedOrOffer(), before, { status, statusReason, reconfirmedOn });
}

/** What the history remembers of a need or offer. */
export function needSnapshot(need: NeedOrOffer): Snapshot {
  const { costMinorUnits: minorUnits, costCurrency: currency } = need;
  return {
    municipalityId: need.municipalityId,
    nature: need.nature,
    status: need.status,
    statusReason: need.statusReason,
    titleUk: need.titleUk,
    titleEn: need.titleEn,
    descriptionUk: need.descriptionUk,
    descriptionEn: need.descriptionEn,
    direction: need.direction,
    subtype: need.subtype,
    aidType: need.aidType,
    offerKind: need.offerKind,
    goodsClass: need.goodsClass,
    quantity: need.quantity === null ? null : writtenQuantity(need.quantity),
    unitUk: need.unitUk,
    unitEn: need.unitEn,
    priority: need.priority,
    estimatedCost: minorUnits === null || currency === null ? null : writtenMoney({ minorUnits, currency }),
    beneficiaryId: need.beneficiaryId,
    validUntil: need.validUntil,
    reconfirmedOn: need.reconfirmedOn,
    ownerId: need.ownerId,
    note: need.note,
  };
}
