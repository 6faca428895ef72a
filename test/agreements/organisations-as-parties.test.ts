import { newId } from '../../src/kernel/identifiers.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial } from '../support/people.js';
import { DRAFT, REVISE } from './documents.js';

interface Party {
  readonly id: string;
  readonly institution: string | null;
  readonly organisation: { readonly nameUk: string } | null;
}
interface Drafted {
  readonly id: string;
  readonly version: number;
  readonly parties: readonly Party[];
}

const TRASH = `mutation ($input: TrashRecordInput!) { trashRecord(input: $input) { id } }`;
const OF_ORGANISATION = `query ($ids: [ID!]) { agreements(filter: { organisationIds: $ids }) { totalCount edges { node { id } } } }`;

describe('organisations as parties of agreements', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application));
  });
  afterAll(() => application.stop());

  async function memorandum() {
    const community = await aCommunity(application);
    const school = await anOrganisation(application, { type: 'SCHOOL', municipalityId: community.id });
    const lyceum = await anOrganisation(application, { type: 'SCHOOL', countryCode: 'PL' });
    const { draftAgreement } = await coordinator.get<{ draftAgreement: Drafted }>(DRAFT, {
      input: {
        fields: {
          titleUk: 'Меморандум школи і ліцею',
          type: 'MEMORANDUM',
          level: 'INSTITUTION',
          parties: [
            { municipalityId: community.id, organisationId: school.id },
            { organisationId: lyceum.id, institution: 'Ліцей ім. Вигаданого' },
          ],
        },
      },
    });
    return { community, school, lyceum, agreement: draftAgreement };
  }

  it('are named by the directory or as the agreement words them, and lead to their agreements', async () => {
    const { school, lyceum, agreement } = await memorandum();

    expect(agreement.parties).toMatchObject([
      { institution: null, organisation: { nameUk: school.nameUk } },
      { institution: 'Ліцей ім. Вигаданого', organisation: { nameUk: lyceum.nameUk } },
    ]);
    expect(await coordinator.get(OF_ORGANISATION, { ids: [lyceum.id] })).toMatchObject({
      agreements: { totalCount: 1, edges: [{ node: { id: agreement.id } }] },
    });
  });

  it('stay while an agreement names them', async () => {
    const { lyceum } = await memorandum();

    const refusal = await coordinator.refusal(TRASH, {
      input: { type: 'ORGANISATION', id: lyceum.id, expectedVersion: 1 },
    });

    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'in_use', details: { agreements: 1 } });
    expect(refusal.message).toContain('угода');
  });

  it('are no party twice, nor unknown ones', async () => {
    const { lyceum, agreement } = await memorandum();
    const revise = (parties: readonly object[]) =>
      coordinator.refusal(REVISE, {
        input: { id: agreement.id, expectedVersion: agreement.version, fields: { parties } },
      });

    const twice = await revise([{ organisationId: lyceum.id }, { organisationId: lyceum.id, institution: 'Інакше' }]);
    expect(twice.extensions).toMatchObject({ reason: 'self_partner', field: 'fields.parties.1.municipalityId' });
    const unknown = await revise([{ organisationId: lyceum.id }, { organisationId: newId() }]);
    expect(unknown.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that a party does not see stay with their line', async () => {
    const { community, agreement } = await memorandum();
    const city = await aPartnerCity(application);
    const other = await aCommunity(application);
    const hidden = await anOrganisation(application, { type: 'SCHOOL', municipalityId: other.id });
    const [own] = agreement.parties;
    const { reviseAgreement } = await coordinator.get<{ reviseAgreement: Drafted }>(REVISE, {
      input: {
        id: agreement.id,
        expectedVersion: agreement.version,
        fields: { parties: [{ id: own?.id, municipalityId: community.id }, { organisationId: hidden.id }] },
      },
    });
    const official = as(application, await anOfficial(application, [community.id]));
    const [first, second] = reviseAgreement.parties;

    const { reviseAgreement: seen } = await official.get<{ reviseAgreement: Drafted }>(REVISE, {
      input: {
        id: agreement.id,
        expectedVersion: reviseAgreement.version,
        fields: {
          parties: [{ id: first?.id, municipalityId: community.id }, { id: second?.id }, { municipalityId: city.id }],
        },
      },
    });

    expect(seen.parties[1]?.organisation).toBeNull();
    const { agreement: whole } = await coordinator.get<{ agreement: Drafted }>(
      `query ($id: ID!) { agreement(id: $id) { id version parties { id institution organisation { nameUk } } } }`,
      { id: agreement.id },
    );
    expect(whole.parties[1]?.organisation?.nameUk).toBe(hidden.nameUk);
  });
});
