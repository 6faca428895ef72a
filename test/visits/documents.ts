export const LOG = `mutation ($input: LogVisitInput!) { logVisit(input: $input) { id version parties { municipality { id } } partnerships { id } } }`;
export const UPDATE = `mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { id version parties { municipality { id } } commitments { id } } }`;
export const MOVE = `mutation ($input: MoveVisitInput!) { moveVisit(input: $input) { id status version } }`;
export const BY_ID = `query ($id: ID!) { visit(id: $id) { id titleUk parties { municipality { id } } partnerships { id } history { totalCount } } }`;
export const LIST = `query ($first: Int, $after: String, $filter: VisitFilter) { visits(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id titleUk startsOn } } } }`;
// Each asks a loader from one place only: two places may share a batch or not, as the answers happen to arrive.
export const LIST_OF_ALL = `query ($first: Int) { visits(first: $first) { totalCount edges { node { id openQuestions dates { startsOn }
  parties { municipality { nameUk } } partnerships { id titleUk visits { totalCount } } delegation { name } programme { title }
  owner { name } tasks { totalCount edges { node { id owner { name } commitment { id } } } }
  commitments { id owner { name } task { id overdue } } } } } }`;
export const LIST_OF_DELEGATIONS = `query ($first: Int) { visits(first: $first) { edges { node { delegation { municipality { nameUk } } } } } }`;
export const LIST_OF_DEBTORS = `query ($first: Int) { visits(first: $first) { edges { node { commitments { owedBy { nameUk } owedTo { nameUk } } } } } }`;
export const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title } }`;
export const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
export const TRASHED = `{ trash { edges { node { id } } } }`;
export const TASKS = `query ($filter: TaskFilter) { tasks(filter: $filter) { totalCount edges { node { id title } } } }`;

export interface List {
  visits: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; titleUk: string; startsOn: string | null } }[];
  };
}
