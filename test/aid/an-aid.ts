import type { GraphqlClient } from '../support/graphql-client.js';
import { CREATE, MOVE, RECORD, type Transfer } from './documents.js';

/** Five generators promised on 1 November 2026. */
export const FIVE_GENERATORS = {
  titleUk: 'Генератори для лікарень',
  titleEn: 'Generators for hospitals',
  direction: 'RECEIVED',
  aidType: 'GRANT_IN_KIND',
  promisedOn: '2026-11-01',
  lines: [
    {
      ...{ whatUk: 'Генератор', whatEn: 'Generator', goodsClass: 'GENERATORS', unitUk: 'шт.', unitEn: 'pcs' },
      ...{ quantity: '5', value: { amount: '10000', currency: 'EUR' } },
    },
  ],
};

export async function anAid(
  client: GraphqlClient,
  communityId: string,
  fields: object = {},
  more: object = {},
): Promise<Transfer> {
  const input = { communityId, fields: { ...FIVE_GENERATORS, ...fields }, ...more };
  return (await client.get<{ createAidTransfer: Transfer }>(CREATE, { input })).createAidTransfer;
}

export async function moved(
  client: GraphqlClient,
  { id, version }: Transfer,
  status: string,
  more: { readonly on?: string; readonly reason?: string } = {},
): Promise<Transfer> {
  const input = { id, expectedVersion: version, status, ...more };
  return (await client.get<{ moveAidTransfer: Transfer }>(MOVE, { input })).moveAidTransfer;
}

/** A movement of the first line unless said otherwise. */
export async function recorded(
  client: GraphqlClient,
  transfer: Transfer,
  fields: object,
  lineId = transfer.lines[0]?.id,
): Promise<Transfer> {
  const input = { transferId: transfer.id, expectedVersion: transfer.version, lineId, fields };
  return (await client.get<{ recordAidMovement: Transfer }>(RECORD, { input })).recordAidMovement;
}
