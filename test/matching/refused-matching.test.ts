import sql from 'sql-template-tag';
import { newId } from '../../src/kernel/identifiers.js';
import { type Application, startApplication } from '../support/application.js';
import { as } from '../support/graphql-client.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator } from '../support/people.js';
import {
  ACCEPT,
  CANDIDATES,
  DECISIONS,
  DECLINE,
  PREVIEW,
  REVIEW,
  SAVE_WEIGHTS,
  SHORTLIST,
  START,
  USE_WEIGHTS,
} from './documents.js';

interface Known {
  readonly community: string;
  readonly other: string;
  readonly city: string;
}
type Case = readonly [what: string, document: string, variables: (known: Known) => object, refusal: object];

const weights = (...list: [string, number][]) => list.map(([criterion, weight]) => ({ criterion, weight }));
const refused = (code: string, reason: string, field?: string) => ({ code, reason, ...(field ? { field } : {}) });

const CASES: readonly Case[] = [
  ['an id that is none', CANDIDATES, () => ({ communityId: 'x' }), refused('INVALID', 'id', 'communityId')],
  ['a community that is not there', CANDIDATES, () => ({ communityId: newId() }), refused('NOT_FOUND', 'not_found')],
  [
    'no candidates',
    CANDIDATES,
    ({ community }) => ({ communityId: community, first: 0 }),
    refused('INVALID', 'number', 'first'),
  ],
  [
    'an unknown country',
    CANDIDATES,
    ({ community }) => ({ communityId: community, countryCodes: ['XX'] }),
    refused('INVALID', 'unknown_code', 'countryCodes'),
  ],
  [
    'weights that do not add up',
    CANDIDATES,
    ({ community }) => ({ communityId: community, weights: weights(['SIZE', 1]) }),
    refused('INVALID', 'sum', 'weights'),
  ],
  [
    'a criterion named twice',
    CANDIDATES,
    ({ community }) => ({ communityId: community, weights: weights(['SIZE', 1], ['SIZE', 2]) }),
    refused('INVALID', 'duplicate', 'weights.1.criterion'),
  ],
  [
    'a negative weight',
    SAVE_WEIGHTS,
    () => ({ input: { expectedNumber: 0, note: 'Чому', weights: weights(['SIZE', -1]) } }),
    refused('INVALID', 'number', 'weights.0.weight'),
  ],
  [
    'weights without a reason',
    SAVE_WEIGHTS,
    () => ({ input: { expectedNumber: 0, note: '  ', weights: [] } }),
    refused('INVALID', 'required', 'note'),
  ],
  [
    'a change of weights that are no longer in use',
    SAVE_WEIGHTS,
    () => ({ input: { expectedNumber: 7, note: 'Чому', weights: [] } }),
    refused('CONFLICT', 'stale', 'expectedNumber'),
  ],
  [
    'a version that is not there',
    USE_WEIGHTS,
    () => ({ input: { expectedNumber: 0, number: 9 } }),
    refused('NOT_FOUND', 'not_found'),
  ],
  [
    'a preview of a run that is not there',
    PREVIEW,
    () => ({ runId: newId(), weights: [] }),
    refused('NOT_FOUND', 'not_found'),
  ],
  ['a review of a run that is not there', REVIEW, () => ({ runId: newId() }), refused('NOT_FOUND', 'not_found')],
  ['a page of none', DECISIONS, () => ({ first: 0 }), refused('INVALID', 'page_size', 'first')],
  [
    'a decision on nobody',
    SHORTLIST,
    ({ community }) => ({ input: { communityId: community } }),
    refused('INVALID', 'required', 'municipalityId'),
  ],
  [
    'a decision on two at once',
    SHORTLIST,
    ({ community, city }) => ({ input: { communityId: community, municipalityId: city, placeId: newId() } }),
    refused('INVALID', 'required', 'municipalityId'),
  ],
  [
    'a decision on a community of one’s own side',
    SHORTLIST,
    ({ community, other }) => ({ input: { communityId: community, municipalityId: other } }),
    refused('NOT_FOUND', 'not_found'),
  ],
  [
    'a decision for a run that is not there',
    SHORTLIST,
    ({ community, city }) => ({ input: { communityId: community, municipalityId: city, runId: newId() } }),
    refused('NOT_FOUND', 'not_found'),
  ],
  [
    'a refusal without a reason',
    DECLINE,
    ({ community, city }) => ({ input: { communityId: community, municipalityId: city, reason: '\u200b' } }),
    refused('INVALID', 'required', 'reason'),
  ],
  [
    'a control character',
    DECLINE,
    ({ community, city }) => ({ input: { communityId: community, municipalityId: city, reason: 'a\u0000' } }),
    refused('INVALID', 'control_char', 'reason'),
  ],
  [
    'a note of 3 000 characters',
    ACCEPT,
    ({ community, city }) => ({ input: { communityId: community, municipalityId: city, note: 'а'.repeat(3_000) } }),
    refused('INVALID', 'too_long', 'note'),
  ],
  [
    'an owner who is not there',
    ACCEPT,
    ({ community, city }) => ({ input: { communityId: community, municipalityId: city, ownerId: newId() } }),
    refused('INVALID', 'owner', 'ownerId'),
  ],
  [
    'a run for nobody',
    START,
    () => ({ input: { kind: 'MANY', communityIds: [] } }),
    refused('INVALID', 'required', 'communityIds'),
  ],
  [
    'a run of one for two',
    START,
    ({ community, other }) => ({ input: { kind: 'ONE', communityIds: [community, other] } }),
    refused('INVALID', 'too_many', 'communityIds'),
  ],
  [
    'a run for a city abroad',
    START,
    ({ city }) => ({ input: { kind: 'MANY', communityIds: [city] } }),
    refused('INVALID', 'side', 'communityIds.0'),
  ],
  [
    'a forum without guests',
    START,
    ({ community }) => ({ input: { kind: 'FORUM', communityIds: [community] } }),
    refused('INVALID', 'required', 'partnerIds'),
  ],
  [
    'a guest from one’s own side',
    START,
    ({ community, other }) => ({ input: { kind: 'FORUM', communityIds: [community], partnerIds: [other] } }),
    refused('INVALID', 'side', 'partnerIds.0'),
  ],
  [
    'a list of none',
    START,
    () => ({ input: { kind: 'MANY', listLength: 0 } }),
    refused('INVALID', 'number', 'listLength'),
  ],
];

