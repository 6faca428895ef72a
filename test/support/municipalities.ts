import { Municipalities, type MunicipalityRow } from '../../src/features/municipalities/index.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import type { Application } from './application.js';

let made = 0;

/** A hromada with a name of its own. */
export function aCommunity(application: Application, name?: string): Promise<MunicipalityRow> {
  made += 1;
  return application.get(Municipalities).create(systemViewer(), {
    kind: 'HROMADA',
    nameUk: name ?? `Громада ${made}`,
    nameEn: name ?? `Community ${made}`,
    countryCode: 'UA',
    region: 'Хмельницька область',
  });
}

/** A city abroad with a name of its own; German unless said otherwise. */
export function aPartnerCity(application: Application, name?: string, countryCode = 'DE'): Promise<MunicipalityRow> {
  made += 1;
  return application.get(Municipalities).create(systemViewer(), {
    kind: 'CITY',
    nameUk: name ?? `Місто ${made}`,
    nameEn: name ?? `City ${made}`,
    countryCode,
  });
}
