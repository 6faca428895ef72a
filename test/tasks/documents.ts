export const TASK = `id version title note state overdue dueOn dueTime dueTimeZone priority waitingSince doneAt cancelReason
  owner { name } waitingFor { nameUk } partnership { id } visit { id } agreement { id } municipality { id }`;
export const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { ${TASK} } }`;
export const UPDATE = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { ${TASK} } }`;
export const MOVE = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { ${TASK} } }`;
export const BY_ID = `query ($id: ID!) { task(id: $id) { ${TASK} history { totalCount } } }`;
export const LIST = `query ($first: Int, $after: String, $filter: TaskFilter) { tasks(first: $first, after: $after, filter: $filter) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id title dueOn overdue } } } }`;
export const LIST_OF_ALL = `query ($first: Int) { tasks(first: $first) { edges { node { id overdue owner { name } waitingFor { nameUk }
  partnership { id nextStep { id } tasks(filter: { open: true }) { totalCount edges { node { id } } } } visit { id } agreement { id } commitment { id } } } } }`;
export const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id title } }`;
export const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
export const NEXT_STEP = `query ($id: ID!) { partnership(id: $id) { openTaskCount nextStep { title } tasks { totalCount } } }`;

export interface TaskView {
  id: string;
  version: number;
  state: string;
  overdue: boolean;
}
export interface List {
  tasks: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { id: string; title: string; dueOn: string; overdue: boolean } }[];
  };
}
