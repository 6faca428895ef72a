import type { Agreements } from '../agreements/index.js';
import type { DemoFile } from './data/demo-file.js';
import type { DemoCast } from './demo-cast.js';
import { line, prose } from './domain/words.js';

type Given = DemoFile['agreements'][number];
type Fields = Parameters<Agreements['draft']>[1];
type Words = Parameters<typeof line>[0];

/** An agreement of the demonstration as its fields; the owner is who loads it. */
export function agreementFields(given: Given, cast: DemoCast): Fields {
  return {
    ...{ type: given.type, regime: given.regime, level: given.level, termKind: given.termKind },
    titleUk: given.title.uk,
    titleEn: given.title.en,
    partnershipId: cast.maybeId('partnership', given.partnership),
    parentId: cast.maybeId('agreement', given.parent),
    parties: given.parties.map((party) => partyFields(party, cast)),
    approvals: (given.approvals ?? []).map((approval) => ({
      kind: approval.kind,
      body: words(approval.body),
      number: approval.number ?? null,
      decidedOn: cast.maybeDay(approval.on),
      result: approval.result,
      votesFor: approval.votes?.for ?? null,
      votesAgainst: approval.votes?.against ?? null,
      votesAbstained: approval.votes?.abstained ?? null,
      remarks: words(approval.remarks),
    })),
    plannedSigningOn: cast.maybeDay(given.plannedSigningOn),
    inForceFrom: cast.maybeDay(given.inForceFrom),
    inForceTo: cast.maybeDay(given.inForceTo),
    noticeMonths: given.noticeMonths ?? null,
    renewalMonths: given.renewalMonths ?? null,
    signedOnline: given.signedOnline ?? false,
    languages: given.languages ?? [],
    subjects: given.subjects ?? [],
    note: prose(given.note),
  };
}

function partyFields(party: Given['parties'][number], cast: DemoCast) {
  return {
    municipalityId: cast.maybeId('municipality', party.municipality),
    institution: words(party.institution),
    implementingUnit: words(party.implementingUnit),
    signatoryBody: words(party.signatoryBody),
    signatoryPost: words(party.signatoryPost),
    byProxy: party.byProxy ?? false,
    initialledOn: cast.maybeDay(party.initialledOn),
    signedOn: cast.maybeDay(party.signedOn),
    furtherSignatures: (party.signedAgain ?? []).map(({ on, place }) => ({
      signedOn: cast.day(on),
      mode: 'IN_PERSON' as const,
      place: line(place),
    })),
    droppedOutOn: cast.maybeDay(party.droppedOut?.on),
    droppedOutReason: words(party.droppedOut?.reason),
  };
}

const words = (given: Words | undefined): string | null => (given ? line(given) : null);
