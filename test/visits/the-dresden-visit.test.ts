import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import type { PartnershipRow } from '../../src/features/partnerships/index.js';
import { newId } from '../../src/kernel/identifiers.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, type Person } from '../support/people.js';

const VISIT = `id version status startsOn endsOn titleUk titleEn headCount noCommitments openQuestions report
  dates { startsOn endsOn } parties { role municipality { nameUk } } partnerships { id titleUk }
  delegation { name isLeader } programme { title startsAt } allowedMoves { status reasonRequired }
  commitments { id text complete dueOn owedBy { nameUk } owedTo { nameUk } owner { name }
    task { id title state dueOn waitingSince waitingFor { nameUk } owner { name } partnership { id } visit { id } } }`;
const LOG = `mutation ($input: LogVisitInput!) { logVisit(input: $input) { ${VISIT} } }`;
const UPDATE = `mutation ($input: UpdateVisitInput!) { updateVisit(input: $input) { ${VISIT} } }`;
const MOVE = `mutation ($input: MoveVisitInput!) { moveVisit(input: $input) { ${VISIT} } }`;
const ADD = `mutation ($input: AddCommitmentInput!) { addCommitment(input: $input) { ${VISIT} } }`;
const READ = `query ($id: ID!) { visit(id: $id) { ${VISIT} tasks { totalCount edges { node { id state cancelReason } } }
  history { edges { node { action changes { field before after } } } } } }`;
