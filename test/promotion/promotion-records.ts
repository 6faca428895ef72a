import type { GraphqlClient } from '../support/graphql-client.js';
import {
  type Award,
  CREATE_AWARD,
  CREATE_ITEM,
  CREATE_PUBLICATION,
  type Item,
  type Movement,
  type Publication,
  RECORD,
} from './documents.js';

/** A profile on a platform without an address, unless said otherwise. */
export async function aPublication(
  client: GraphqlClient,
  communityId: string,
  fields: object = {},
): Promise<Publication> {
  const input = { communityId, fields: { titleUk: 'Профіль громади', kind: 'PLATFORM_PROFILE', ...fields } };
  return (await client.get<{ createPublication: Publication }>(CREATE_PUBLICATION, { input })).createPublication;
}

/** An honour that the community has received, unless said otherwise. */
export async function anAward(client: GraphqlClient, communityId: string, fields: object = {}): Promise<Award> {
  const input = { communityId, fields: { titleUk: 'Приз Європи', direction: 'RECEIVED', ...fields } };
  return (await client.get<{ createAward: Award }>(CREATE_AWARD, { input })).createAward;
}

/** Embroidered shirts of which there are none, unless said otherwise. */
export async function aGiftItem(client: GraphqlClient, communityId: string, fields: object = {}): Promise<Item> {
  const input = { communityId, fields: { nameUk: 'Вишиванки', ...fields } };
  return (await client.get<{ createGiftItem: Item }>(CREATE_ITEM, { input })).createGiftItem;
}

/** On 20 November 2026, given to a guest if given, unless said otherwise. */
export async function aMovement(
  client: GraphqlClient,
  itemId: string,
  kind: string,
  fields: object = {},
): Promise<Movement> {
  const input = { itemId, kind, fields: { on: '2026-11-20', ...(kind === 'GIVEN' ? TO_A_GUEST : {}), ...fields } };
  return (await client.get<{ recordGiftMovement: Movement }>(RECORD, { input })).recordGiftMovement;
}

export const TO_A_GUEST = { counterpart: 'Гостя з Дрездена' };
