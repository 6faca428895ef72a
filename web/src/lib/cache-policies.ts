import type { FieldPolicy, Reference, StoreObject, TypePolicies } from '@apollo/client';

interface Connection {
  readonly edges: readonly unknown[];
}

/** Keyset pages: `after` appends, anything else begins anew. */
function keysetPages(...keyArgs: string[]): FieldPolicy<Connection> {
  return {
    keyArgs: keyArgs.length > 0 ? keyArgs : false,
    merge: (existing, incoming, { args }) =>
      args?.['after'] ? { ...incoming, edges: [...(existing?.edges ?? []), ...incoming.edges] } : incoming,
  };
}

type Party = StoreObject & { readonly municipality: Reference };

/** Parties have no id of their own: two queries that ask different facts of them meet at the municipality. */
const partiesByMunicipality: FieldPolicy<readonly Party[]> = {
  merge: (existing, incoming) =>
    incoming.map((party) => ({
      ...existing?.find(({ municipality }) => municipality.__ref === party.municipality.__ref),
      ...party,
    })),
};

const replaced: FieldPolicy = { merge: false };

export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      agreements: keysetPages('filter'),
      awards: keysetPages('filter', 'orderBy', 'first'),
      aidTransfers: keysetPages('filter', 'orderBy', 'first'),
      contacts: keysetPages('filter'),
      deliveries: keysetPages('filter'),
      deliveryAlarms: replaced,
      deliveryOverview: replaced,
      giftItems: keysetPages('filter', 'orderBy', 'first'),
      giftMovements: keysetPages('filter', 'first'),
      handovers: keysetPages('userId'),
      mailSuppressions: keysetPages(),
      memberships: keysetPages('filter', 'orderBy', 'first'),
      municipalities: keysetPages('filter', 'orderBy'),
      needsAndOffers: keysetPages('filter', 'orderBy', 'first'),
      noticeGroups: keysetPages('unreadOnly', 'kind'),
      notices: keysetPages('unreadOnly', 'kind', 'recordId', 'first'),
      openWork: replaced,
      organisations: keysetPages('filter'),
      outgoingMails: keysetPages(),
      partnerships: keysetPages('filter', 'orderBy', 'first'),
      tasks: keysetPages('filter', 'first'),
      programmes: keysetPages('filter'),
      remindersOf: keysetPages('recordType', 'recordId', 'ended'),
      publications: keysetPages('filter', 'orderBy', 'first'),
      taskTemplates: replaced,
      projectSummary: replaced,
      projects: keysetPages('filter', 'orderBy', 'first'),
      trash: keysetPages(),
      users: keysetPages('filter'),
      visits: keysetPages('filter', 'first'),
      partnershipBoard: replaced,
    },
  },
  // One record has a group under each filter.
  NoticeGroup: { keyFields: false },
  Viewer: { keyFields: [] },
  Instance: { keyFields: [], fields: { demoAccounts: replaced } },
  Partnership: {
    fields: {
      parties: partiesByMunicipality,
      allowedMoves: replaced,
      agreements: keysetPages(),
      history: keysetPages(),
      stageTemplates: replaced,
      tasks: keysetPages('filter'),
      timeline: keysetPages(),
      visits: keysetPages(),
    },
  },
  Agreement: {
    fields: {
      allowedMoves: replaced,
      clocks: replaced,
      parties: replaced,
      approvals: replaced,
      amendments: replaced,
      files: replaced,
      tasks: keysetPages(),
      history: keysetPages(),
    },
  },
  AidTransfer: {
    fields: {
      allowedMoves: replaced,
      chain: replaced,
      clocks: replaced,
      lines: replaced,
      partnerships: replaced,
      visits: replaced,
      worth: replaced,
      history: keysetPages(),
    },
  },
  AidLine: { fields: { movements: replaced, progress: { merge: true }, value: { merge: true } } },
  Visit: {
    fields: { allowedMoves: replaced, parties: partiesByMunicipality, tasks: keysetPages(), history: keysetPages() },
  },
  Organisation: { fields: { history: keysetPages() } },
  Contact: { fields: { history: keysetPages() } },
  Publication: {
    fields: { visits: replaced, partnerships: replaced, organisations: replaced, history: keysetPages() },
  },
  Award: { fields: { visits: replaced, partnerships: replaced, history: keysetPages() } },
  GiftItem: { fields: { history: keysetPages() } },
  Programme: { fields: { annualReports: replaced, sections: replaced, history: keysetPages() } },
  AnnualReport: { fields: { warnings: replaced, differences: replaced, sheet: replaced, history: keysetPages() } },
  Task: { fields: { history: keysetPages() } },
  Community: { fields: { history: keysetPages(), needsAndOffers: keysetPages('natures', 'statuses') } },
  PartnerCity: { fields: { history: keysetPages(), needsAndOffers: keysetPages('natures', 'statuses') } },
  CooperationProfile: { fields: { readiness: replaced, nextBestStep: replaced, history: keysetPages() } },
  NeedOrOffer: { fields: { allowedMoves: replaced, history: keysetPages() } },
};
