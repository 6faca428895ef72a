import { MatchRunWork } from '../../src/features/matching/match-run-work.service.js';
import { type Application, startApplication } from '../support/application.js';
import { as, type GraphqlClient } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator, anOfficial } from '../support/people.js';
import {
  CANDIDATES,
  type Found,
  IN_USE,
  PREVIEW,
  type Run,
  SAVE_WEIGHTS,
  START,
  USE_WEIGHTS,
  VERSIONS,
} from './documents.js';

interface Weights {
  readonly number: number;
  readonly note: string;
  readonly weights: readonly { readonly criterion: string; readonly weight: number }[];
}

describe('the weights of matching', () => {
  let application: Application;
  let coordinator: GraphqlClient;

  beforeEach(async () => {
    application = await startApplication();
    coordinator = as(application, await aCoordinator(application));
  });
  afterEach(() => application.stop());

  const inUse = async () => (await coordinator.get<{ matchWeights: Weights }>(IN_USE)).matchWeights;
  const moved = async (from: string, to: string) => {
    const { weights } = await inUse();
    const weightOf = (name: string) => weights.find(({ criterion }) => criterion === name)?.weight ?? 0;
    return [
      { criterion: from, weight: 0 },
      { criterion: to, weight: weightOf(from) + weightOf(to) },
    ];
  };

  it('become a new version when a coordinator changes them, and an earlier one can be used again', async () => {
    expect(await inUse()).toMatchObject({ number: 0, note: '' });
    const weights = await moved('SIZE', 'LANGUAGE');

    await coordinator.get(SAVE_WEIGHTS, { input: { expectedNumber: 0, note: 'Мова важливіша', weights } });
    expect(await inUse()).toMatchObject({
      number: 1,
      note: 'Мова важливіша',
      weights: expect.arrayContaining(weights),
    });
    await coordinator.get(USE_WEIGHTS, { input: { expectedNumber: 1, number: 0 } });
    expect(await inUse()).toMatchObject({ number: 0 });
    await coordinator.get(USE_WEIGHTS, { input: { expectedNumber: 0, number: 1 } });

    const { matchWeightVersions } = await coordinator.get<{ matchWeightVersions: object }>(VERSIONS);
    expect(matchWeightVersions).toMatchObject({
      edges: [
        {
          node: {
            number: 1,
            active: true,
            history: { edges: [{ node: { action: 'UPDATED' } }, { node: { action: 'CREATED' } }] },
          },
        },
      ],
    });
  });

  it('are used from then on, and runs keep those they were asked for with', async () => {
    const community = await aCommunity(application);
    await aPartnerCity(application);
    const start = async () =>
      (await coordinator.get<{ startMatchRun: Run }>(START, { input: { kind: 'ONE', communityIds: [community.id] } }))
        .startMatchRun;
    const before = await start();

    await coordinator.get(SAVE_WEIGHTS, {
      input: { expectedNumber: 0, note: 'Проба', weights: await moved('SIZE', 'LEVEL') },
    });

    const { matchCandidates } = await coordinator.get<Found>(CANDIDATES, { communityId: community.id });
    expect(matchCandidates.weightsNumber).toBe(1);
    expect([before, await start()]).toMatchObject([{ weightsNumber: 0 }, { weightsNumber: 1 }]);
  });

  it('show what they would change in a run before they are saved', async () => {
    const communities = [await aCommunity(application), await aCommunity(application)];
    const [city, district] = [await aPartnerCity(application), await aPartnerCity(application)];
    const create = `mutation ($input: UpdateMunicipalityInput!) { updateMunicipality(input: $input) { id } }`;
    for (const { id } of communities) {
      await coordinator.get(create, {
        input: { id, expectedVersion: 1, fields: { population: 30_000, languages: ['pl'] } },
      });
    }
    await coordinator.get(create, {
      input: { id: city.id, expectedVersion: 1, fields: { population: 30_000, languages: ['de'] } },
    });
    await coordinator.get(create, {
      input: { id: district.id, expectedVersion: 1, fields: { population: 900_000, languages: ['pl'] } },
    });
    await coordinator.get(SAVE_WEIGHTS, {
      input: { expectedNumber: 0, note: 'Лише розмір', weights: await moved('LANGUAGE', 'SIZE') },
    });
    const run = await coordinator.get<{ startMatchRun: Run }>(START, { input: { kind: 'MANY', listLength: 1 } });
    await application.get(MatchRunWork).workOff();

    const { previewMatchWeights } = await coordinator.get<{ previewMatchWeights: object }>(PREVIEW, {
      runId: run.startMatchRun.id,
      weights: await moved('SIZE', 'LANGUAGE'),
    });

    expect(previewMatchWeights).toMatchObject({ tried: 2, communities: 2, listsChanged: 2, firstsChanged: 2 });
    expect(previewMatchWeights).toHaveProperty('changes.0.entering', [
      { municipality: { id: district.id }, place: null },
    ]);
    expect(previewMatchWeights).toHaveProperty('changes.0.leaving', [{ municipality: { id: city.id } }]);
    expect(await inUse()).toMatchObject({ number: 1 });
  });

  it('are the network’s to change', async () => {
    const official = as(application, await anOfficial(application, [(await aCommunity(application)).id]));
    const input = { expectedNumber: 0, note: 'Хочу', weights: await moved('SIZE', 'LANGUAGE') };

    expect((await official.refusal(SAVE_WEIGHTS, { input })).extensions.code).toBe('FORBIDDEN');
    await official.get(IN_USE);
  });
});
