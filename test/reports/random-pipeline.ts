import sql from 'sql-template-tag';
import {
  type NewPartnership,
  PARTNERSHIP_STAGES,
  Partnerships,
  type PartnershipStage,
  StageMoves,
} from '../../src/features/partnerships/index.js';
import { addDays, type CalendarDate, daysBetween } from '../../src/kernel/calendar-date.js';
import { newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import type { Application } from '../support/application.js';
import { aCommunity, aPartnerCity } from '../support/municipalities.js';
import { aCoordinator } from '../support/people.js';

export interface Town {
  readonly id: string;
  readonly countryCode: string;
}

/** A partnership as the slow reckoning knows it: nothing derived. */
export interface KnownPartnership {
  readonly id: string;
  readonly parties: readonly Town[];
  readonly formality: 'FORMAL' | 'INFORMAL';
  readonly ownerId: string | null;
  readonly changes: readonly { from: PartnershipStage | null; to: PartnershipStage; on: CalendarDate }[];
  readonly openTask: boolean;
  readonly trashed: boolean;
}

export interface RandomPipeline {
  readonly communities: readonly Town[];
  readonly partnerships: readonly KnownPartnership[];
  readonly ownerIds: readonly string[];
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Partnerships of three communities with cities of six countries that have wandered through the stages. */
export async function aRandomPipeline(application: Application, seed: number, count: number): Promise<RandomPipeline> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const communities = [await aCommunity(application), await aCommunity(application), await aCommunity(application)];
  const cities: Town[] = [];
  for (const code of ['DE', 'PL', 'FR', 'LT', 'CZ', 'TW', 'DE', 'PL'])
    cities.push(await aPartnerCity(application, undefined, code));
  const ownerIds = [(await aCoordinator(application)).id, (await aCoordinator(application)).id];
  const partnerships: KnownPartnership[] = [];
  for (let place = 0; place < count; place += 1) {
    const parties = [pick(communities), pick(cities), pick(cities), pick([...communities, ...cities])]
      .slice(0, 2 + below(3))
      .filter((town, index, towns) => towns.findIndex(({ id }) => id === town.id) === index);
    if (parties.length < 2) continue;
    const formality = pick(['FORMAL', 'INFORMAL'] as const);
    const ownerId = pick([...ownerIds, null]);
    const changes = await wander(application, { parties, formality, ownerId }, below, pick);
    const openTask = random() < 0.5;
    if (openTask) await aTask(application, changes.id, pick(ownerIds));
    const trashed = random() < 0.1;
    if (trashed)
      await application.unitOfWork.rows(sql`UPDATE partnership SET trashed_at = now() WHERE id = ${changes.id}`);
    partnerships.push({ id: changes.id, parties, formality, ownerId, changes: changes.moves, openTask, trashed });
  }
  return { communities, partnerships, ownerIds };
}

async function wander(
  application: Application,
  tie: Pick<KnownPartnership, 'parties' | 'formality' | 'ownerId'>,
  below: (limit: number) => number,
  pick: <Item>(items: readonly Item[]) => Item,
): Promise<{ id: string; moves: KnownPartnership['changes'] }> {
  const viewer = systemViewer();
  const today = '2026-11-26';
  let on = addDays('2026-01-01', below(300));
  const stage = pick(PARTNERSHIP_STAGES.filter((first) => first !== 'LOST' && first !== 'ENDED'));
  const fields: NewPartnership = {
    parties: tie.parties.map(({ id }) => ({ municipalityId: id, role: 'PARTNER' })),
    relationshipType: 'TWINNING',
    formality: tie.formality,
    ownerId: tie.ownerId,
    stage,
    stageOn: on,
  };
  let partnership = await application.get(Partnerships).create(viewer, fields);
  const moves: { from: PartnershipStage | null; to: PartnershipStage; on: CalendarDate }[] = [
    { from: null, to: stage, on },
  ];
  for (let steps = below(6); steps > 0; steps -= 1) {
    on = addDays(on, below(Math.min(60, daysBetween(on, today) + 1)));
    const { to } = pick(application.get(StageMoves).allowed(viewer, partnership));
    moves.push({ from: partnership.stage, to, on });
    partnership = await application
      .get(StageMoves)
      .move(viewer, partnership.id, partnership.version, { stage: to, on, reason: 'навмання' });
  }
  return { id: partnership.id, moves };
}

async function aTask(application: Application, partnershipId: string, ownerId: string): Promise<void> {
  await application.unitOfWork.rows(sql`
    INSERT INTO task (id, title, owner_id, due_on, priority, state, partnership_id, version)
    VALUES (${newId()}, 'Написати', ${ownerId}, '2026-12-01', 'NORMAL', 'OPEN', ${partnershipId}, 1)`);
}
