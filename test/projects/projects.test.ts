import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import type { OrganisationRow } from '../../src/features/organisations/index.js';
import { anAgreement } from '../agreements/an-agreement.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { aVisit } from '../visits/a-visit.js';
import { aProject, stepped } from './a-project.js';
import { GET, LIST, MOVE, type Project, SUMMARY, UPDATE } from './documents.js';

interface Listed {
  projects: {
    edges: { node: Project }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
    totalCount: number;
  };
}

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const hryvnias = (amount: string) => ({ amount, currency: 'UAH' });

describe('projects and grants', () => {
  let application: Application;
  let community: MunicipalityRow;
  let city: MunicipalityRow;
  let donor: OrganisationRow;
  let bank: OrganisationRow;
  let coordinator: GraphqlClient;
  let staff: Person;
  let officer: Person;
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application);
    city = await aPartnerCity(application);
    donor = await anOrganisation(application, { type: 'DONOR', countryCode: null });
    bank = await anOrganisation(application, { type: 'FINANCIAL_INSTITUTION', countryCode: null });
    staff = await aCoordinator(application);
    coordinator = as(application, staff);
    officer = await anOfficial(application, [community.id]);
    official = as(application, officer);
  });
  afterAll(() => application.stop());

  const revised = async (project: Project, fields: object, client = official) => {
    const input = { id: project.id, expectedVersion: project.version, fields };
    return (await client.get<{ updateProject: Project }>(UPDATE, { input })).updateProject;
  };
  const shown = async (id: string, client = official) => (await client.get<{ project: Project }>(GET, { id })).project;
  const found = async (filter: object, client = coordinator, more: object = {}) =>
    (await client.get<Listed>(LIST, { filter, ...more })).projects;
  const titlesOf = async (filter: object, more: object = {}) =>
    (await found(filter, coordinator, more)).edges.map(({ node }) => node.titleUk);

  describe('live', () => {
    it('from the idea to the close, every step with its day, its author and its reason', async () => {
      let project = await aProject(official, community.id, { statusOn: '2024-01-10' });
      project = await stepped(official, project, 'APPLYING', { on: '2024-02-29' });
      project = await stepped(official, project, 'SUBMITTED', { on: '2024-03-31' });
      project = await stepped(official, project, 'REJECTED', { on: '2024-05-01', reason: 'Забракло балів' });
      project = await stepped(official, project, 'IDEA', { on: '2024-05-02' });
      project = await stepped(official, project, 'RUNNING', { on: '2024-06-01' });
      project = await revised(project, { resultUk: 'Котельню оновлено' });
      project = await stepped(official, project, 'CLOSED');

      expect(project.statusHistory.map(({ from, to, on }) => `${from} ${to} ${on}`)).toEqual([
        'null IDEA 2024-01-10',
        'IDEA APPLYING 2024-02-29',
        'APPLYING SUBMITTED 2024-03-31',
        'SUBMITTED REJECTED 2024-05-01',
        'REJECTED IDEA 2024-05-02',
        'IDEA RUNNING 2024-06-01',
        'RUNNING CLOSED 2026-11-26',
      ]);
      expect(project.statusHistory[3]).toMatchObject({ reason: 'Забракло балів', by: { name: officer.name } });
      expect(project.allowedMoves).toEqual([{ status: 'RUNNING', reasonRequired: true }]);
      expect(project.version).toBe(8);
    });

    it('are not moved off the table, without a reason, to a day to come or before the step before', async () => {
      const project = await aProject(official, community.id, { status: 'AWARDED', statusOn: '2024-06-15' });
      const refusal = (input: object) =>
        official.refusal(MOVE, { input: { id: project.id, expectedVersion: project.version, ...input } });

      expect((await refusal({ status: 'REJECTED' })).extensions).toMatchObject({
        reason: 'transition',
        field: 'status',
        details: { allowed: ['RUNNING', 'SUBMITTED', 'IDEA', 'ABANDONED'] },
      });
      expect((await refusal({ status: 'ABANDONED' })).extensions).toMatchObject({
        reason: 'required',
        field: 'reason',
      });
      expect((await refusal({ status: 'RUNNING', on: '2026-11-27' })).extensions).toMatchObject({ reason: 'future' });
      expect((await refusal({ status: 'RUNNING', on: '2024-06-14' })).extensions).toMatchObject({
        reason: 'date_order',
        field: 'on',
      });
      expect(await shown(project.id)).toEqual(project);
    });

    it('are closed when they are over, with every report submitted or a reason', async () => {
      const reports = [{ kind: 'FINAL', dueOn: '2026-12-31' }];
      let project = await aProject(official, community.id, { status: 'RUNNING', fields: { reports } });
      const close = (input: object) =>
        official.refusal(MOVE, {
          input: { id: project.id, expectedVersion: project.version, status: 'CLOSED', ...input },
        });

      expect((await close({})).extensions).toMatchObject({ reason: 'not_finished', field: 'status' });
      project = await revised(project, { startsOn: '2026-01-01', endsOn: '2026-11-26' });
      expect((await close({})).extensions).toMatchObject({ reason: 'open_reports', details: { openReports: 1 } });
      project = await stepped(official, project, 'CLOSED', { reason: 'Фінансувальник звіту не вимагає' });
      expect(project.clocks).toEqual([]);

      const stale = await official.refusal(UPDATE, {
        input: { id: project.id, expectedVersion: project.version, fields: { endsOn: null } },
      });
      expect(stale.extensions).toMatchObject({ reason: 'not_finished', field: 'fields.resultUk' });
    });

    it('are given up and taken up again with a reason', async () => {
      const project = await aProject(official, community.id);
      const given = await stepped(official, project, 'ABANDONED', { reason: 'Немає співфінансування' });
      const again = await stepped(official, given, 'IDEA', { reason: 'Знайшовся донор' });
      expect(again.statusHistory.map(({ reason }) => reason)).toEqual([
        null,
        'Немає співфінансування',
        'Знайшовся донор',
      ]);
    });
  });

  describe('are paid for', () => {
    it('by several funders in several currencies, that are never added together', async () => {
      const project = await aProject(official, community.id, {
        fields: {
          amount: euros('654800.00'),
          ownShare: hryvnias('1500000'),
          participants: [
            { organisationId: donor.id, role: 'FUNDER', contribution: euros('500 000') },
            { organisationId: bank.id, role: 'CO_FUNDER', contribution: euros('100000') },
            { municipalityId: community.id, role: 'CO_FUNDER', contribution: hryvnias('1500000') },
            { name: 'Забудовник', role: 'IMPLEMENTER' },
          ],
        },
      });

      expect(project.amount).toEqual(euros('654800.00'));
      expect(project.contributionTotals).toEqual([euros('600000.00'), hryvnias('1500000.00')]);
      expect(project.contributionGap).toEqual({ kind: 'FALLS_SHORT', difference: euros('54800.00') });
      expect(project.participants.map(({ role }) => role)).toEqual(['FUNDER', 'CO_FUNDER', 'CO_FUNDER', 'IMPLEMENTER']);
      expect(project.participants[3]).toMatchObject({ name: 'Забудовник', organisation: null, contribution: null });

      const more = await revised(project, { amount: euros('550000') });
      expect(more.contributionGap).toEqual({ kind: 'EXCEEDS', difference: euros('50000.00') });
    });

    it('in hryvnias only at a rate with its day', async () => {
      const project = await aProject(official, community.id, { fields: { amount: euros('654800.00') } });
      expect(project.inHryvnias).toBeNull();

      const exchangeRate = { rate: '45,1234', on: '2024-10-24', source: 'НБУ' };
      const valued = await revised(project, { exchangeRate });
      expect(valued.exchangeRate).toEqual({ ...exchangeRate, rate: '45.1234' });
      expect(valued.inHryvnias).toEqual(hryvnias('29546802.32'));
      expect((await revised(valued, { exchangeRate: null })).inHryvnias).toBeNull();
    });

    it('and are summed by group and currency, each sum with the statuses of its rows', async () => {
      const own = await aCommunity(application);
      const of = (status: string, fields: object) => aProject(coordinator, own.id, { status, fields });
      await of('IDEA', { amount: euros('1') });
      await of('SUBMITTED', { amount: euros('10.50') });
      await of('AWARDED', { amount: euros('100'), ownShare: hryvnias('7') });
      await of('RUNNING', { amount: euros('200') });
      await of('RUNNING', { amount: hryvnias('300') });
      await of('CLOSED', { resultUk: 'Є' });

      const { projectSummary } = await coordinator.get(SUMMARY, { filter: { communityId: own.id } });
      expect(projectSummary).toEqual({
        count: 6,
        groups: [
          {
            ...{ group: 'APPLIED', statuses: ['APPLYING', 'SUBMITTED'], count: 1 },
            ...{ amounts: [euros('10.50')], ownShares: [] },
          },
          {
            ...{ group: 'UNDER_WAY', statuses: ['AWARDED', 'RUNNING'], count: 3 },
            ...{ amounts: [euros('300.00'), hryvnias('300.00')], ownShares: [hryvnias('7.00')] },
          },
          { group: 'CLOSED', statuses: ['CLOSED'], count: 1, amounts: [], ownShares: [] },
        ],
      });
    });
  });

  describe('have clocks', () => {
    it('that put the list in order: what is due first first, what waits for nothing last', async () => {
      const own = await aCommunity(application);
      const of = (titleUk: string, callDeadlineOn: string | null) =>
        aProject(coordinator, own.id, { fields: { titleUk, callDeadlineOn } });
      await of('Ґанок', '2027-01-01');
      await of('Вежа', null);
      await of('Гребля', '2026-12-01');

      const filter = { communityId: own.id };
      const by = (field: string, direction: string) => titlesOf(filter, { orderBy: { field, direction } });
      expect(await titlesOf(filter)).toEqual(['Гребля', 'Ґанок', 'Вежа']);
      expect(await by('NEXT_CLOCK', 'DESC')).toEqual(['Вежа', 'Ґанок', 'Гребля']);
      expect(await by('TITLE', 'ASC')).toEqual(['Вежа', 'Гребля', 'Ґанок']);
      const first = await found(filter, coordinator, { first: 2 });
      const rest = await found(filter, coordinator, { first: 2, after: first.pageInfo.endCursor });
      expect([...first.edges, ...rest.edges].map(({ node }) => node.titleUk)).toEqual(['Гребля', 'Ґанок', 'Вежа']);
    });
  });

  it('measure themselves without dividing by nothing', async () => {
    const indicators = [
      { nameUk: 'Місць', unit: 'шт.', target: 8, actual: 6, asOf: '2026-11-26' },
      { nameUk: 'Викиди', unit: 'т', baseline: 200.5, target: 100.5, actual: 150.5 },
      { nameUk: 'Скарги', baseline: 0, target: 0, actual: 0 },
      { nameUk: 'Без мети', actual: 5 },
    ];
    const project = await aProject(official, community.id, { fields: { indicators } });
    expect(project.indicators.map(({ progress }) => progress)).toEqual([75, 50, 100, null]);
  });

  describe('are found', () => {
    it('by their funder, participant, visit, agreement, partnership, owner, status and words', async () => {
      const partyIds = [community.id, city.id];
      const partnership = await aPartnership(application, { partyIds });
      const visit = await aVisit(application, { partyIds });
      const agreement = await anAgreement(application, { partyIds });
      const project = await aProject(official, community.id, {
        status: 'SUBMITTED',
        fields: {
          titleUk: 'Житло на 100% енергії',
          programmeEn: 'Housing',
          ownerId: officer.id,
          participants: [
            { organisationId: donor.id, role: 'FUNDER' },
            { organisationId: bank.id, role: 'PARTNER' },
          ],
          ...{ visitIds: [visit.id], agreementIds: [agreement.id], partnershipIds: [partnership.id] },
        },
      });

      expect(project).toMatchObject({
        ...{ visits: [{ id: visit.id }], agreements: [{ id: agreement.id }], partnerships: [{ id: partnership.id }] },
        owner: { id: officer.id },
      });
      const filters = [
        { visitIds: [visit.id] },
        { agreementIds: [agreement.id] },
        { partnershipIds: [partnership.id] },
        { ownerIds: [officer.id], statuses: ['SUBMITTED'] },
        { organisationIds: [bank.id], open: true, search: 'housing' },
        { funderIds: [donor.id], search: '100%' },
      ];
      for (const filter of filters) expect(await titlesOf(filter)).toEqual(['Житло на 100% енергії']);
      expect(await titlesOf({ funderIds: [bank.id], search: '100%' })).toEqual([]);
      expect(await titlesOf({ open: false, visitIds: [visit.id] })).toEqual([]);
    });

    it('with as many statements for 50 rows as for one', async () => {
      const own = await aCommunity(application);
      const partyIds = [own.id, city.id];
      const partnership = await aPartnership(application, { partyIds });
      const visit = await aVisit(application, { partyIds });
      const agreement = await anAgreement(application, { partyIds });
      for (let made = 0; made < 50; made += 1) {
        await aProject(coordinator, own.id, {
          fields: {
            amount: euros('1'),
            participants: [
              { organisationId: donor.id, role: 'FUNDER', contribution: euros('1') },
              { municipalityId: city.id, role: 'PARTNER' },
            ],
            indicators: [{ nameUk: 'Є' }],
            reports: [{ kind: 'FINAL', dueOn: '2027-01-01' }],
            ownerId: staff.id,
            ...{ visitIds: [visit.id], agreementIds: [agreement.id], partnershipIds: [partnership.id] },
          },
        });
      }
      // each record's own history is a statement of its own wherever it is asked for
      const list = LIST.replace(/history\(first: 50\) \{ edges \{ node \{.*?\} \} \} \}/, '');
      const one = await countStatements(() => coordinator.get(list, { filter: { communityId: own.id }, first: 1 }));
      const all = await countStatements(() => coordinator.get(list, { filter: { communityId: own.id }, first: 50 }));
      expect(all).toBe(one);
      const filter = { communityId: own.id };
      expect(await countStatements(() => coordinator.get(SUMMARY, { filter }))).toBeLessThan(10);
    });
  });
});
