import type { AidRecordFragment, AidRowFragment, AidStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { AID_ROAD } from '../../lib/vocabulary';

export type Line = AidRecordFragment['lines'][number];
export type Movement = Line['movements'][number];
type Party = AidRowFragment['chain'][number];

/** Those who give, in the order of the chain; where nobody is called a donor, everybody but those who receive. */
export function giversOf(chain: readonly Party[]): readonly Party[] {
  const donors = chain.filter(({ role }) => role === 'DONOR');
  return donors.length > 0 ? donors : chain.filter(({ role }) => role !== 'RECIPIENT');
}

/** The partners of a transfer: who gives to us, or to whom we give. */
export function partnersOf({ direction, chain }: Pick<AidRowFragment, 'direction' | 'chain'>): readonly Party[] {
  if (direction === 'RECEIVED') return giversOf(chain);
  return chain.filter(({ role }) => role === 'RECIPIENT');
}

/** How a party is called. */
export function useAidParty() {
  const t = useT();
  const names = useNames();
  return ({ municipality, organisation, name }: Party): string => {
    if (municipality) return names.municipality(municipality);
    if (organisation) return names.organisation(organisation);
    return name ?? t('aid.hiddenParty');
  };
}

/** True once the aid has arrived. */
export const hasArrived = (status: AidStatus): boolean =>
  AID_ROAD.findIndex((step) => step === status) >= AID_ROAD.indexOf('RECEIVED');
