import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { anOrganisation } from '../organisations/an-organisation.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { aCoordinator } from '../support/people.js';
import { aMembership, aProject, stepped } from './a-project.js';
import { GET, GET_MEMBERSHIP, LIST, LIST_MEMBERSHIPS, type Membership, type Project, UPDATE } from './documents.js';

/** The last day of February 2028 in Kyiv, a minute before midnight. */
const BEFORE_MIDNIGHT = '2028-02-29T21:59:00.000Z';
const MIDNIGHT = '2028-02-29T22:00:00.000Z';

describe('the clocks of projects and memberships, in the days of the network,', () => {
  let application: Application;
  let community: MunicipalityRow;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication({}, '2028-02-28T08:00:00.000Z');
    community = await aCommunity(application);
    await reach('2028-02-28T08:00:00.000Z');
  });
  afterAll(() => application.stop());

  /** Whoever asks then has signed in then, where it is still another day. */
  async function reach(instant: string): Promise<void> {
    await application.setTime(instant);
    coordinator = as(application, await aCoordinator(application, { timeZone: 'Pacific/Honolulu' }));
  }
  const clocksOf = async (id: string) => (await coordinator.get<{ project: Project }>(GET, { id })).project.clocks;
  const overdue = async () => {
    const { projects } = await coordinator.get<{ projects: { edges: { node: Project }[] } }>(LIST, {
      filter: { overdueReports: true },
    });
    return projects.edges.map(({ node }) => node.id);
  };

  it('of a call stop with the application; of a report they are late from the day after 29 February', async () => {
    const reports = [
      { kind: 'INTERIM', dueOn: '2028-02-29' },
      { kind: 'FINAL', dueOn: '2028-04-30' },
    ];
    let project = await aProject(coordinator, community.id, { fields: { callDeadlineOn: '2028-03-01', reports } });
    expect(project.clocks).toEqual([{ kind: 'CALL_DEADLINE', dueOn: '2028-03-01', daysLeft: 2, overdue: false }]);

    project = await stepped(coordinator, project, 'RUNNING');
    await reach(BEFORE_MIDNIGHT);
    expect(await clocksOf(project.id)).toMatchObject([
      { kind: 'REPORT', dueOn: '2028-02-29', daysLeft: 0, overdue: false },
      { kind: 'REPORT', dueOn: '2028-04-30', daysLeft: 61, overdue: false },
    ]);
    expect(await overdue()).toEqual([]);

    await reach(MIDNIGHT);
    expect((await clocksOf(project.id))[0]).toMatchObject({ dueOn: '2028-02-29', daysLeft: -1, overdue: true });
    expect(await overdue()).toEqual([project.id]);

    const [interim, final] = project.reports;
    const fields = {
      reports: [
        { ...reports[0], id: interim?.id, submittedOn: '2028-03-01' },
        { ...reports[1], id: final?.id },
      ],
    };
    const input = { id: project.id, expectedVersion: project.version, fields };
    const { updateProject } = await coordinator.get<{ updateProject: Project }>(UPDATE, { input });
    expect(updateProject.clocks.map(({ dueOn }) => dueOn)).toEqual(['2028-04-30']);
    expect(await overdue()).toEqual([]);
  });

  it('of fees and obligations turn at the same midnight', async () => {
    await reach(BEFORE_MIDNIGHT);
    const network = await anOrganisation(application, { type: 'NETWORK', countryCode: null });
    const { id } = await aMembership(coordinator, community.id, network.id, {
      status: 'MEMBER',
      fields: {
        fees: [{ year: 2028, amount: { amount: '100', currency: 'EUR' }, dueOn: '2028-02-29' }],
        obligations: [{ textUk: 'План дій', dueOn: '2028-03-31' }],
      },
    });
    const late = async () => {
      const { memberships } = await coordinator.get<{ memberships: { totalCount: number } }>(LIST_MEMBERSHIPS, {
        filter: { overdue: true },
      });
      return memberships.totalCount;
    };
    expect(await late()).toBe(0);

    await reach(MIDNIGHT);
    const { membership } = await coordinator.get<{ membership: Membership }>(GET_MEMBERSHIP, { id });
    expect(membership.clocks).toEqual([
      { kind: 'FEE', dueOn: '2028-02-29', daysLeft: -1, overdue: true },
      { kind: 'OBLIGATION', dueOn: '2028-03-31', daysLeft: 30, overdue: false },
    ]);
    expect(await late()).toBe(1);
  });
});
