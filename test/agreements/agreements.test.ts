import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader, type Person } from '../support/people.js';
import { countStatements } from '../support/query-counter.js';
import { anAgreement } from './an-agreement.js';
import {
  type AgreementView,
  BY_ID,
  CREATE_TASK,
  DRAFT,
  LIST,
  LIST_OF_ALL,
  type List,
  MOVE,
  OF_PARTNERSHIP,
  RESTORE,
  REVISE,
  TASKS,
  TRASH,
} from './documents.js';

describe('agreements', () => {
  let application: Application;
  let khmelnytskyi: MunicipalityRow;
  let stuttgart: MunicipalityRow;
  let dresden: MunicipalityRow;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    khmelnytskyi = await aCommunity(application, 'Хмельницький');
    stuttgart = await aPartnerCity(application, 'Штутгарт');
    dresden = await aPartnerCity(application, 'Дрезден');
    olena = await aCoordinator(application, { name: 'Олена Зразкова' });
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());

  const fields = () => ({
    titleUk: 'Угода про солідарне партнерство Штутгарт – Хмельницький – Дрезден',
    type: 'AGREEMENT',
    parties: [{ municipalityId: stuttgart.id }, { municipalityId: khmelnytskyi.id }, { municipalityId: dresden.id }],
  });
  const draft = async (wish: object = {}, more: object = {}) =>
    (
      await coordinator.get<{ draftAgreement: AgreementView }>(DRAFT, {
        input: { fields: { ...fields(), ...wish }, ...more },
      })
    ).draftAgreement;
  const move = async ({ id, version }: AgreementView, status: string, more: object = {}) =>
    (
      await coordinator.get<{ moveAgreement: AgreementView }>(MOVE, {
        input: { id, expectedVersion: version, status, ...more },
      })
    ).moveAgreement;
  const revise = async ({ id, version }: AgreementView, wish: object) =>
    (
      await coordinator.get<{ reviseAgreement: AgreementView }>(REVISE, {
        input: { id, expectedVersion: version, fields: wish },
      })
    ).reviseAgreement;

  it('of three cities go through the ministry, are signed online on different days and come into force', async () => {
    const term = { termKind: 'FIXED_AUTO_RENEWAL', inForceTo: '2028-02-29', noticeMonths: 6 };
    let agreement = await draft({ regime: 'ITC_TRANSNATIONAL', ...term }, { status: 'IDEA', statusOn: '2023-01-10' });
    expect(agreement).toMatchObject({ status: 'IDEA', noticeOn: '2027-08-29', daysToExpiry: 460, signedOn: null });
    for (const [status, on] of [
      ['DRAFTING', '2023-02-24'],
      ['TEXT_AGREED', '2023-02-28'],
      ['SUBMITTED', '2023-03-01'],
      ['RETURNED', '2023-03-20'],
      ['DRAFTING', '2023-03-21'],
      ['TEXT_AGREED', '2023-04-01'],
      ['SUBMITTED', '2023-04-02'],
      ['MINISTRY_APPROVED', '2023-05-01'],
      ['COUNCIL_APPROVED', '2023-06-01'],
    ] as const) {
      agreement = await move(agreement, status, { on });
    }
    const parties = agreement.parties.map((party, index) => ({
      ...party,
      municipality: undefined,
      organisation: undefined,
      municipalityId: [stuttgart.id, khmelnytskyi.id, dresden.id][index],
      signatory: index === 2 ? 'Вигаданий Заступник' : 'Вигаданий Голова',
      signatoryPost: index === 2 ? 'перший заступник міського голови' : 'міський голова',
      signedOn: index === 2 ? null : '2023-11-07',
    }));
    agreement = await revise(agreement, { parties, signedOnline: true });
    const undated = await coordinator.refusal(MOVE, {
      input: { id: agreement.id, expectedVersion: agreement.version, status: 'SIGNED' },
    });
    expect(undated.extensions).toMatchObject({ reason: 'required', field: 'on' });

    agreement = await move(agreement, 'SIGNED', { on: '2023-11-08' });
    expect(agreement).toMatchObject({
      signedOn: '2023-11-08',
      signedOnline: true,
      parties: [
        { signedOn: '2023-11-07' },
        { signedOn: '2023-11-07' },
        { signedOn: '2023-11-08', signatory: 'Вигаданий Заступник' },
      ],
      allowedMoves: [
        { status: 'SENT_FOR_REGISTRATION', reasonRequired: false, dateRequired: false },
        { status: 'IN_FORCE', reasonRequired: false, dateRequired: true },
      ],
    });
    agreement = await move(agreement, 'SENT_FOR_REGISTRATION', { on: '2023-11-10' });
    agreement = await move(agreement, 'REGISTERED', { on: '2023-12-01' });
    agreement = await move(agreement, 'IN_FORCE', { on: '2023-12-02' });
    expect(agreement).toMatchObject({ inForceFrom: '2023-12-02' });
    agreement = await move(agreement, 'SUSPENDED');
    agreement = await move(agreement, 'IN_FORCE');
    expect(agreement).toMatchObject({ inForceFrom: '2023-12-02' });
    const unreasoned = await coordinator.refusal(MOVE, {
      input: { id: agreement.id, expectedVersion: agreement.version, status: 'TERMINATED', on: '2026-11-26' },
    });
    expect(unreasoned.extensions).toMatchObject({ reason: 'required', field: 'reason' });
    agreement = await move(agreement, 'TERMINATED', { on: '2026-11-26', reason: 'За згодою сторін' });

    expect(agreement.statusHistory).toHaveLength(17);
    expect(agreement.statusHistory[0]).toMatchObject({
      from: null,
      to: 'IDEA',
      on: '2023-01-10',
      by: { name: 'Олена Зразкова' },
    });
    expect(agreement.statusHistory[16]).toMatchObject({
      from: 'IN_FORCE',
      to: 'TERMINATED',
      reason: 'За згодою сторін',
    });
    expect(agreement).toMatchObject({ allowedMoves: [] });
  });

  it('of the archive are written down straight in their later status', async () => {
    const signed = { ...fields(), parties: fields().parties.map((party) => ({ ...party, signedOn: '2023-11-07' })) };
    expect(await draft(signed, { status: 'SIGNED' })).toMatchObject({ status: 'SIGNED', signedOn: '2023-11-07' });
    expect(await draft({}, { status: 'SIGNED', statusOn: '2023-11-07' })).toMatchObject({
      signedOn: '2023-11-07',
      parties: [{ signedOn: '2023-11-07' }, { signedOn: '2023-11-07' }, { signedOn: '2023-11-07' }],
    });
    const expired = await draft(
      { termKind: 'FIXED', inForceFrom: '2019-01-01', inForceTo: '2023-12-31' },
      { status: 'EXPIRED', statusOn: '2024-01-01' },
    );
    expect(expired).toMatchObject({
      status: 'EXPIRED',
      signedOn: null,
      daysToExpiry: -1061,
      statusHistory: [{ from: null, to: 'EXPIRED', on: '2024-01-01' }],
    });
  });

  it('may be between institutions, alone or under a municipality', async () => {
    const agreement = await draft({
      level: 'INSTITUTION',
      parties: [
        { municipalityId: khmelnytskyi.id, institution: 'Вигаданий ліцей' },
        { institution: 'Fiktives Gymnasium', signatory: 'A. Beispiel' },
      ],
    });
    expect(agreement).toMatchObject({
      regime: 'INSTITUTION_LEVEL',
      parties: [
        { institution: 'Вигаданий ліцей', municipality: { nameUk: 'Хмельницький' } },
        { institution: 'Fiktives Gymnasium', municipality: null },
      ],
    });
  });

  it('count a changed party as a change, keep its id, and write nothing when nothing changed', async () => {
    const agreement = await draft();
    const inputs = agreement.parties.map(({ id }, index) => ({
      id,
      municipalityId: [stuttgart.id, khmelnytskyi.id, dresden.id][index],
    }));
    const same = await revise(agreement, { parties: inputs });
    expect(same.version).toBe(1);
    const changed = await revise(same, { parties: [inputs[1], { ...inputs[0], signatory: 'Вигаданий Голова' }] });
    expect(changed.version).toBe(2);
    expect(changed.parties.map(({ id }) => id)).toEqual([inputs[1]?.id, inputs[0]?.id]);
    expect(await coordinator.get(BY_ID, { id: agreement.id })).toMatchObject({
      agreement: { history: { totalCount: 2 } },
    });
  });

  it('are found by status, type, party, owner, words, end, and by notice or end', async () => {
    const town = await aPartnerCity(application, 'Цеханув', 'PL');
    const { id } = await draft({
      titleUk: 'Договір із Цеханувом',
      type: 'CONTRACT',
      regime: 'OTHER',
      level: 'DEPARTMENT',
      parties: [{ municipalityId: town.id }, { municipalityId: khmelnytskyi.id }],
      termKind: 'FIXED_AUTO_RENEWAL',
      inForceTo: '2031-08-31',
      noticeMonths: 6,
      number: '77/Ц',
      ownerId: olena.id,
    });
    const found = async (filter: object) =>
      (await coordinator.get<List>(LIST, { filter })).agreements.edges.map(({ node }) => node.id);
    for (const filter of [
      { search: 'цеханув' },
      { search: '77/' },
      { types: ['CONTRACT'] },
      { types: ['CONTRACT'], regimes: ['OTHER'], levels: ['DEPARTMENT'] },
      { municipalityIds: [town.id], statuses: ['IDEA'] },
      { ownerIds: [olena.id] },
      { endsFrom: '2031-08-31', endsTo: '2031-08-31' },
      { deadlineFrom: '2031-02-28', deadlineTo: '2031-02-28' },
      { deadlineFrom: '2031-08-01', deadlineTo: '2031-12-31' },
    ]) {
      expect(await found(filter)).toEqual([id]);
    }
    expect(await found({ types: ['CONTRACT'], regimes: ['ITC_CROSS_BORDER'] })).toEqual([]);
    expect(await found({ types: ['CONTRACT'], levels: ['INSTITUTION'] })).toEqual([]);
    expect(await found({ deadlineFrom: '2031-03-01', deadlineTo: '2031-08-30' })).toEqual([]);
  });

  it('belong to a partnership, which knows its newest', async () => {
    const partnership = await aPartnership(application, { partyIds: [khmelnytskyi.id, dresden.id] });
    const first = await draft(
      { titleUk: 'Протокол про наміри', partnershipId: partnership.id },
      { status: 'SIGNED', statusOn: '2022-05-01' },
    );
    const second = await draft(
      { titleUk: 'Угода', partnershipId: partnership.id },
      { status: 'SIGNED', statusOn: '2023-05-01' },
    );
    await draft(
      { titleUk: 'Не склалося', partnershipId: partnership.id },
      { status: 'ABANDONED', statusOn: '2024-01-01' },
    );

    expect(await coordinator.get(OF_PARTNERSHIP, { id: partnership.id })).toMatchObject({
      partnership: {
        agreementCount: 3,
        agreements: { totalCount: 3 },
        latestAgreement: { id: second.id, titleUk: 'Угода' },
      },
    });

    const input = { title: 'Надіслати на реєстрацію', ownerId: olena.id, dueOn: '2026-12-07', agreementId: first.id };
    expect(await coordinator.get(CREATE_TASK, { input })).toMatchObject({
      createTask: { partnership: { id: partnership.id }, agreement: { id: first.id } },
    });
  });

  it('go to the trash with their tasks and come back with them', async () => {
    const agreement = await draft();
    const filter = { agreementId: agreement.id };
    await coordinator.get(CREATE_TASK, {
      input: { title: 'Погодити текст', ownerId: olena.id, dueOn: '2026-12-07', agreementId: agreement.id },
    });

    await coordinator.get(TRASH, { input: { type: 'AGREEMENT', id: agreement.id, expectedVersion: 1 } });
    expect((await coordinator.refusal(BY_ID, { id: agreement.id })).extensions.code).toBe('NOT_FOUND');
    expect(await coordinator.get(TASKS, { filter })).toEqual({ tasks: { totalCount: 0 } });

    await coordinator.get(RESTORE, { input: { type: 'AGREEMENT', id: agreement.id } });
    expect(await coordinator.get(TASKS, { filter })).toEqual({ tasks: { totalCount: 1 } });
  });

  it('of another community do not exist for an official', async () => {
    const own = await aCommunity(application);
    const official = as(application, await anOfficial(application, [own.id]));
    const theirs = await anAgreement(application, { partyIds: [khmelnytskyi.id, dresden.id] });
    const ours = await anAgreement(application, { partyIds: [own.id, dresden.id] });
    const partnership = await aPartnership(application, { partyIds: [own.id, stuttgart.id] });
    const under = await anAgreement(application, { partyIds: [], partnershipId: partnership.id });

    const input = { id: theirs.id, expectedVersion: 1 };
    expect((await official.refusal(BY_ID, { id: theirs.id })).extensions.code).toBe('NOT_FOUND');
    expect((await official.refusal(REVISE, { input: { ...input, fields: { number: '1' } } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await official.refusal(MOVE, { input: { ...input, status: 'DRAFTING' } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    expect((await official.refusal(TRASH, { input: { ...input, type: 'AGREEMENT' } })).extensions.code).toBe(
      'NOT_FOUND',
    );
    const { agreements } = await official.get<List>(LIST, {});
    expect(agreements.totalCount).toBe(2);
    expect(new Set(agreements.edges.map(({ node }) => node.id))).toEqual(new Set([ours.id, under.id]));
    const alone = { ...fields(), parties: [{ municipalityId: dresden.id }, { municipalityId: stuttgart.id }] };
    expect((await official.refusal(DRAFT, { input: { fields: alone } })).extensions.code).toBe('FORBIDDEN');
    const refusal = await coordinator.refusal(DRAFT, {
      input: { fields: { ...fields(), ownerId: (await anOfficial(application, [own.id])).id } },
    });
    expect(refusal.extensions).toMatchObject({ reason: 'owner', field: 'fields.ownerId' });
    const reader = as(application, await aReader(application, [own.id]));
    expect(
      (await reader.refusal(REVISE, { input: { id: ours.id, expectedVersion: 1, fields: { number: '1' } } })).extensions
        .code,
    ).toBe('FORBIDDEN');
  });

  it('are listed page by page without loss, and 50 cost as many statements as 1', async () => {
    const partnership = await aPartnership(application, { partyIds: [khmelnytskyi.id, dresden.id] });
    for (let index = 0; index < 55; index += 1) {
      await anAgreement(application, {
        partyIds: [khmelnytskyi.id, dresden.id],
        partnershipId: partnership.id,
        ownerId: olena.id,
      });
    }
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { agreements }: List = await coordinator.get<List>(LIST, { first: 20, after });
      seen.push(...agreements.edges.map(({ node }) => node.id));
      after = agreements.pageInfo.endCursor;
      more = agreements.pageInfo.hasNextPage;
    }
    const { agreements } = await coordinator.get<List>(LIST, { first: 1 });
    expect(new Set(seen).size).toBe(agreements.totalCount);
    expect(seen).toHaveLength(agreements.totalCount);

    const official = as(application, await anOfficial(application, [khmelnytskyi.id]));
    for (const client of [coordinator, official]) {
      const one = await countStatements(() => client.get(LIST_OF_ALL, { first: 1 }));
      const fifty = await countStatements(() => client.get(LIST_OF_ALL, { first: 50 }));
      expect(fifty).toBe(one);
    }
  });
});
