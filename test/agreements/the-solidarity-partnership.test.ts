import type { MunicipalityRow } from '../../src/features/municipalities/index.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial } from '../support/people.js';
import { type AgreementView, BY_ID, DRAFT, LIST, type List, MOVE, REVISE } from './documents.js';

const LOG_VISIT = `mutation ($input: LogVisitInput!) { logVisit(input: $input) { id titleUk parties { municipality { nameUk } } } }`;

interface PartyWish {
  readonly id?: string;
  readonly municipalityId: string;
  readonly [field: string]: unknown;
}

describe('the solidarity partnership of Stuttgart, Khmelnytskyi and Dresden', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let khmelnytskyi: MunicipalityRow;
  let stuttgart: MunicipalityRow;
  let dresden: MunicipalityRow;
  let strasbourg: MunicipalityRow;

  beforeAll(async () => {
    application = await startApplication();
    khmelnytskyi = await aCommunity(application, 'Хмельницький');
    stuttgart = await aPartnerCity(application, 'Штутгарт');
    dresden = await aPartnerCity(application, 'Дрезден');
    strasbourg = await aPartnerCity(application, 'Страсбург', 'FR');
    coordinator = as(application, await aCoordinator(application, { name: 'Олена Зразкова' }));
  });
  afterAll(() => application.stop());

  const revise = async ({ id, version }: AgreementView, fields: object) =>
    (
      await coordinator.get<{ reviseAgreement: AgreementView }>(REVISE, {
        input: { id, expectedVersion: version, fields },
      })
    ).reviseAgreement;
  const move = async ({ id, version }: AgreementView, status: string, on: string, reason: string | null = null) =>
    (
      await coordinator.get<{ moveAgreement: AgreementView }>(MOVE, {
        input: { id, expectedVersion: version, status, on, reason },
      })
    ).moveAgreement;

  it('lives from the draft of four cities to the meeting of three in Dresden', async () => {
    const partnership = await aPartnership(application, { partyIds: [stuttgart.id, khmelnytskyi.id, dresden.id] });

    // the draft of 24 February 2023 is a bond of four
    const four = [stuttgart, strasbourg, dresden, khmelnytskyi].map(({ id }) => ({ municipalityId: id }));
    let { draftAgreement: agreement } = await coordinator.get<{ draftAgreement: AgreementView }>(DRAFT, {
      input: {
        fields: {
          titleUk: 'Угода про солідарне партнерство Штутгарт – Страсбург – Дрезден – Хмельницький',
          type: 'AGREEMENT',
          regime: 'OTHER',
          languages: ['de', 'uk'],
          subjects: ['SOCIAL_PROTECTION', 'EMERGENCIES', 'GREEN_TRANSITION'],
          parties: four,
          partnershipId: partnership.id,
        },
        status: 'DRAFTING',
        statusOn: '2023-02-24',
      },
    });
    expect(agreement).toMatchObject({
      procedure: 'NO_MINISTRY_STEP',
      clocks: [],
      subjects: ['SOCIAL_PROTECTION', 'EMERGENCIES', 'GREEN_TRANSITION'],
    });
    const partyId = (index: number) => agreement.parties[index]?.id;
    const parties: PartyWish[] = four.map((party, index) => ({ ...party, id: partyId(index) ?? '' }));

    // Stuttgart's council votes on 2 March
    agreement = await move(agreement, 'TEXT_AGREED', '2023-03-01');
    const vote = {
      kind: 'PARTNER_COUNCIL',
      partyId: partyId(0),
      body: 'Gemeinderat Stuttgart',
      number: 'GRDrs 113/2023',
      decidedOn: '2023-03-02',
      result: 'APPROVED',
      votesFor: 55,
      votesAgainst: 3,
      votesAbstained: 2,
    };
    agreement = await revise(agreement, { approvals: [vote] });
    agreement = await move(agreement, 'COUNCIL_APPROVED', '2023-03-02', 'Рада Штутгарта');
    expect(agreement.approvals).toMatchObject([{ ...vote, remarks: null }]);

    // Strasbourg drops out before anybody signs: its line stays, it is a party no more
    const gone = { droppedOutOn: '2023-10-02', droppedOutReason: 'Не долучилося до підписання' };
    agreement = await revise(agreement, {
      titleUk: 'Угода про солідарне партнерство Штутгарт – Хмельницький – Дрезден',
      parties: parties.map((party, index) => (index === 1 ? { ...party, ...gone } : party)),
    });
    expect(agreement.parties[1]).toMatchObject({ municipality: { nameUk: 'Страсбург' }, ...gone, signedOn: null });
    expect(agreement.approvals).toMatchObject([{ partyId: partyId(0), votesFor: 55 }]);
    const listed = async (municipalityIds: string[]) =>
      (await coordinator.get<List>(LIST, { filter: { municipalityIds } })).agreements.totalCount;
    expect(await listed([strasbourg.id])).toBe(0);
    expect(await listed([dresden.id])).toBe(1);

    // three cities sign online on 7 November; for Dresden the first deputy mayor
    const signed: PartyWish[] = parties.map((party, index) =>
      index === 1
        ? { ...party, ...gone }
        : {
            ...party,
            signatory: ['Вигаданий Мер', '', 'Вигаданий Заступник', 'Вигаданий Голова'][index],
            signatoryPost: index === 2 ? 'перший заступник мера' : 'мер',
            ...(index === 2 ? { byProxy: true, proxyGround: 'доручення мера' } : {}),
            signingMode: 'ONLINE',
            signedOn: '2023-11-07',
          },
    );
    agreement = await revise(agreement, { parties: signed, signedOnline: true });
    agreement = await move(agreement, 'SIGNED', '2023-11-07');
    expect(agreement).toMatchObject({
      status: 'SIGNED',
      signedOn: '2023-11-07',
      signedOnline: true,
      parties: [
        { signedOn: '2023-11-07', signingMode: 'ONLINE', byProxy: false },
        { signedOn: null, droppedOutOn: '2023-10-02' },
        {
          signedOn: '2023-11-07',
          signatoryPost: 'перший заступник мера',
          byProxy: true,
          proxyGround: 'доручення мера',
        },
        { signedOn: '2023-11-07', signingMode: 'ONLINE' },
      ],
    });
    const leave = await coordinator.refusal(REVISE, {
      input: {
        id: agreement.id,
        expectedVersion: agreement.version,
        fields: { parties: signed.map((party, index) => (index === 2 ? { ...party, ...gone } : party)) },
      },
    });
    expect(leave.extensions).toMatchObject({ reason: 'dropped_out', field: 'fields.parties.2.droppedOutOn' });
    agreement = await move(agreement, 'IN_FORCE', '2023-11-07');

    // the same three sign once more in person, in Dresden on 5 March 2024; the day that binds stays
    const ceremony = [{ signedOn: '2024-03-05', mode: 'IN_PERSON', place: 'Дрезден' }];
    const again = signed.map((party, index) => (index === 1 ? party : { ...party, furtherSignatures: ceremony }));
    agreement = await revise(agreement, { parties: again });
    expect(agreement).toMatchObject({
      signedOn: '2023-11-07',
      parties: [
        { furtherSignatures: ceremony },
        { furtherSignatures: [] },
        { furtherSignatures: ceremony },
        { furtherSignatures: ceremony },
      ],
    });

    // the first meeting in person, Dresden, 4 and 5 March 2024
    const { logVisit: visit } = await coordinator.get<{ logVisit: { parties: unknown[] } }>(LOG_VISIT, {
      input: {
        fields: {
          titleUk: 'Тристороння зустріч у Дрездені',
          direction: 'OUTGOING',
          mode: 'IN_PERSON',
          places: [{ name: 'Дрезден', countryCode: 'DE' }],
          agreementIds: [agreement.id],
          dates: [{ startsOn: '2024-03-04', endsOn: '2024-03-05' }],
          partnershipIds: [partnership.id],
          parties: [
            { municipalityId: dresden.id, role: 'HOST' },
            { municipalityId: stuttgart.id, role: 'GUEST' },
            { municipalityId: khmelnytskyi.id, role: 'GUEST' },
          ],
        },
      },
    });
    expect(visit.parties).toHaveLength(3);

    const { agreement: whole } = await coordinator.get<{ agreement: AgreementView & { history: unknown } }>(BY_ID, {
      id: agreement.id,
    });
    expect(whole.statusHistory.map(({ to, on }) => `${to} ${on}`)).toEqual([
      'DRAFTING 2023-02-24',
      'TEXT_AGREED 2023-03-01',
      'COUNCIL_APPROVED 2023-03-02',
      'SIGNED 2023-11-07',
      'IN_FORCE 2023-11-07',
    ]);
    expect(whole.history).toMatchObject({ totalCount: 9 });
  });

  it('takes the schools’ memorandum under it, which its people see and others do not', async () => {
    const cities = await coordinator.get<{ draftAgreement: AgreementView }>(DRAFT, {
      input: {
        fields: {
          titleUk: 'Угода міст',
          type: 'AGREEMENT',
          parties: [{ municipalityId: khmelnytskyi.id }, { municipalityId: dresden.id }],
        },
      },
    });
    const memorandum = {
      titleUk: 'Меморандум школи й ліцею',
      type: 'MEMORANDUM',
      level: 'INSTITUTION',
      parentId: cities.draftAgreement.id,
      parties: [
        {
          municipalityId: khmelnytskyi.id,
          institution: 'Школа № 22',
          signatoryBody: 'Педагогічна рада',
          implementingUnit: 'Кафедра мов',
        },
        { institution: 'Вигаданий ліцей' },
      ],
    };
    const { draftAgreement: schools } = await coordinator.get<{ draftAgreement: AgreementView }>(DRAFT, {
      input: { fields: memorandum },
    });
    expect(schools).toMatchObject({
      regime: 'INSTITUTION_LEVEL',
      procedure: 'NO_MINISTRY_STEP',
      parent: { id: cities.draftAgreement.id },
      parties: [{ signatoryBody: 'Педагогічна рада', implementingUnit: 'Кафедра мов' }, {}],
    });
    expect(
      (await coordinator.get<List>(LIST, { filter: { parentId: cities.draftAgreement.id } })).agreements.totalCount,
    ).toBe(1);

    const circle = await coordinator.refusal(REVISE, {
      input: {
        id: cities.draftAgreement.id,
        expectedVersion: 1,
        fields: { parentId: schools.id, level: 'INSTITUTION' },
      },
    });
    expect(circle.extensions).toMatchObject({ reason: 'parent', field: 'fields.parentId' });
    const wider = await coordinator.refusal(DRAFT, {
      input: { fields: { ...memorandum, level: 'MUNICIPALITY', parentId: schools.id } },
    });
    expect(wider.extensions).toMatchObject({ reason: 'parent', field: 'fields.parentId' });

    const own = await aCommunity(application);
    const stranger = as(application, await anOfficial(application, [own.id]));
    const hidden = await stranger.refusal(DRAFT, {
      input: { fields: { ...memorandum, parties: [{ municipalityId: own.id }, { institution: 'Ліцей' }] } },
    });
    expect(hidden.extensions.code).toBe('NOT_FOUND');
  });
});
