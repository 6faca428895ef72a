import type { GraphqlClient } from '../support/graphql-client.js';

const FIELDS = `
  id version nature status statusReason titleUk titleEn descriptionUk descriptionEn direction subtype aidType offerKind
  goodsClass quantity unitUk unitEn priority estimatedCost { amount currency } validUntil reconfirmedOn shownUntil note
  municipality { id } beneficiary { id } owner { id } mayEdit allowedMoves { status reasonRequired }`;

export const NEED = `query ($id: ID!) { needOrOffer(id: $id) { ${FIELDS}
  history(first: 20) { edges { node { action by { id } changes { field before after } } } } } }`;
export const NEEDS = `query ($filter: NeedOrOfferFilter, $orderBy: NeedOrOfferOrder, $first: Int, $after: String) {
  needsAndOffers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } edges { node { ${FIELDS} } } } }`;
export const CREATE = `mutation ($input: CreateNeedOrOfferInput!) { createNeedOrOffer(input: $input) { ${FIELDS} } }`;
export const UPDATE = `mutation ($input: UpdateNeedOrOfferInput!) { updateNeedOrOffer(input: $input) { ${FIELDS} } }`;
export const MOVE = `mutation ($input: MoveNeedOrOfferInput!) { moveNeedOrOffer(input: $input) { ${FIELDS} } }`;
export const RECONFIRM = `mutation ($id: ID!) { reconfirmNeedOrOffer(id: $id) { ${FIELDS} } }`;
export const SUBTYPES = `{ needSubtypes { direction subtypes } }`;
export const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`;
export const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
export const TRASHED = `{ trash(first: 100) { edges { node { id type title } } } }`;

/** A need or offer as these documents ask for it. */
export interface Need {
  readonly id: string;
  readonly version: number;
  readonly nature: string;
  readonly status: string;
  readonly statusReason: string | null;
  readonly titleUk: string;
  readonly validUntil: string | null;
  readonly reconfirmedOn: string | null;
  readonly shownUntil: string | null;
  readonly municipality: { readonly id: string } | null;
  readonly owner: { readonly id: string } | null;
  readonly mayEdit: boolean;
  readonly note: string | null;
  readonly allowedMoves: readonly { readonly status: string; readonly reasonRequired: boolean }[];
  readonly history: {
    readonly edges: readonly {
      readonly node: {
        readonly action: string;
        readonly by: { readonly id: string } | null;
        readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
      };
    }[];
  };
}

/** A draft of a need for generators, unless said otherwise. */
export async function aNeed(client: GraphqlClient, municipalityId: string, fields: object = {}): Promise<Need> {
  const input = {
    municipalityId,
    nature: 'NEED',
    fields: { titleUk: 'Генератори', direction: 'EMERGENCIES', ...fields },
  };
  return (await client.get<{ createNeedOrOffer: Need }>(CREATE, { input })).createNeedOrOffer;
}

/** A draft of an offer to tell of the work with displaced people, unless said otherwise. */
export async function anOffer(client: GraphqlClient, municipalityId: string, fields: object = {}): Promise<Need> {
  const own = { titleUk: 'Робота з переселенцями', direction: 'WARTIME_EXPERIENCE', offerKind: 'KNOW_HOW', ...fields };
  const input = { municipalityId, nature: 'OFFER', fields: own };
  return (await client.get<{ createNeedOrOffer: Need }>(CREATE, { input })).createNeedOrOffer;
}

/** Takes a step from the version that is given. */
export async function moved(
  client: GraphqlClient,
  { id, version }: Pick<Need, 'id' | 'version'>,
  status: string,
  reason: string | null = null,
): Promise<Need> {
  const input = { id, expectedVersion: version, status, reason };
  return (await client.get<{ moveNeedOrOffer: Need }>(MOVE, { input })).moveNeedOrOffer;
}
