import type { AgreementPartyFactsFragment, AgreementPartyInput } from '../../graphql/graphql';

/** A party as it is sent back: parties are replaced as a whole, so everything said of one goes along. */
export const partyInput = (party: AgreementPartyFactsFragment): AgreementPartyInput => ({
  id: party.id,
  municipalityId: party.municipality?.id ?? null,
  organisationId: party.organisation?.id ?? null,
  institution: party.institution,
  implementingUnit: party.implementingUnit,
  signatoryBody: party.signatoryBody,
  signatory: party.signatory,
  signatoryPost: party.signatoryPost,
  byProxy: party.byProxy,
  proxyGround: party.proxyGround,
  initialledOn: party.initialledOn,
  signedOn: party.signedOn,
  signingMode: party.signingMode,
  signingPlace: party.signingPlace,
  furtherSignatures: party.furtherSignatures.map(({ signedOn, mode, place }) => ({ signedOn, mode, place })),
  droppedOutOn: party.droppedOutOn,
  droppedOutReason: party.droppedOutReason,
});
