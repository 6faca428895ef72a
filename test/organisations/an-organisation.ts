import { Organisations, type OrganisationRow } from '../../src/features/organisations/index.js';
import type { OrganisationFields } from '../../src/features/organisations/index.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import type { Application } from '../support/application.js';

let made = 0;

/** A department of nobody's in Ukraine with a name of its own, unless said otherwise. */
export function anOrganisation(application: Application, wish: OrganisationFields = {}): Promise<OrganisationRow> {
  made += 1;
  return application.get(Organisations).create(systemViewer(), {
    type: 'DEPARTMENT',
    nameUk: `Установа ${made}`,
    nameEn: `Institution ${made}`,
    countryCode: 'UA',
    ...wish,
  });
}
