import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { type NewPartnership, Partnerships } from '../../src/features/partnerships/index.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import type { Application } from './application.js';
import { aCommunity, aPartnerCity } from './municipalities.js';

type PartnershipWish = Partial<Omit<NewPartnership, 'parties'>> & {
  /** the first one leads; absent: a new community and a new German city */
  readonly partyIds?: readonly string[];
};

/** A formal twinning in its first stage since today, unless said otherwise. */
export async function aPartnership(application: Application, wish: PartnershipWish = {}): Promise<PartnershipRow> {
  const { partyIds, ...fields } = wish;
  const ids = partyIds ?? [(await aCommunity(application)).id, (await aPartnerCity(application)).id];
  return application.get(Partnerships).create(systemViewer(), {
    relationshipType: 'TWINNING',
    formality: 'FORMAL',
    ...fields,
    parties: ids.map((municipalityId, place) => ({ municipalityId, role: place === 0 ? 'LEAD' : 'PARTNER' })),
  });
}
