const MATCH = `score coverage distanceKm criteria { criterion value weight contribution } strongest weakest
  raisedBy { criterion gain missing } municipality { id nameUk } place { id name }
  answers { asker similarity need { id } offer { id } } warmPaths { via { id } partnerships { id } }
  decision { id verdict }`;
const DECISION = `id verdict reason weightsNumber decidedAt endedAt decidedBy { id } partnership { id }
  run { id } match { score community { id } municipality { id } place { id } }`;
const RUN = `id kind title state total done considered listLength countryCodes weightsNumber`;
const WEIGHTS = `id number note active weights { criterion weight }`;

export const CANDIDATES = `query ($communityId: ID!, $first: Int, $countryCodes: [String!], $weights: [CriterionWeightInput!],
  $withDeclined: Boolean) { matchCandidates(communityId: $communityId, first: $first, countryCodes: $countryCodes,
  weights: $weights, withDeclined: $withDeclined) { considered weightsNumber community { id }
  weights { criterion weight } setAside { reason candidates } matches { ${MATCH} } } }`;
export const ACCEPT = `mutation ($input: AcceptMatchInput!) { acceptMatch(input: $input) { ${DECISION} } }`;
export const DECLINE = `mutation ($input: DeclineMatchInput!) { declineMatch(input: $input) { ${DECISION} } }`;
export const SHORTLIST = `mutation ($input: ShortlistMatchInput!) { shortlistMatch(input: $input) { ${DECISION} } }`;
export const UNDO = `mutation ($id: ID!) { undoMatchDecision(id: $id) { ${DECISION} } }`;
const decisions = (fields: string) => `query ($filter: MatchDecisionFilter, $first: Int, $after: String) {
  matchDecisions(filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
  edges { node { ${DECISION} ${fields} } } } }`;
export const DECISIONS = decisions('');
export const DECISIONS_WITH_HISTORY = decisions('history { edges { node { action } } }');
export const START = `mutation ($input: StartMatchRunInput!) { startMatchRun(input: $input) { ${RUN} } }`;
export const CANCEL = `mutation ($id: ID!) { cancelMatchRun(id: $id) { ${RUN} } }`;
export const RUN_OF = `query ($id: ID!, $filter: MatchResultFilter, $first: Int, $after: String) { matchRun(id: $id) { ${RUN}
  partners { id } createdBy { id } history { edges { node { action } } }
  results(filter: $filter, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
    edges { node { id rank paired community { id } match { ${MATCH} } } } } } }`;
export const RUNS = `{ matchRuns { totalCount edges { node { ${RUN} } } } }`;
export const IN_USE = `{ matchWeights { ${WEIGHTS} } }`;
export const VERSIONS = `{ matchWeightVersions { edges { node { ${WEIGHTS} history { edges { node { action } } } } } } }`;
export const SAVE_WEIGHTS = `mutation ($input: SaveMatchWeightsInput!) { saveMatchWeights(input: $input) { ${WEIGHTS} } }`;
export const USE_WEIGHTS = `mutation ($input: PutMatchWeightsIntoUseInput!) {
  putMatchWeightsIntoUse(input: $input) { ${WEIGHTS} } }`;
export const PREVIEW = `query ($runId: ID!, $weights: [CriterionWeightInput!]!) {
  previewMatchWeights(runId: $runId, weights: $weights) { tried communities listsChanged firstsChanged giniBefore giniAfter
    changes { community { id } entering { municipality { id } place { id } } leaving { municipality { id } } firstChanges } } }`;
export const REVIEW = `query ($runId: ID, $from: CalendarDate, $to: CalendarDate) { matchReview(runId: $runId, from: $from, to: $to) {
  exposureGini mostProposed exposure { sizeClass partners proposed accepted }
  bySize { sizeClass communities proposed shortlisted accepted declined acceptance } } }`;

/** A match as these documents ask for it. */
export interface FoundMatch {
  readonly score: number;
  readonly coverage: number;
  readonly strongest: readonly string[];
  readonly weakest: string | null;
  readonly criteria: readonly { readonly criterion: string; readonly value: number | null }[];
  readonly raisedBy: readonly { readonly criterion: string }[];
  readonly municipality: { readonly id: string; readonly nameUk: string } | null;
  readonly place: { readonly id: string; readonly name: string } | null;
  readonly answers: readonly {
    readonly asker: string;
    readonly need: { readonly id: string } | null;
    readonly offer: { readonly id: string } | null;
  }[];
  readonly warmPaths: readonly {
    readonly via: readonly { readonly id: string }[];
    readonly partnerships: readonly { readonly id: string }[];
  }[];
  readonly decision: { readonly id: string; readonly verdict: string } | null;
}

export interface Found {
  readonly matchCandidates: {
    readonly considered: number;
    readonly weightsNumber: number | null;
    readonly weights: readonly { readonly criterion: string; readonly weight: number }[];
    readonly setAside: readonly { readonly reason: string; readonly candidates: number }[];
    readonly matches: readonly FoundMatch[];
  };
}

export interface Decision {
  readonly id: string;
  readonly verdict: string;
  readonly reason: string | null;
  readonly endedAt: string | null;
  readonly partnership: { readonly id: string } | null;
  readonly match: { readonly score: number; readonly municipality: { readonly id: string } | null };
}

export interface Run {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly results: {
    readonly totalCount: number;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly rank: number;
        readonly paired: boolean;
        readonly community: { readonly id: string };
        readonly match: FoundMatch;
      };
    }[];
  };
}
