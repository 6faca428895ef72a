import { type AgreementRow, Agreements } from '../../src/features/agreements/index.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import type { Application } from '../support/application.js';

type AgreementWish = Partial<Parameters<Agreements['draft']>[1]> & {
  readonly partyIds: readonly string[];
  readonly status?: Parameters<Agreements['draft']>[2];
  readonly statusOn?: string;
};

/** A memorandum between municipalities that is still an idea, unless said otherwise. */
export function anAgreement(
  application: Application,
  { partyIds, status, statusOn, ...fields }: AgreementWish,
): Promise<AgreementRow> {
  return application.get(Agreements).draft(
    systemViewer(),
    {
      titleUk: 'Меморандум про співпрацю',
      type: 'MEMORANDUM',
      parties: partyIds.map((municipalityId) => ({ municipalityId })),
      ...fields,
    },
    status ?? 'IDEA',
    statusOn ?? null,
  );
}
