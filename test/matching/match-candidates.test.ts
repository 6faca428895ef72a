import { Municipalities, type MunicipalityRow } from '../../src/features/municipalities/index.js';
import { Profiles } from '../../src/features/profiles/index.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { aPlace } from '../catalogue/a-place.js';
import { aNeed, anOffer, moved } from '../needs/documents.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aPartnership } from '../support/partnerships.js';
import { aCoordinator, anOfficial, aReader } from '../support/people.js';
import { CANDIDATES, DECLINE, type Found, type FoundMatch } from './documents.js';

describe('partners for one community', () => {
  let application: Application;
  let coordinator: GraphqlClient;
  let community: MunicipalityRow;
  let town: MunicipalityRow;
  let village: string;
  let newTown: string;

  beforeAll(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application));
    community = await aCommunity(application, 'Красилів');
    await sized(community, 33_000);
    town = await aPartnerCity(application, 'Гальденслебен');
    await sized(town, 19_000);
    newTown = await aPlace(application, { name: 'Neustadt an der Probe', population: 18_000 });
    village = await aPlace(application, { name: 'Kleindorf', population: 900 });
  });
  afterAll(() => application.stop());

  async function sized({ id }: MunicipalityRow, population: number): Promise<void> {
    const municipalities = application.get(Municipalities);
    const { version } = await municipalities.get(systemViewer(), id);
    await municipalities.update(systemViewer(), id, version, { population });
  }
  const find = async (variables: object = {}, client = coordinator) =>
    (await client.get<Found>(CANDIDATES, { communityId: community.id, ...variables })).matchCandidates;
  const matchWith = (matches: readonly FoundMatch[], id: string) =>
    matches.find((match) => (match.municipality ?? match.place)?.id === id);

  it('come from the register and from the catalogue, the best first, with their reasons', async () => {
    const { considered, matches, weightsNumber } = await find();

    expect({ considered, weightsNumber }).toEqual({ considered: 3, weightsNumber: 0 });
    expect(matches.map(({ municipality, place }) => (municipality ?? place)?.id)).toEqual([town.id, newTown, village]);
    const [best, other] = matches;
    expect(best?.score).toBeGreaterThan(other?.score ?? 100);
    expect(best?.strongest).toContain('SIZE');
    expect(best?.coverage).toBeLessThan(100);
    expect(best?.criteria.find(({ criterion }) => criterion === 'LANGUAGE')?.value).toBeNull();
    expect(best?.raisedBy.map(({ criterion }) => criterion)).toContain('NEEDS');
  });

  it('are found anew when what they need and offer is published or withdrawn', async () => {
    const city = await aPartnerCity(application, 'Чеханув', 'PL');
    const need = await moved(coordinator, await aNeed(coordinator, community.id), 'PUBLISHED');
    const offer = await anOffer(coordinator, city.id, { direction: 'EMERGENCIES' });
    expect(matchWith((await find()).matches, city.id)?.answers).toEqual([]);

    await moved(coordinator, offer, 'PUBLISHED');

    const { matches } = await find();
    expect(matchWith(matches, city.id)?.answers).toEqual([
      { asker: 'COMMUNITY', similarity: 0.6, need: { id: need.id }, offer: { id: offer.id } },
    ]);
    expect(matchWith(matches, city.id)?.criteria.find(({ criterion }) => criterion === 'NEEDS')?.value).toBeGreaterThan(
      0,
    );
  });

  it('are set aside for a hard reason, and the reasons are counted', async () => {
    const closed = await aPartnerCity(application);
    await application.get(Profiles).update(systemViewer(), closed.id, 0, { matchingStatus: 'CLOSED' });
    const partner = await aPartnerCity(application);
    await aPartnership(application, { partyIds: [community.id, partner.id] });

    const { matches, setAside } = await find();

    expect(matchWith(matches, closed.id)).toBeUndefined();
    expect(matchWith(matches, partner.id)).toBeUndefined();
    expect(setAside).toEqual([
      { reason: 'CLOSED', candidates: 1 },
      { reason: 'ALREADY_PARTNERS', candidates: 1 },
    ]);
  });

  it('are shown with shared partners, but only to those who see these partnerships', async () => {
    const official = as(application, await anOfficial(application, [community.id]));
    const [shared, far] = [await aPartnerCity(application), await aPartnerCity(application, 'Валмієра', 'LV')];
    const own = await aPartnership(application, { partyIds: [community.id, shared.id], stage: 'ACTIVE' });
    const others = await aPartnership(application, { partyIds: [shared.id, far.id], stage: 'ACTIVE' });

    const path = { via: [{ id: shared.id }], partnerships: [{ id: own.id }, { id: others.id }] };
    expect(matchWith((await find()).matches, far.id)?.warmPaths).toEqual([path]);
    expect(matchWith((await find({}, official)).matches, far.id)?.warmPaths).toEqual([]);
  });

  it('become municipalities when they are taken into the register, and stand once', async () => {
    expect(matchWith((await find({ first: 50 })).matches, newTown)?.place?.id).toBe(newTown);

    const added = await coordinator.get<{ addMunicipalityFromPlace: { id: string } }>(
      `mutation ($input: AddMunicipalityFromPlaceInput!) { addMunicipalityFromPlace(input: $input) { id } }`,
      { input: { placeId: newTown, fields: { nameUk: 'Нойштадт' } } },
    );

    const { matches } = await find({ first: 50 });
    expect(matchWith(matches, newTown)).toBeUndefined();
    expect(matchWith(matches, added.addMunicipalityFromPlace.id)?.municipality?.nameUk).toBe('Нойштадт');
  });

  it('are listed without those turned down, unless these are asked for', async () => {
    await coordinator.get(DECLINE, {
      input: { communityId: community.id, placeId: village, reason: 'Замала для нас' },
    });

    expect(matchWith((await find({ first: 50 })).matches, village)).toBeUndefined();
    const all = await find({ first: 50, withDeclined: true });
    expect(matchWith(all.matches, village)?.decision?.verdict).toBe('DECLINED');
  });

  it('can be asked for in some countries only, and with other weights than those in use', async () => {
    const polish = await find({ countryCodes: ['PL'] });
    expect(polish.matches.map(({ municipality }) => municipality?.nameUk)).toEqual(['Чеханув']);

    const { weights: inUse } = polish;
    const weightOf = (name: string) => inUse.find(({ criterion }) => criterion === name)?.weight ?? 0;
    const weights = [
      { criterion: 'NEEDS', weight: 0 },
      { criterion: 'SIZE', weight: weightOf('NEEDS') + weightOf('SIZE') },
    ];
    const supposed = await find({ weights });
    expect(supposed.weightsNumber).toBeNull();
    expect(supposed.matches[0]?.strongest).toContain('SIZE');
  });

  it('are for the community’s own people and the network', async () => {
    const stranger = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const reader = as(application, await aReader(application, [community.id]));

    expect((await stranger.refusal(CANDIDATES, { communityId: community.id })).extensions.code).toBe('NOT_FOUND');
    expect((await reader.refusal(CANDIDATES, { communityId: community.id })).extensions.code).toBe('FORBIDDEN');
    expect((await coordinator.refusal(CANDIDATES, { communityId: town.id })).extensions).toMatchObject({
      code: 'INVALID',
      reason: 'side',
    });
  });
});
