export const AGREEMENT = `id version status signedOn signedOnline titleUk regime level type termKind inForceFrom inForceTo noticeMonths noticeOn
  daysToExpiry subjects languages partnership { id } owner { name }
  parties { id institution signatory signatoryPost signedOn municipality { nameUk } }
  allowedMoves { status reasonRequired dateRequired } statusHistory { from to on reason by { name } }`;
export const DRAFT = `mutation ($input: DraftAgreementInput!) { draftAgreement(input: $input) { ${AGREEMENT} } }`;
export const REVISE = `mutation ($input: ReviseAgreementInput!) { reviseAgreement(input: $input) { ${AGREEMENT} } }`;
export const MOVE = `mutation ($input: MoveAgreementInput!) { moveAgreement(input: $input) { ${AGREEMENT} } }`;
export const BY_ID = `query ($id: ID!) { agreement(id: $id) { ${AGREEMENT} history { totalCount } } }`;
export const LIST = `query ($first: Int, $after: String, $filter: AgreementFilter) { agreements(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
export const LIST_OF_ALL = `query ($first: Int) { agreements(first: $first) { edges { node { id daysToExpiry allowedMoves { status }
  parties { municipality { nameUk } } statusHistory { to } owner { name } tasks { totalCount edges { node { id } } }
  partnership { id agreements { totalCount edges { node { id } } } } } } } }`;
export const OF_PARTNERSHIP = `query ($id: ID!) { partnership(id: $id) { agreementCount agreements { totalCount edges { node { id } } } latestAgreement { id titleUk } } }`;
export const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title } }`;
export const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
export const CREATE_TASK = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { id partnership { id } agreement { id } } }`;
export const TASKS = `query ($filter: TaskFilter) { tasks(filter: $filter) { totalCount } }`;

export interface AgreementView {
  id: string;
  version: number;
  status: string;
  parties: { id: string; institution: string | null; signedOn: string | null }[];
  statusHistory: { from: string | null; to: string; on: string }[];
}
export interface List {
  agreements: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string } }[];
  };
}
