import type { Text } from '../../../kernel/text.js';

/** The road from promise to thanks, in its order. */
export const AID_ROAD = [
  'PROMISED',
  'DECIDED',
  'PREPARED',
  'SHIPPED',
  'RECEIVED',
  'DISTRIBUTED',
  'REPORTED',
  'THANKED',
  'CLOSED',
] as const;
/** Where a promise may end that was not kept. */
export const AID_DEAD_ENDS = ['CANCELLED', 'NOT_DELIVERED'] as const;
export const AID_STATUSES = [...AID_ROAD, ...AID_DEAD_ENDS] as const;
export type AidStatus = (typeof AID_STATUSES)[number];

/** The statuses as people call them. */
export const STATUS_NAMES: Readonly<Record<AidStatus, Text>> = {
  PROMISED: { uk: 'Обіцяно', en: 'Promised' },
  DECIDED: { uk: 'Ухвалено рішення', en: 'Decided' },
  PREPARED: { uk: 'Готують', en: 'Prepared' },
  SHIPPED: { uk: 'У дорозі', en: 'Shipped' },
  RECEIVED: { uk: 'Отримано', en: 'Received' },
  DISTRIBUTED: { uk: 'Розподілено', en: 'Distributed' },
  REPORTED: { uk: 'Прозвітовано', en: 'Reported' },
  THANKED: { uk: 'Подякувано', en: 'Thanked' },
  CLOSED: { uk: 'Закрито', en: 'Closed' },
  CANCELLED: { uk: 'Скасовано', en: 'Cancelled' },
  NOT_DELIVERED: { uk: 'Не доставлено', en: 'Not delivered' },
};

/** How far along the road; −1 off it. */
export function placeOnRoad(status: AidStatus): number {
  return AID_ROAD.findIndex((step) => step === status);
}

/** The aid, or what came of it, has arrived. */
export function hasArrived(status: AidStatus): boolean {
  return placeOnRoad(status) >= placeOnRoad('RECEIVED');
}

/** All of it that was to be given on has been. */
export function isDistributed(status: AidStatus): boolean {
  return placeOnRoad(status) >= placeOnRoad('DISTRIBUTED');
}

/** A promise that was not kept. */
export function isDeadEnd(status: AidStatus): boolean {
  return placeOnRoad(status) < 0;
}

/** Nothing is awaited any more. */
export function isOver(status: AidStatus): boolean {
  return status === 'CLOSED' || isDeadEnd(status);
}

export const OPEN_STATUSES = AID_STATUSES.filter((status) => !isOver(status));
export const ARRIVED_STATUSES = AID_STATUSES.filter(hasArrived);
