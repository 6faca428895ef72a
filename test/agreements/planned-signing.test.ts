import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, type Person } from '../support/people.js';
import { type AgreementView, BY_ID, DRAFT, HISTORY, MOVE, REVISE } from './documents.js';

describe('the planned day of signing', () => {
  let application: Application;
  let olena: Person;
  let coordinator: GraphqlClient;

  beforeAll(async () => {
    application = await startApplication();
    olena = await aCoordinator(application);
    coordinator = as(application, olena);
  });
  afterAll(() => application.stop());

  const drafted = async (plannedSigningOn: string) => {
    const [community, city] = [await aCommunity(application), await aPartnerCity(application)];
    const parties = [{ municipalityId: community.id }, { municipalityId: city.id }];
    const fields = { titleUk: 'Угода', type: 'AGREEMENT', regime: 'OTHER', parties, plannedSigningOn };
    const input = { fields, status: 'DRAFTING', statusOn: '2026-11-01' };
    return (await coordinator.get<{ draftAgreement: AgreementView }>(DRAFT, { input })).draftAgreement;
  };
  const stepTo = async ({ id, version }: AgreementView, status: string, on: string) => {
    const input = { id, expectedVersion: version, status, on };
    return (await coordinator.get<{ moveAgreement: AgreementView }>(MOVE, { input })).moveAgreement;
  };
  const revision = ({ id, version }: AgreementView, fields: object) => ({
    input: { id, expectedVersion: version, fields },
  });

  it('stays when time has overtaken it, and is moved only to a day that is still ahead of what happened', async () => {
    const agreement = await stepTo(await drafted('2026-11-10'), 'TEXT_AGREED', '2026-11-20');
    const { reviseAgreement: kept } = await coordinator.get<{ reviseAgreement: AgreementView }>(
      REVISE,
      revision(agreement, { number: '1-26', plannedSigningOn: '2026-11-10' }),
    );
    expect(kept).toMatchObject({ plannedSigningOn: '2026-11-10' });

    for (const [language, words] of [
      ['uk', 'Запланований день підписання 2026-11-19 раніше за те, що вже сталося (2026-11-20).'],
      ['en', 'The planned signing day 2026-11-19 is before what has happened already (2026-11-20).'],
    ] as const) {
      const person = as(application, await aCoordinator(application, { language }));
      const refusal = await person.refusal(REVISE, revision(kept, { plannedSigningOn: '2026-11-19' }));
      expect(refusal).toMatchObject({
        message: words,
        extensions: { code: 'INVALID', reason: 'date_order', field: 'fields.plannedSigningOn' },
      });
    }
    expect((await coordinator.get<{ agreement: AgreementView }>(BY_ID, { id: kept.id })).agreement).toMatchObject({
      ...{ version: kept.version, plannedSigningOn: '2026-11-10', history: { totalCount: 3 } },
    });
  });

  it('gives way to the day of the signature, and the history remembers it', async () => {
    const approved = await stepTo(
      await stepTo(await drafted('2027-02-01'), 'TEXT_AGREED', '2026-11-20'),
      ...(['COUNCIL_APPROVED', '2026-11-21'] as const),
    );
    const signed = await stepTo(approved, 'SIGNED', '2026-11-25');

    expect(signed).toMatchObject({ plannedSigningOn: null, signedOn: '2026-11-25' });
    const refusal = await coordinator.refusal(REVISE, revision(signed, { plannedSigningOn: '2027-02-01' }));
    expect(refusal.extensions).toMatchObject({ reason: 'signed', field: 'fields.plannedSigningOn' });
    const { agreement } = await coordinator.get<{
      agreement: { history: { edges: { node: { changes: { field: string; before: string; after: string }[] } }[] } };
    }>(HISTORY, { id: signed.id });
    const changes = agreement.history.edges.flatMap(({ node }) => node.changes);
    expect(changes.filter(({ field }) => field === 'plannedSigningOn')).toEqual([
      expect.objectContaining({ before: '2027-02-01', after: null }),
      expect.objectContaining({ before: null, after: '2027-02-01' }),
    ]);
  });
});
