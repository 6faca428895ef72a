const HISTORY = `history { edges { node { action by { name } changes { field before after } } } }`;

const PUBLICATION = `id version titleUk kind outlet outletOrganisation { id nameUk } languages url publishedOn datePrecision
  lastUpdatedOn lastCheckedOn stale topics community { id } owner { id } visits { id } partnerships { id } organisations { id }`;
export const CREATE_PUBLICATION = `mutation ($input: CreatePublicationInput!) { createPublication(input: $input) { ${PUBLICATION} } }`;
export const UPDATE_PUBLICATION = `mutation ($input: UpdatePublicationInput!) { updatePublication(input: $input) { ${PUBLICATION} } }`;
export const MARK_CHECKED = `mutation ($id: ID!) { markPublicationChecked(id: $id) { id version lastCheckedOn stale } }`;
export const PUBLICATION_BY_ID = `query ($id: ID!) { publication(id: $id) { ${PUBLICATION} ${HISTORY} } }`;
export const PUBLICATIONS = `query ($first: Int, $after: String, $filter: PublicationFilter, $orderBy: PublicationOrder) {
  publications(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { ${PUBLICATION} } } } }`;

const AWARD = `id version direction titleUk giver recipient level url awardedOn datePrecision community { id }
  giverOrganisation { id } giverMunicipality { id } owner { id } visits { id } partnerships { id }`;
export const CREATE_AWARD = `mutation ($input: CreateAwardInput!) { createAward(input: $input) { ${AWARD} } }`;
export const UPDATE_AWARD = `mutation ($input: UpdateAwardInput!) { updateAward(input: $input) { ${AWARD} } }`;
export const AWARD_BY_ID = `query ($id: ID!) { award(id: $id) { ${AWARD} ${HISTORY} } }`;
export const AWARDS = `query ($first: Int, $after: String, $filter: AwardFilter, $orderBy: AwardOrder) {
  awards(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { ${AWARD} } } } }`;

const MOVEMENT = `id version kind quantity on cost { amount currency } counterpart documentNumber visit { id titleUk }
  item { id inStock }`;
const ITEM = `id version nameUk unit minimum keptWhere inStock belowMinimum givenThisYear community { id } owner { id }
  lastGiven { id quantity visit { id titleUk } }`;
export const CREATE_ITEM = `mutation ($input: CreateGiftItemInput!) { createGiftItem(input: $input) { ${ITEM} } }`;
export const UPDATE_ITEM = `mutation ($input: UpdateGiftItemInput!) { updateGiftItem(input: $input) { ${ITEM} } }`;
export const ITEM_BY_ID = `query ($id: ID!) { giftItem(id: $id) { ${ITEM} ${HISTORY} } }`;
export const ITEMS = `query ($first: Int, $after: String, $filter: GiftItemFilter, $orderBy: GiftItemOrder) {
  giftItems(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { ${ITEM} } } } }`;
export const RECORD = `mutation ($input: RecordGiftMovementInput!) { recordGiftMovement(input: $input) { ${MOVEMENT} } }`;
export const REVISE = `mutation ($input: ReviseGiftMovementInput!) { reviseGiftMovement(input: $input) { ${MOVEMENT} } }`;
export const REMOVE = `mutation ($input: RemoveGiftMovementInput!) { removeGiftMovement(input: $input) { ${ITEM} } }`;
export const MOVEMENTS = `query ($first: Int, $after: String, $filter: GiftMovementFilter) {
  giftMovements(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { ${MOVEMENT} } } } }`;

export const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title } }`;
export const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
export const TRASHED = `{ trash(first: 100) { edges { node { id type title } } } }`;

export interface Linked {
  readonly id: string;
}

export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Recorded {
  readonly id: string;
  readonly version: number;
  readonly history: {
    readonly edges: readonly { node: { action: string; by: { name: string } | null; changes: readonly Change[] } }[];
  };
}

export interface Publication extends Recorded {
  readonly titleUk: string;
  readonly stale: boolean;
  readonly lastCheckedOn: string | null;
  readonly publishedOn: string | null;
  readonly datePrecision: string;
  readonly visits: readonly Linked[];
  readonly partnerships: readonly Linked[];
}

export interface Award extends Recorded {
  readonly titleUk: string;
  readonly url: string | null;
  readonly visits: readonly Linked[];
}

export interface Item extends Recorded {
  readonly nameUk: string;
  readonly inStock: number | null;
  readonly belowMinimum: boolean;
  readonly givenThisYear: number;
  readonly lastGiven: { readonly id: string; readonly visit: Linked | null } | null;
}

export interface Movement {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly quantity: number | null;
  readonly item: { readonly id: string; readonly inStock: number | null };
  readonly visit: Linked | null;
}

export interface List<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Node }[];
}
