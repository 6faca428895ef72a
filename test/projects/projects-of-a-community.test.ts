import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import type { OrganisationRow } from '../../src/features/organisations/index.js';
import { HAND_OVER, OPEN_WORK } from '../organisations/documents.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { aVisit } from '../visits/a-visit.js';
import { aProject } from './a-project.js';
import { CREATE, GET, LIST, MOVE, type Project, RESTORE, TRASH, TRASHED, UPDATE } from './documents.js';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

describe('projects as records of somebody', () => {
  let application: Application;
  let community: MunicipalityRow;
  let neighbours: MunicipalityRow;
  let city: MunicipalityRow;
  let donor: OrganisationRow;
  let coordinator: GraphqlClient;
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    neighbours = await aCommunity(application);
    city = await aPartnerCity(application);
    donor = await anOrganisation(application, { type: 'DONOR', countryCode: null });
    coordinator = as(application, await aCoordinator(application));
    official = as(application, await anOfficial(application, [community.id]));
  });
  afterAll(() => application.stop());

  const revised = async (project: Project, fields: object) => {
    const input = { id: project.id, expectedVersion: project.version, fields };
    return (await official.get<{ updateProject: Project }>(UPDATE, { input })).updateProject;
  };
  const shown = async (id: string, client = official) => (await client.get<{ project: Project }>(GET, { id })).project;
  const titlesOf = async (filter: object) => {
    const { projects } = await coordinator.get<{ projects: { edges: { node: Project }[] } }>(LIST, { filter });
    return projects.edges.map(({ node }) => node.titleUk);
  };

  describe('belong to a community', () => {
    it('and are not there for others, unless they serve a partnership that those see', async () => {
      const stranger = as(application, await anOfficial(application, [neighbours.id]));
      const hidden = await aProject(official, community.id);
      expect((await stranger.refusal(GET, { id: hidden.id })).extensions.code).toBe('NOT_FOUND');
      const update = { input: { id: hidden.id, expectedVersion: hidden.version, fields: { note: 'x' } } };
      expect((await stranger.refusal(UPDATE, update)).extensions.code).toBe('NOT_FOUND');

      const partnership = await aPartnership(application, { partyIds: [neighbours.id, community.id, city.id] });
      const shared = await revised(hidden, { partnershipIds: [partnership.id] });
      expect((await shown(shared.id, stranger)).titleUk).toBe(shared.titleUk);
      const write = { input: { id: shared.id, expectedVersion: shared.version, fields: { note: 'x' } } };
      expect((await stranger.refusal(UPDATE, write)).extensions.code).toBe('FORBIDDEN');
      const step = { input: { id: shared.id, expectedVersion: shared.version, status: 'APPLYING' } };
      expect((await stranger.refusal(MOVE, step)).extensions.code).toBe('FORBIDDEN');
      const bin = { input: { type: 'PROJECT', id: shared.id, expectedVersion: shared.version } };
      expect((await stranger.refusal(TRASH, bin)).extensions.code).toBe('FORBIDDEN');
      expect(await shown(shared.id)).toEqual(shared);
    });

    it('so that nobody writes one for another community, and readers write none', async () => {
      const create = (communityId: string) => ({ input: { communityId, fields: { titleUk: 'Чужий' } } });
      const unseen = await aCommunity(application);
      expect((await official.refusal(CREATE, create(unseen.id))).extensions.code).toBe('NOT_FOUND');
      const reader = as(application, await aReader(application, [community.id]));
      expect((await reader.refusal(CREATE, create(community.id))).extensions.code).toBe('FORBIDDEN');
      const abroad = await coordinator.refusal(CREATE, create(city.id));
      expect(abroad.extensions).toMatchObject({ reason: 'side', field: 'communityId' });
    });

    it('and keep what the writer does not see', async () => {
      const unseen = await aCommunity(application);
      const theirs = await anOrganisation(application, { type: 'COMPANY', municipalityId: unseen.id });
      const visit = await aVisit(application, { partyIds: [unseen.id, city.id] });
      const project = await aProject(coordinator, community.id, {
        fields: {
          participants: [{ organisationId: theirs.id, role: 'IMPLEMENTER', contribution: euros('5') }],
          visitIds: [visit.id],
        },
      });
      const seen = await shown(project.id);
      expect(seen.participants).toMatchObject([{ organisation: null, municipality: null, name: null }]);
      expect(seen.visits).toEqual([]);

      const participants = [
        { id: seen.participants[0]?.id, role: 'IMPLEMENTER', contribution: euros('6') },
        { name: 'Ще хтось', role: 'PARTNER' },
      ];
      await revised(seen, { participants, visitIds: [] });
      const whole = await shown(project.id, coordinator);
      expect(whole.participants[0]).toMatchObject({ organisation: { id: theirs.id }, contribution: euros('6.00') });
      expect(whole.visits).toEqual([{ id: visit.id }]);
    });
  });

  it('tell their history, field by field, and nothing where nothing changed', async () => {
    const project = await aProject(official, community.id);
    await revised(project, { titleUk: project.titleUk });
    const changed = await revised(project, {
      note: 'Перевірити',
      participants: [{ organisationId: donor.id, role: 'FUNDER' }],
    });
    const entries = changed.history.edges.map(
      ({ node }) => `${node.action} ${node.changes.map(({ field }) => field).join(',')}`,
    );
    expect(entries).toHaveLength(2);
    expect(entries[0]).toBe('UPDATED participants,note');
    expect(entries[1]).toMatch(/^CREATED titleUk,/);
  });

  it('go to the trash and come back as they were', async () => {
    const project = await aProject(official, community.id, { fields: { titleUk: 'До кошика' } });
    const input = { type: 'PROJECT', id: project.id };
    await official.get(TRASH, { input: { ...input, expectedVersion: project.version } });

    expect((await official.refusal(GET, { id: project.id })).extensions.code).toBe('NOT_FOUND');
    expect(await titlesOf({ search: 'До кошика' })).toEqual([]);
    const { trash } = await official.get<{ trash: { edges: { node: object }[] } }>(TRASHED);
    expect(trash.edges.map(({ node }) => node)).toContainEqual({ id: project.id, type: 'PROJECT', title: 'До кошика' });

    await official.get(RESTORE, { input });
    const back = await shown(project.id);
    expect(back).toMatchObject({ titleUk: 'До кошика', status: 'IDEA' });
    expect(back.history.edges.map(({ node }) => node.action)).toEqual(['RESTORED', 'TRASHED', 'CREATED']);
  });

  it('pass to a successor while they are open', async () => {
    const leaves = await anOfficial(application, [community.id]);
    const stays = await anOfficial(application, [community.id]);
    const fields = { ownerId: leaves.id };
    const open = await aProject(coordinator, community.id, { fields });
    const closed = await aProject(coordinator, community.id, {
      status: 'CLOSED',
      fields: { ...fields, resultUk: 'Зроблено' },
    });
    const { openWork } = await coordinator.get<{ openWork: object[] }>(OPEN_WORK, { userId: leaves.id });
    expect(openWork).toEqual([{ kind: 'PROJECT', count: 1, unseen: 0, titles: [open.titleUk] }]);

    await coordinator.get(HAND_OVER, { input: { fromUserId: leaves.id, toUserId: stays.id } });
    expect((await shown(open.id)).owner).toEqual({ id: stays.id });
    expect((await shown(closed.id)).owner).toEqual({ id: leaves.id });
  });
});
