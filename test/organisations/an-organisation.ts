import {
  type OrganisationFields,
  type OrganisationRow,
  Organisations,
} from '../../src/features/organisations/index.js';
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

/** Ids of organisations of these names, each below the one before. */
export async function aTreeOf(application: Application, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const { id } = await anOrganisation(application, { nameUk: name, parentId: ids.at(-1) ?? null });
    ids.push(id);
  }
  return ids;
}
