import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity } from '../support/municipalities.js';
import { anOfficial, type Person } from '../support/people.js';
import { anAid, moved, recorded } from './an-aid.js';
import { BY_ID, HISTORY, MOVE, RECORD, REMOVE, REVISE, type Transfer, UPDATE } from './documents.js';

describe('aid', () => {
  let application: Application;
  let community: MunicipalityRow;
  let person: Person;
  let official: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    community = await aCommunity(application, 'Хмельницький');
    person = await anOfficial(application, [community.id]);
    official = as(application, person);
  });
  afterAll(() => application.stop());

  const read = async (id: string) => (await official.get<{ aidTransfer: Transfer }>(BY_ID, { id })).aidTransfer;
  const refusedMove = (transfer: Transfer, status: string, more: object = {}) =>
    official.refusal(MOVE, { input: { id: transfer.id, expectedVersion: transfer.version, status, ...more } });

  it('goes from the promise to the thanks by parts of a quantity', async () => {
    const promised = await anAid(official, community.id);
    const decided = await moved(official, promised, 'DECIDED', { on: '2026-11-03' });
    const sent = await recorded(official, decided, { kind: 'SHIPPED', on: '2026-11-05', quantity: '5' });
    const onTheWay = await moved(official, sent, 'SHIPPED', { on: '2026-11-05' });
    const came = await recorded(official, onTheWay, { kind: 'RECEIVED', on: '2026-11-10', quantity: '3' });
    expect(came.lines[0]?.progress).toMatchObject({ received: '3', left: '3', awaited: '2', receivedShare: 60 });
    expect(came.worth).toMatchObject([{ currency: 'EUR', received: { amount: '6000.00' } }]);

    const received = await moved(official, came, 'RECEIVED', { on: '2026-11-10' });
    const given = await recorded(official, received, { kind: 'DISTRIBUTED', on: '2026-11-12', quantity: '2,5' });
    expect((await refusedMove(given, 'DISTRIBUTED')).extensions).toMatchObject({
      ...{ code: 'INVALID', reason: 'not_distributed', field: 'reason' },
    });
    const all = await recorded(official, given, { kind: 'DISTRIBUTED', on: '2026-11-13', quantity: '0.5' });
    const distributed = await moved(official, all, 'DISTRIBUTED', { on: '2026-11-13' });
    const thanked = await moved(official, distributed, 'THANKED', { on: '2026-11-15' });
    const closed = await moved(official, thanked, 'CLOSED');

    expect(closed).toMatchObject({ status: 'CLOSED', arrivedOn: '2026-11-10', thankedOn: '2026-11-15' });
    expect(closed.statusHistory.map(({ to }) => to)).toEqual([
      ...['PROMISED', 'DECIDED', 'SHIPPED', 'RECEIVED', 'DISTRIBUTED', 'THANKED', 'CLOSED'],
    ]);
    expect(closed.statusHistory[1]).toMatchObject({ from: 'PROMISED', on: '2026-11-03', by: { id: person.id } });
  });

  it('shows what came beyond the promise', async () => {
    const transfer = await recorded(official, await anAid(official, community.id), {
      ...{ kind: 'RECEIVED', on: '2026-11-10', quantity: '7' },
    });

    expect(transfer.lines[0]?.progress).toMatchObject({ promised: '5', received: '7', surplus: '2', awaited: '0' });
    expect(transfer.worth).toMatchObject([{ promised: { amount: '10000.00' }, received: { amount: '14000.00' } }]);
  });

  it('is never given on beyond what has come, by record, correction or removal', async () => {
    const came = await recorded(official, await anAid(official, community.id), {
      ...{ kind: 'RECEIVED', on: '2026-11-10', quantity: '3' },
    });
    const over = { kind: 'DISTRIBUTED', on: '2026-11-11', quantity: '3.001' };
    const asked = { transferId: came.id, lineId: came.lines[0]?.id, expectedVersion: came.version, fields: over };
    expect((await official.refusal(RECORD, { input: asked })).extensions).toMatchObject({
      ...{ code: 'INVALID', reason: 'over_distributed', field: 'fields.quantity' },
    });

    const given = await recorded(official, came, { ...over, quantity: '3' });
    const [receipt] = given.lines[0]?.movements ?? [];
    const correction = { id: receipt?.id, expectedVersion: given.version };
    const less = { kind: 'RECEIVED', on: '2026-11-10', quantity: '2' };
    expect((await official.refusal(REVISE, { input: { ...correction, fields: less } })).extensions).toMatchObject({
      reason: 'over_distributed',
    });
    expect((await official.refusal(REMOVE, { input: correction })).extensions).toMatchObject({
      ...{ reason: 'over_distributed', field: 'id' },
    });
    expect(await read(given.id)).toEqual(given);
  });

  it('corrects movements and remembers what was said before', async () => {
    const came = await recorded(official, await anAid(official, community.id), {
      ...{ kind: 'RECEIVED', on: '2026-11-10', quantity: '3', actNumber: '14' },
    });
    const id = came.lines[0]?.movements[0]?.id;
    const { reviseAidMovement: revised } = await official.get<{ reviseAidMovement: Transfer }>(REVISE, {
      input: {
        ...{ id, expectedVersion: came.version },
        fields: { kind: 'RECEIVED', on: '2026-11-09', quantity: '4', actNumber: '14-а' },
      },
    });
    expect(revised).toMatchObject({ arrivedOn: '2026-11-09', lines: [{ movements: [{ id, quantity: '4' }] }] });

    const { removeAidMovement: removed } = await official.get<{ removeAidMovement: Transfer }>(REMOVE, {
      input: { id, expectedVersion: revised.version },
    });
    expect(removed).toMatchObject({ arrivedOn: null, lines: [{ movements: [] }] });

    const { aidTransfer } = await official.get<{
      aidTransfer: {
        history: {
          edges: {
            node: { action: string; by: { id: string }; changes: { field: string; before: string | null }[] };
          }[];
        };
      };
    }>(HISTORY, { id: came.id });
    const entries = aidTransfer.history.edges.map(({ node }) => node);
    expect(entries.map(({ action, changes }) => [action, changes[0]?.field])).toEqual([
      ['UPDATED', 'movements'],
      ['UPDATED', 'movements'],
      ['UPDATED', 'movements'],
      ['CREATED', expect.any(String)],
    ]);
    expect(entries[0]?.by.id).toBe(person.id);
    expect(entries[0]?.changes[0]?.before).toContain('4 шт.');
    expect(entries[1]?.changes[0]?.before).toContain('3 шт.');
  });

  it('of money is counted in its own currency', async () => {
    const lines = [{ whatUk: 'Кошти', goodsClass: 'MONEY', value: { amount: '250000', currency: 'CZK' } }];
    const promised = await anAid(official, community.id, { aidType: 'GRANT_MONEY', lines });
    const came = await recorded(official, promised, {
      ...{ kind: 'RECEIVED', on: '2026-11-10', money: { amount: '100 000,50', currency: 'CZK' } },
    });

    expect(came.lines[0]?.progress).toMatchObject({
      promised: '250000.00',
      received: '100000.50',
      awaited: '149999.50',
    });
    expect(came.lines[0]?.movements).toMatchObject([{ quantity: null, money: { amount: '100000.50' } }]);
  });

  it('keeps its lines by their id and what has moved with them', async () => {
    const transfer = await recorded(official, await anAid(official, community.id), {
      ...{ kind: 'SHIPPED', on: '2026-11-10', quantity: '3' },
    });
    const update = (lines: object[]) => ({
      input: { id: transfer.id, expectedVersion: transfer.version, fields: { lines } },
    });
    const line = { id: transfer.lines[0]?.id, whatUk: 'Дизель-генератор', goodsClass: 'GENERATORS', quantity: '6' };

    expect((await official.refusal(UPDATE, update([]))).extensions).toMatchObject({
      ...{ reason: 'in_use', field: 'fields.lines' },
    });
    const money = { ...line, goodsClass: 'MONEY', value: { amount: '1', currency: 'EUR' } };
    expect((await official.refusal(UPDATE, update([money]))).extensions).toMatchObject({
      ...{ reason: 'in_use', field: 'fields.lines.0.goodsClass' },
    });
    const { updateAidTransfer: after } = await official.get<{ updateAidTransfer: Transfer }>(
      UPDATE,
      update([{ whatUk: 'Кабель', goodsClass: 'OTHER', quantity: null, value: null }, line]),
    );
    expect(after.lines).toMatchObject([
      { whatUk: 'Кабель', quantity: null, progress: { promised: null } },
      { id: line.id, whatUk: 'Дизель-генератор', progress: { promised: '6', shipped: '3' } },
    ]);
  });

  it('handed over at once is received straight from the promise', async () => {
    const transfer = await anAid(official, community.id, { lines: [] });

    expect((await refusedMove(transfer, 'RECEIVED')).extensions).toMatchObject({ reason: 'no_receipt' });
    const received = await moved(official, transfer, 'RECEIVED', { on: '2026-11-20' });

    expect(received).toMatchObject({ status: 'RECEIVED', arrivedOn: '2026-11-20', receivedOn: '2026-11-20' });
  });

  it('of known quantities counts as received when somebody says how much came', async () => {
    const transfer = await anAid(official, community.id);

    expect((await refusedMove(transfer, 'RECEIVED', { on: '2026-11-20' })).extensions).toMatchObject({
      ...{ reason: 'no_receipt', field: 'status' },
    });
  });

  it('says why the rest is not given on, and forgets it when nothing is left', async () => {
    const came = await recorded(official, await anAid(official, community.id), {
      ...{ kind: 'RECEIVED', on: '2026-11-10', quantity: '3' },
    });
    const received = await moved(official, came, 'RECEIVED');
    const distributed = await moved(official, received, 'DISTRIBUTED', { reason: 'Резерв для шкіл' });
    expect(distributed.restReason).toBe('Резерв для шкіл');

    const all = await recorded(official, distributed, { kind: 'DISTRIBUTED', on: '2026-11-20', quantity: '3' });
    expect(all.restReason).toBeNull();
  });

  it('is given up with a reason and taken up again', async () => {
    const transfer = await anAid(official, community.id);
    expect((await refusedMove(transfer, 'NOT_DELIVERED')).extensions).toMatchObject({
      ...{ reason: 'required', field: 'reason' },
    });
    const lost = await moved(official, transfer, 'NOT_DELIVERED', { reason: 'Перевізник збанкрутував' });
    expect(lost.clocks).toEqual([]);
    expect(lost.allowedMoves).toEqual([{ status: 'PROMISED', reasonRequired: true, back: false }]);

    const again = await moved(official, lost, 'PROMISED', { reason: 'Знайшли іншого' });
    expect(again).toMatchObject({ status: 'PROMISED', nextDueOn: '2026-12-01' });
  });

  it('steps back to where it came from, and not out from under its facts', async () => {
    const received = await moved(official, await anAid(official, community.id, { lines: [] }), 'RECEIVED', {
      on: '2026-11-10',
    });
    const clear = { id: received.id, expectedVersion: received.version, fields: { receivedOn: null } };
    expect((await official.refusal(UPDATE, { input: clear })).extensions).toMatchObject({
      ...{ reason: 'no_receipt', field: 'fields.receivedOn' },
    });
    expect((await refusedMove(received, 'SHIPPED', { reason: 'Помилка' })).extensions.reason).toBe('transition');

    const back = await moved(official, received, 'PROMISED', { reason: 'Помилка' });
    expect(back.statusHistory.at(-1)).toMatchObject({ from: 'RECEIVED', to: 'PROMISED', reason: 'Помилка' });
  });

  it('cleared at customs closes only with its report', async () => {
    const transfer = await anAid(official, community.id, { lines: [], clearedOn: '2026-11-02' });
    const received = await moved(official, transfer, 'RECEIVED', { on: '2026-11-02' });
    const thanked = await moved(official, received, 'THANKED', { on: '2026-11-04' });

    expect((await refusedMove(thanked, 'CLOSED')).extensions).toMatchObject({ reason: 'no_report' });
    const input = { id: thanked.id, expectedVersion: thanked.version, fields: { reportedOn: '2026-11-20' } };
    const { updateAidTransfer: reported } = await official.get<{ updateAidTransfer: Transfer }>(UPDATE, { input });
    expect((await moved(official, reported, 'CLOSED')).status).toBe('CLOSED');
  });

  it('that is over takes no movements until it is taken back', async () => {
    const transfer = await anAid(official, community.id, { direction: 'GIVEN' });
    const came = await recorded(official, transfer, { kind: 'RECEIVED', on: '2026-11-10', quantity: '5' });
    const closed = await moved(official, await moved(official, came, 'RECEIVED'), 'CLOSED');
    const fields = { kind: 'DISTRIBUTED', on: '2026-11-12', quantity: '1' };
    const input = { transferId: closed.id, expectedVersion: closed.version, lineId: closed.lines[0]?.id, fields };

    expect((await official.refusal(RECORD, { input })).extensions).toMatchObject({ reason: 'over' });
    const open = await moved(official, closed, 'RECEIVED', { reason: 'Ще не все' });
    expect((await recorded(official, open, fields)).lines[0]?.progress).toMatchObject({ distributed: '1' });
  });

  it('refuses a step from an old version', async () => {
    const transfer = await anAid(official, community.id);
    await moved(official, transfer, 'DECIDED');

    expect((await refusedMove(transfer, 'PREPARED')).extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale' });
  });
});