describe('matching refuses, in both languages and writing nothing,', () => {
  let application: Application;
  let known: Known;
  beforeAll(async () => {
    application = await startApplication();
    known = {
      community: (await aCommunity(application)).id,
      other: (await aCommunity(application)).id,
      city: (await aPartnerCity(application)).id,
    };
  });
  afterAll(() => application.stop());

  async function written(): Promise<unknown> {
    return application.unitOfWork.rows(sql`
      SELECT (SELECT count(*) FROM match_run) AS runs, (SELECT count(*) FROM match_decision) AS decisions,
        (SELECT count(*) FROM match_weights) AS weights, (SELECT count(*) FROM partnership) AS partnerships,
        (SELECT count(*) FROM history_entry) AS history`);
  }

  it.each(CASES)('%s', async (_, document, variables, refusal) => {
    const [ukrainian, english] = [
      as(application, await aCoordinator(application)),
      as(application, await aCoordinator(application, { language: 'en' })),
    ];
    const before = await written();

    const answers = [
      await ukrainian.refusal(document, { ...variables(known) }),
      await english.refusal(document, { ...variables(known) }),
    ];

    for (const { extensions } of answers) expect(extensions).toMatchObject(refusal);
    expect(answers[0]?.message).toMatch(/[а-яіїє]/);
    expect(answers[1]?.message).not.toMatch(/[а-яіїє]/);
    expect(await written()).toEqual(before);
  });
});