const TASK = `query ($id: ID!) { task(id: $id) { id version title note state dueOn cancelReason commitment { id } history { totalCount } } }`;
const UPDATE_TASK = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { id version dueOn commitment { dueOn text owner { name } } } }`;
const MOVE_TASK = `mutation ($input: MoveTaskInput!) { moveTask(input: $input) { id version state doneAt } }`;
const PARTNERSHIP = `query ($id: ID!) { partnership(id: $id) { lastContactOn openTaskCount visitCount
  nextStep { title dueOn } tasks { totalCount edges { node { title } } } visits { totalCount edges { node { titleUk } } } } }`;

interface CommitmentView {
  id: string;
  text: string;
  complete: boolean;
  dueOn: string | null;
  task: { id: string; title: string; state: string; dueOn: string; waitingFor: { nameUk: string } | null } | null;
}
interface VisitView {
  id: string;
  version: number;
  status: string;
  openQuestions: string[];
  commitments: CommitmentView[];
}

/** Trilateral meeting of mayors in Dresden, 4–5 March 2024, as the city's report for 2024 has it (measure 1.2, entry 1). */
describe('the Dresden visit', () => {
  let application: Application;
  let khmelnytskyi: MunicipalityRow;
  let stuttgart: MunicipalityRow;
  let dresden: MunicipalityRow;
  let partnership: PartnershipRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication({}, '2024-03-06T08:00:00Z');
    khmelnytskyi = await aCommunity(application, 'Хмельницький');
    stuttgart = await aPartnerCity(application, 'Штутгарт');
    dresden = await aPartnerCity(application, 'Дрезден');
    olena = await aCoordinator(application, { name: 'Олена Зразкова' });
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());
  beforeEach(async () => {
    partnership = await aPartnership(application, {
      partyIds: [khmelnytskyi.id, stuttgart.id, dresden.id],
      relationshipType: 'SOLIDARITY',
    });
  });

  const fields = () => ({
    titleUk: 'Тристороння зустріч міських голів у Дрездені',
    titleEn: 'Trilateral meeting of mayors in Dresden',
    direction: 'OUTGOING',
    mode: 'IN_PERSON',
    dates: [{ startsOn: '2024-03-04', endsOn: '2024-03-05' }],
    places: [{ name: 'Дрезден', countryCode: 'DE' }],
    partnershipIds: [partnership.id],
    parties: [
      { municipalityId: dresden.id, role: 'HOST' },
      { municipalityId: khmelnytskyi.id, role: 'GUEST' },
      { municipalityId: stuttgart.id, role: 'PARTICIPANT' },
    ],
    delegation: [
      { name: 'Вигаданий Голова', post: 'міський голова', municipalityId: khmelnytskyi.id, isLeader: true },
      { name: 'Вигадана Перекладачка', municipalityId: khmelnytskyi.id },
    ],
    headCount: 5,
    programme: [{ on: '2024-03-04', startsAt: '10:00', endsAt: '12:00', title: 'Зустріч трьох міських голів' }],
    outcomes: 'Знову порушено питання гуманітарної допомоги та підтримки біженців',
    commitments: [
      {
        text: 'Домовитися з німецькими медзакладами про реабілітацію військових',
        owedById: khmelnytskyi.id,
        owedToId: dresden.id,
        ownerId: olena.id,
        dueOn: '2024-03-29',
      },
      { text: 'Надіслати перелік клінік', owedById: dresden.id, owedToId: khmelnytskyi.id },
    ],
  });
  const log = async (status = 'COMPLETED', wish: object = {}) => {
    const input = { fields: { ...fields(), ...wish }, status };
    return (await coordinator.get<{ logVisit: VisitView }>(LOG, { input })).logVisit;
  };
  const read = async (id: string) => (await coordinator.get<{ visit: VisitView }>(READ, { id })).visit;
  const update = async (visit: VisitView, wish: object) =>
    (
      await coordinator.get<{ updateVisit: VisitView }>(UPDATE, {
        input: { id: visit.id, expectedVersion: visit.version, fields: wish },
      })
    ).updateVisit;
  const move = async (visit: VisitView, status: string, reason?: string) =>
    (
      await coordinator.get<{ moveVisit: VisitView }>(MOVE, {
        input: { id: visit.id, expectedVersion: visit.version, status, reason },
      })
    ).moveVisit;
  const asInputs = (visit: VisitView) =>
    visit.commitments.map(({ id, text, dueOn }) => ({ id, text, dueOn, ownerId: olena.id }));

  it('is logged with three parties, and what was agreed becomes a task at once', async () => {
    const visit = await log();

    expect(visit).toMatchObject({
      status: 'COMPLETED',
      version: 1,
      startsOn: '2024-03-04',
      endsOn: '2024-03-05',
      parties: [
        { role: 'HOST', municipality: { nameUk: 'Дрезден' } },
        { role: 'GUEST', municipality: { nameUk: 'Хмельницький' } },
        { role: 'PARTICIPANT', municipality: { nameUk: 'Штутгарт' } },
      ],
      partnerships: [{ titleUk: 'Хмельницький – Штутгарт – Дрезден' }],
      delegation: [{ isLeader: true }, { isLeader: false }],
      allowedMoves: [{ status: 'DEBRIEFED', reasonRequired: false }],
      commitments: [
        {
          complete: true,
          owedBy: { nameUk: 'Хмельницький' },
          owedTo: { nameUk: 'Дрезден' },
          task: {
            title: 'Домовитися з німецькими медзакладами про реабілітацію військових',
            state: 'OPEN',
            dueOn: '2024-03-29',
            owner: { name: 'Олена Зразкова' },
            partnership: { id: partnership.id },
            visit: { id: visit.id },
          },
        },
        { complete: false, task: null },
      ],
    });
    const { partnership: seen } = await coordinator.get(PARTNERSHIP, { id: partnership.id });
    expect(seen).toMatchObject({
      lastContactOn: '2024-03-05',
      openTaskCount: 1,
      visitCount: 1,
      nextStep: { dueOn: '2024-03-29' },
      tasks: { totalCount: 1 },
      visits: { totalCount: 1, edges: [{ node: { titleUk: 'Тристороння зустріч міських голів у Дрездені' } }] },
    });
  });

  it('cannot be closed while a commitment lacks owner or date', async () => {
    const logged = await log();
    const refusedReport = await coordinator.refusal(MOVE, {
      input: { id: logged.id, expectedVersion: logged.version, status: 'DEBRIEFED' },
    });
    expect(refusedReport.extensions).toMatchObject({ code: 'INVALID', reason: 'required', field: 'report' });

    const debriefed = await move(
      await update(logged, { report: 'Троє міських голів зустрілися вперше наживо.' }),
      'DEBRIEFED',
    );
    expect(debriefed.openQuestions).toEqual(['«Надіслати перелік клінік»: хто це робить і до якого дня?']);
    const refusal = await coordinator.refusal(MOVE, {
      input: { id: debriefed.id, expectedVersion: debriefed.version, status: 'CLOSED' },
    });
    expect(refusal.extensions).toMatchObject({
      code: 'INVALID',
      reason: 'open_commitments',
      field: 'commitments.1.ownerId',
    });
    expect((await read(debriefed.id)).status).toBe('DEBRIEFED');

    const [first, second] = asInputs(debriefed);
    const settled = await update(debriefed, {
      commitments: [first, { ...second, ownerId: olena.id, dueOn: '2024-04-15' }],
    });
    expect(settled.openQuestions).toEqual([]);
    expect((await move(settled, 'CLOSED')).status).toBe('CLOSED');
  });

  it('speaks to an English reader in English', async () => {
    const visit = await log();
    const reader = as(application, await aCoordinator(application, { language: 'en' }));
    const { visit: seen } = await reader.get<{ visit: VisitView }>(READ, { id: visit.id });
    expect(seen.openQuestions).toEqual([
      'Write the report: what happened and what was agreed.',
      '“Надіслати перелік клінік”: who does it, and by when?',
    ]);
  });

  it('may state that nothing was agreed', async () => {
    const visit = await log('COMPLETED', { commitments: [], report: 'Ознайомча зустріч.' });
    const debriefed = await move(visit, 'DEBRIEFED');
    const refusal = await coordinator.refusal(MOVE, {
      input: { id: visit.id, expectedVersion: debriefed.version, status: 'CLOSED' },
    });
    expect(refusal.extensions).toMatchObject({ reason: 'open_commitments', field: 'commitments' });

    const closed = await move(await update(debriefed, { noCommitments: true }), 'CLOSED');

    expect(closed).toMatchObject({ status: 'CLOSED', noCommitments: true, openQuestions: [] });
    const late = await coordinator.refusal(ADD, {
      input: { visitId: visit.id, id: newId(), text: 'Ще одне', ownerId: olena.id },
    });
    expect(late.extensions).toMatchObject({ code: 'INVALID', reason: 'open_commitments', field: 'dueOn' });
  });

  it('waits for the partner who owes', async () => {
    const visit = await log('COMPLETED', {
      commitments: [{ text: 'Надіслати перелік клінік', owedById: dresden.id, ownerId: olena.id, dueOn: '2024-03-20' }],
    });
    expect(visit.commitments[0]?.task).toMatchObject({
      state: 'WAITING_FOR_PARTNER',
      waitingSince: '2024-03-06',
      waitingFor: { nameUk: 'Дрезден' },
    });

    const [given] = asInputs(visit);
    const ours = await update(visit, { commitments: [{ ...given, owedById: khmelnytskyi.id }] });
    expect(ours.commitments[0]?.task).toMatchObject({ state: 'OPEN', waitingFor: null });
  });

  it('moves its tasks when commitments are edited, and cancels them when they are taken back', async () => {
    const visit = await log();
    const taskId = visit.commitments[0]?.task?.id;
    const [first] = asInputs(visit);

    const edited = await update(visit, {
      commitments: [{ ...first, text: 'Домовитися про реабілітацію', dueOn: '2024-05-31' }],
    });
    expect(edited.commitments).toMatchObject([
      { task: { id: taskId, title: 'Домовитися про реабілітацію', dueOn: '2024-05-31' } },
    ]);

    const undated = await update(edited, { commitments: [{ ...first, dueOn: null }] });
    expect(undated.commitments).toMatchObject([{ complete: false, task: null }]);
    const { task } = await coordinator.get(TASK, { id: taskId });
    expect(task).toMatchObject({ state: 'CANCELLED', commitment: null, history: { totalCount: 3 } });

    const removed = await update(undated, { commitments: [] });
    expect(await read(removed.id)).toMatchObject({ commitments: [], tasks: { totalCount: 1 } });
  });

  it('hears of its tasks: the commitment follows the state, the day and the words', async () => {
    const visit = await log();
    const taskId = visit.commitments[0]?.task?.id;

    const { updateTask } = await coordinator.get<{ updateTask: { version: number } }>(UPDATE_TASK, {
      input: { id: taskId, expectedVersion: 1, dueOn: '2024-02-29', title: 'Подзвонити до клінік' },
    });
    expect(updateTask).toMatchObject({
      dueOn: '2024-02-29',
      commitment: { dueOn: '2024-02-29', text: 'Подзвонити до клінік' },
    });
    const afterTask = await read(visit.id);
    expect(afterTask.version).toBe(visit.version + 1);

    const { moveTask } = await coordinator.get<{ moveTask: { version: number; doneAt: string } }>(MOVE_TASK, {
      input: { id: taskId, expectedVersion: updateTask.version, state: 'DONE' },
    });
    expect(moveTask.doneAt).toBe('2024-03-06T08:00:00.000Z');
    expect((await read(visit.id)).commitments[0]?.task?.state).toBe('DONE');
  });

  it('takes one more commitment from a telephone, once, without the version of the visit', async () => {
    const visit = await log();
    const input = { visitId: visit.id, id: newId(), text: 'Передати вітання', ownerId: olena.id, dueOn: '2024-03-08' };

    const first = (await coordinator.get<{ addCommitment: VisitView }>(ADD, { input })).addCommitment;
    const second = (await coordinator.get<{ addCommitment: VisitView }>(ADD, { input })).addCommitment;

    expect(first.commitments).toHaveLength(3);
    expect(first.commitments[2]).toMatchObject({ id: input.id, task: { state: 'OPEN' } });
    expect(second).toEqual(first);
    const other = await log();
    const refusal = await coordinator.refusal(ADD, { input: { ...input, visitId: other.id } });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'duplicate', field: 'id' });
  });

  it('sent twenty times at once, the commitment is still one', async () => {
    const visit = await log();
    const input = { visitId: visit.id, id: newId(), text: 'Передати вітання', ownerId: olena.id, dueOn: '2024-03-08' };
    await Promise.all(Array.from({ length: 20 }, () => coordinator.get(ADD, { input })));
    expect((await read(visit.id)).commitments).toHaveLength(3);
    expect(await read(visit.id)).toMatchObject({ tasks: { totalCount: 2 } });
  });

  it('is refused to whoever saves from an older version, with the current one', async () => {
    const visit = await log();
    await update(visit, { places: [{ name: 'Дрезден, ратуша' }] });
    const refusal = await coordinator.refusal(UPDATE, {
      input: { id: visit.id, expectedVersion: visit.version, fields: { places: [{ name: 'Штутгарт' }] } },
    });
    expect(refusal.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale', details: { currentVersion: 2 } });
    expect(refusal.message).toContain('Не збережено');
  });

  it('counts a change of its lists as a change, and nothing as nothing', async () => {
    const visit = await log();
    const same = await update(visit, { places: [{ name: 'Дрезден', countryCode: 'DE' }] });
    expect(same.version).toBe(visit.version);
    const more = await update(same, { programme: [] });
    expect(more.version).toBe(visit.version + 1);
    const seen = (
      await coordinator.get<{
        visit: { history: { edges: { node: { action: string; changes: { field: string }[] } }[] } };
      }>(READ, {
        id: visit.id,
      })
    ).visit;
    expect(seen.history.edges.map(({ node }) => [node.action, node.changes.map(({ field }) => field)])).toEqual([
      ['UPDATED', ['programme']],
      ['CREATED', expect.arrayContaining(['titleUk', 'parties', 'commitments'])],
    ]);
  });

  it('names only people in charge who could see it', async () => {
    const elsewhere = await anOfficial(application, [(await aCommunity(application)).id]);
    const ours = await anOfficial(application, [khmelnytskyi.id]);
    const refusal = await coordinator.refusal(LOG, { input: { fields: { ...fields(), ownerId: elsewhere.id } } });
    expect(refusal.extensions).toMatchObject({ code: 'INVALID', reason: 'owner', field: 'fields.ownerId' });
    const commitments = [
      { text: 'a', ownerId: ours.id, dueOn: '2024-04-01' },
      { text: 'b', ownerId: elsewhere.id, dueOn: '2024-04-01' },
    ];
    const second = await coordinator.refusal(LOG, {
      input: { fields: { ...fields(), commitments }, status: 'COMPLETED' },
    });
    expect(second.extensions).toMatchObject({
      code: 'INVALID',
      reason: 'owner',
      field: 'fields.commitments.1.ownerId',
    });
  });
});
