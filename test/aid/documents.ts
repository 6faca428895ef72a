/** The operations of aid, as the tests ask them. */

const TRANSFER = `id version titleUk titleEn direction aidType status statusOn restReason recurring embargoed editable
  promisedOn decisionBody decisionNumber decidedOn agreedDeliveryOn receivedOn arrivedOn clearedOn declarationNumber
  goodCode reportedOn thankedOn thanksNumber resultUk note happenedOn nextDueOn
  community { id } owner { id }
  chain { id role municipality { id } organisation { id } name }
  lines { id whatUk goodsClass unitUk quantity value { amount currency }
    progress { promised shipped received distributed left awaited surplus receivedShare distributedShare }
    movements { id kind on quantity money { amount currency } actNumber recipient organisation { id } note } }
  worth { currency promised { amount } received { amount } distributed { amount } }
  partnerships { id } visits { id }
  clocks { kind startedOn dueOn stoppedOn state daysLeft late }
  allowedMoves { status reasonRequired back }
  statusHistory { from to on reason by { id } }`;
export const CREATE = `mutation ($input: CreateAidTransferInput!) { createAidTransfer(input: $input) { ${TRANSFER} } }`;
export const UPDATE = `mutation ($input: UpdateAidTransferInput!) { updateAidTransfer(input: $input) { ${TRANSFER} } }`;
export const MOVE = `mutation ($input: MoveAidTransferInput!) { moveAidTransfer(input: $input) { ${TRANSFER} } }`;
export const RECORD = `mutation ($input: RecordAidMovementInput!) { recordAidMovement(input: $input) { ${TRANSFER} } }`;
export const REVISE = `mutation ($input: ReviseAidMovementInput!) { reviseAidMovement(input: $input) { ${TRANSFER} } }`;
export const REMOVE = `mutation ($input: RemoveAidMovementInput!) { removeAidMovement(input: $input) { ${TRANSFER} } }`;
export const BY_ID = `query ($id: ID!) { aidTransfer(id: $id) { ${TRANSFER} } }`;
export const LIST = `query ($filter: AidFilter, $orderBy: AidOrder) {
  aidTransfers(filter: $filter, orderBy: $orderBy) { totalCount edges { node { id titleUk } } } }`;
export const LIST_OF_ALL = `{ aidTransfers(first: 100) { edges { node { ${TRANSFER} } } } }`;
const FIGURE = `{ money { amount currency } transfers rows { direction currency reached statuses } }`;
export const SUMMARY = `query ($filter: AidFilter) { aidSummary(filter: $filter) { all open overdue
  sums { direction currency promised ${FIGURE} received ${FIGURE} distributed ${FIGURE} } } }`;
export const HISTORY = `query ($id: ID!) { aidTransfer(id: $id) {
  id history { totalCount edges { node { action by { id } changes { field before after } } } } } }`;
export const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title } }`;
export const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;

export interface Movement {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly quantity: string | null;
  readonly money: { readonly amount: string; readonly currency: string } | null;
}

export interface Line {
  readonly id: string;
  readonly whatUk: string;
  readonly quantity: string | null;
  readonly progress: Readonly<Record<string, string | number | null>>;
  readonly movements: readonly Movement[];
}

export interface Transfer {
  readonly id: string;
  readonly version: number;
  readonly titleUk: string;
  readonly status: string;
  readonly restReason: string | null;
  readonly arrivedOn: string | null;
  readonly nextDueOn: string | null;
  readonly editable: boolean;
  readonly lines: readonly Line[];
  readonly chain: readonly { readonly id: string; readonly role: string; readonly name: string | null }[];
  readonly worth: readonly Readonly<Record<string, unknown>>[];
  readonly partnerships: readonly { readonly id: string }[];
  readonly visits: readonly { readonly id: string }[];
  readonly clocks: readonly Readonly<Record<string, unknown>>[];
  readonly allowedMoves: readonly { readonly status: string; readonly back: boolean }[];
  readonly statusHistory: readonly Readonly<Record<string, unknown>>[];
}

export interface Sums {
  readonly direction: string;
  readonly currency: string;
  readonly promised: Figure;
  readonly received: Figure;
  readonly distributed: Figure;
}

export interface Figure {
  readonly money: { readonly amount: string; readonly currency: string };
  readonly transfers: number;
  readonly rows: Readonly<Record<string, unknown>>;
}
