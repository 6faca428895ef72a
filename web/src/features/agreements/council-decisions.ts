import type { AgreementRecordFragment } from '../../graphql/graphql';

type Agreement = Pick<AgreementRecordFragment, 'parties' | 'approvals'>;
type Party = Agreement['parties'][number];
type Approval = Agreement['approvals'][number];

const COUNTRY_OF_OWN = 'UA';

/**
 * The newest decision of a party's council. One that names no party belongs to the only party it can be of: the only
 * Ukrainian one, or the only one abroad.
 */
export function councilDecisionOf(party: Party, { parties, approvals }: Agreement): Approval | undefined {
  const own = isOwn(party);
  const alone = parties.filter((one) => one.droppedOutOn === null && isOwn(one) === own).length === 1;
  const kind = own ? 'OWN_COUNCIL' : 'PARTNER_COUNCIL';
  return approvals.findLast(
    (approval) =>
      (approval.kind === 'OWN_COUNCIL' || approval.kind === 'PARTNER_COUNCIL') &&
      (approval.partyId === party.id || (approval.partyId === null && alone && approval.kind === kind)),
  );
}

const isOwn = ({ municipality }: Party): boolean => municipality?.countryCode === COUNTRY_OF_OWN;
