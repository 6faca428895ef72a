export const CREATE_ORGANISATION = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
  id version nameUk countryCode municipality { id } parent { id } addresses { kind text } sources { title confidence on } } }`;
export const UPDATE_ORGANISATION = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) {
  id version nameUk parent { id } } }`;
export const ORGANISATION = `query ($id: ID!) { organisation(id: $id) { id version nameUk
  ancestors { nameUk } children { nameUk children { nameUk } } contacts { name }
  history { edges { node { action by { name } changes { field before after } } } } } }`;
export const ORGANISATIONS = `query ($first: Int, $after: String, $filter: OrganisationFilter) {
  organisations(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id nameUk municipality { nameUk } parent { nameUk }
      ancestors { id } children { id } addresses { text } sources { title } contacts { id posts { id } } } } } }`;
export const CONTACTS = `query ($first: Int, $after: String, $filter: ContactFilter) {
  contacts(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id name user { id }
      posts { id municipality { id } organisation { nameUk } successor { name } } } } } }`;
export const CONTACT = `query ($id: ID!) { contact(id: $id) { id version name
  posts { id titleUk validFrom validTo holdsRelationship municipality { id } organisation { id } successor { id } }
  history { edges { node { action changes { field } } } } } }`;
export const SAVE_CONTACT = `mutation ($input: SaveContactInput!) { saveContact(input: $input) { id version posts { id } } }`;
export const END_POST = `mutation ($input: EndPostInput!) { endPost(input: $input) {
  contact { id version posts { validTo successor { id } } } handover { id counts { kind count } } } }`;
export const OPEN_WORK = `query ($userId: ID!, $toUserId: ID) {
  openWork(userId: $userId, toUserId: $toUserId) { kind count unseen titles } }`;
export const HAND_OVER = `mutation ($input: HandOverInput!) { handOver(input: $input) {
  id from { id } to { id } by { id } handedBackAt counts { kind count } } }`;
export const HAND_BACK = `mutation ($input: HandBackInput!) { handBack(input: $input) { id handedBackAt } }`;
export const HANDOVERS = `query ($userId: ID, $first: Int) { handovers(userId: $userId, first: $first) {
  totalCount edges { node { id from { name } to { name } by { name } counts { kind count } } } } }`;
export const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`;
export const RESTORE = `mutation ($input: RestoreRecordInput!) { restoreRecord(input: $input) { id } }`;
