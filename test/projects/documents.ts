export interface Money {
  readonly amount: string;
  readonly currency: string;
}

interface Clock {
  readonly kind: string;
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly overdue: boolean;
}

interface Step {
  readonly from: string | null;
  readonly to: string;
  readonly on: string;
  readonly reason: string | null;
  readonly by: { readonly name: string } | null;
}

export interface Project {
  readonly id: string;
  readonly version: number;
  readonly titleUk: string;
  readonly status: string;
  readonly statusOn: string;
  readonly amount: Money | null;
  readonly ownShare: Money | null;
  readonly exchangeRate: { readonly rate: string; readonly on: string; readonly source: string | null } | null;
  readonly inHryvnias: Money | null;
  readonly resultUk: string | null;
  readonly spheres: readonly string[];
  readonly owner: { readonly id: string } | null;
  readonly participants: readonly {
    readonly id: string;
    readonly role: string;
    readonly name: string | null;
    readonly organisation: { readonly id: string } | null;
    readonly municipality: { readonly id: string } | null;
    readonly contribution: Money | null;
  }[];
  readonly contributionTotals: readonly Money[];
  readonly contributionGap: { readonly kind: string; readonly difference: Money } | null;
  readonly indicators: readonly { readonly id: string; readonly nameUk: string; readonly progress: number | null }[];
  readonly reports: readonly { readonly id: string; readonly dueOn: string; readonly submittedOn: string | null }[];
  readonly clocks: readonly Clock[];
  readonly visits: readonly { readonly id: string }[];
  readonly agreements: readonly { readonly id: string }[];
  readonly partnerships: readonly { readonly id: string }[];
  readonly allowedMoves: readonly { readonly status: string; readonly reasonRequired: boolean }[];
  readonly statusHistory: readonly Step[];
  readonly history: { readonly edges: readonly { readonly node: { action: string; changes: { field: string }[] } }[] };
}

const STEP = `{ from to on reason by { name } }`;
const MONEY = `{ amount currency }`;
const CLOCK = `{ kind dueOn daysLeft overdue }`;
const HISTORY = `{ edges { node { action changes { field before after } } } }`;
const PROJECT = `{ id version titleUk status statusOn amount ${MONEY} ownShare ${MONEY} exchangeRate { rate on source }
  inHryvnias ${MONEY} resultUk spheres owner { id }
  participants { id role name organisation { id } municipality { id } contribution ${MONEY} }
  contributionTotals ${MONEY} contributionGap { kind difference ${MONEY} }
  indicators { id nameUk progress } reports { id dueOn submittedOn } clocks ${CLOCK}
  visits { id } agreements { id } partnerships { id }
  allowedMoves { status reasonRequired } statusHistory ${STEP} history(first: 50) ${HISTORY} }`;

export const CREATE = `mutation ($input: CreateProjectInput!) { createProject(input: $input) ${PROJECT} }`;
export const UPDATE = `mutation ($input: UpdateProjectInput!) { updateProject(input: $input) ${PROJECT} }`;
export const MOVE = `mutation ($input: MoveProjectInput!) { moveProject(input: $input) ${PROJECT} }`;
export const GET = `query ($id: ID!) { project(id: $id) ${PROJECT} }`;
export const LIST = `query ($filter: ProjectFilter, $orderBy: ProjectOrder, $first: Int, $after: String) {
  projects(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    edges { node ${PROJECT} } pageInfo { endCursor hasNextPage } totalCount } }`;
export const SUMMARY = `query ($filter: ProjectFilter) { projectSummary(filter: $filter) {
  count groups { group statuses count amounts ${MONEY} ownShares ${MONEY} } } }`;

export interface Membership {
  readonly id: string;
  readonly version: number;
  readonly titleUk: string;
  readonly titleEn: string | null;
  readonly status: string;
  readonly joinedOn: string | null;
  readonly joinedPrecision: string;
  readonly endedOn: string | null;
  readonly network: { readonly id: string } | null;
  readonly contact: { readonly id: string } | null;
  readonly partnership: { readonly id: string } | null;
  readonly owner: { readonly id: string } | null;
  readonly fees: readonly {
    readonly id: string;
    readonly year: number;
    readonly amount: Money;
    paidOn: string | null;
  }[];
  readonly obligations: readonly {
    readonly id: string;
    readonly textUk: string;
    readonly dueOn: string | null;
    readonly doneOn: string | null;
    readonly owner: { readonly id: string } | null;
  }[];
  readonly clocks: readonly Clock[];
  readonly allowedMoves: readonly { readonly status: string }[];
  readonly statusHistory: readonly Step[];
  readonly history: Project['history'];
}

const MEMBERSHIP = `{ id version titleUk titleEn status joinedOn joinedPrecision endedOn network { id } contact { id }
  partnership { id } owner { id } fees { id year amount ${MONEY} dueOn paidOn }
  obligations { id textUk dueOn doneOn owner { id } } clocks ${CLOCK} allowedMoves { status }
  statusHistory ${STEP} history(first: 50) ${HISTORY} }`;

export const CREATE_MEMBERSHIP = `mutation ($input: CreateMembershipInput!) { createMembership(input: $input) ${MEMBERSHIP} }`;
export const UPDATE_MEMBERSHIP = `mutation ($input: UpdateMembershipInput!) { updateMembership(input: $input) ${MEMBERSHIP} }`;
export const MOVE_MEMBERSHIP = `mutation ($input: MoveMembershipInput!) { moveMembership(input: $input) ${MEMBERSHIP} }`;
export const GET_MEMBERSHIP = `query ($id: ID!) { membership(id: $id) ${MEMBERSHIP} }`;
export const LIST_MEMBERSHIPS = `query ($filter: MembershipFilter, $orderBy: MembershipOrder, $first: Int, $after: String) {
  memberships(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    edges { node ${MEMBERSHIP} } pageInfo { endCursor hasNextPage } totalCount } }`;

export const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title } }`;
export const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
export const TRASHED = `query { trash { edges { node { id type title } } } }`;
