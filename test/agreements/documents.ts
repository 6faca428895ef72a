export const AGREEMENT = `id version status signedOn signedOnline titleUk regime level type termKind inForceFrom inForceTo noticeMonths noticeOn
  daysToExpiry subjects languages partnership { id } owner { name }
  procedure ministryDays parent { id } renewalMonths noticeGivenOn reviewedOn reviewOn plannedSigningOn
  parties { id institution implementingUnit signatoryBody signatory signatoryPost byProxy proxyGround initialledOn
    signedOn signingMode signingPlace furtherSignatures { signedOn mode place } droppedOutOn droppedOutReason municipality { nameUk }
    organisation { nameUk } }
  approvals { id kind partyId body number decidedOn result votesFor votesAgainst votesAbstained remarks }
  amendments { id title number signedOn changes newInForceTo }
  clocks { kind days startedOn dueOn stoppedOn daysGone late }
  allowedMoves { status reasonRequired dateRequired } statusHistory { from to on reason by { name } }`;
export const DRAFT = `mutation ($input: DraftAgreementInput!) { draftAgreement(input: $input) { ${AGREEMENT} } }`;
export const REVISE = `mutation ($input: ReviseAgreementInput!) { reviseAgreement(input: $input) { ${AGREEMENT} } }`;
export const MOVE = `mutation ($input: MoveAgreementInput!) { moveAgreement(input: $input) { ${AGREEMENT} } }`;
export const BY_ID = `query ($id: ID!) { agreement(id: $id) { ${AGREEMENT} history { totalCount } } }`;
export const LIST = `query ($first: Int, $after: String, $filter: AgreementFilter) { agreements(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
export const LIST_OF_ALL = `query ($first: Int) { agreements(first: $first) { edges { node { id daysToExpiry allowedMoves { status }
  parties { municipality { nameUk } } statusHistory { to } approvals { kind } amendments { title } clocks { kind } parent { id } files { name addedBy { name } } owner { name } tasks { totalCount edges { node { id } } }
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
  approvals: { id: string; kind: string; partyId: string | null }[];
  amendments: { id: string }[];
  statusHistory: { from: string | null; to: string; on: string }[];
}
export interface List {
  agreements: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string } }[];
  };
}
export const HISTORY = `query ($id: ID!) { agreement(id: $id) { status history { edges { node { action by { name } changes { field before after } } } }
  statusHistory { from to on by { name } } } }`;
