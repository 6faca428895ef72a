const FIELDS = `
  id version updatedAt matchingStatus optedOutOfMatching capacity effectiveCapacity excludedCountries excludedKinds traits
  challenges goals languageResources whyUk whyEn forWhomUk forWhomEn goalUk goalEn shortTermUk shortTermEn mediumTermUk
  mediumTermEn longTermUk longTermEn municipality { id } readinessIndex nextBestStep { item advice }
  readiness { item done proven evidenceUrl evidenceFile { id name } nextStep owner { id } updatedAt updatedBy { id } }`;

export const PROFILE = `query ($municipalityId: ID!) { cooperationProfile(municipalityId: $municipalityId) { ${FIELDS}
  history(first: 20) { edges { node { action by { id } changes { field before after } } } } } }`;
export const UPDATE = `mutation ($input: UpdateCooperationProfileInput!) {
  updateCooperationProfile(input: $input) { ${FIELDS} } }`;
export const MARK = `mutation ($input: MarkReadinessInput!) { markReadiness(input: $input) { ${FIELDS} } }`;

/** A profile as these documents ask for it. */
export interface Profile {
  readonly id: string;
  readonly version: number;
  readonly capacity: number | null;
  readonly effectiveCapacity: number;
  readonly readinessIndex: number | null;
  readonly nextBestStep: { readonly item: string; readonly advice: string } | null;
  readonly readiness: readonly {
    readonly item: string;
    readonly done: boolean;
    readonly proven: boolean;
    readonly owner: { readonly id: string } | null;
    readonly updatedBy: { readonly id: string } | null;
  }[];
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
