import { systemViewer } from '../../src/platform/access/viewer.js';
import { type VisitRow, Visits } from '../../src/features/visits/index.js';
import type { Application } from '../support/application.js';

type VisitWish = Partial<Parameters<Visits['log']>[1]> & {
  /** those who take part; the first is the host */
  readonly partyIds: readonly string[];
  readonly status?: Parameters<Visits['log']>[2];
};

/** An outgoing visit that is planned, without dates, unless said otherwise. */
export function aVisit(application: Application, { partyIds, status, ...fields }: VisitWish): Promise<VisitRow> {
  return application.get(Visits).log(
    systemViewer(),
    {
      titleUk: 'Робоча зустріч',
      direction: 'OUTGOING',
      parties: partyIds.map((municipalityId, place) => ({ municipalityId, role: place === 0 ? 'HOST' : 'GUEST' })),
      ...fields,
    },
    status ?? 'PLANNED',
  );
}
