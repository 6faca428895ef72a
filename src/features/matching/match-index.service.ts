import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/identifiers.js';
import { type FollowedChange, MatchWorldRepository } from './data/match-world.repository.js';
import { MatchIndexKeeper } from './engine/index-keeper.js';
import type { MatchIndex } from './engine/match-index.js';
import { Searcher } from './engine/searcher.js';
import type { KnownPartnerships } from './known-partnerships.js';
import { type MatchWorld, MatchWorlds } from './match-world.service.js';

/** The index of this process, to be used before the next `await`: another request may refresh it then. */
export interface OpenIndex {
  readonly keeper: MatchIndexKeeper;
  readonly index: MatchIndex;
  readonly searcher: Searcher;
  readonly partnerships: KnownPartnerships;
  isFreePlace(id: Id): boolean;
}

interface Held extends Omit<MatchWorld, 'input'> {
  readonly keeper: MatchIndexKeeper;
  readonly searcher: Searcher;
  readonly catalogue: string | null;
  readonly builtAt: Date;
  partnerships: KnownPartnerships;
  /** lines of the history since `followedFrom` that the index has */
  readonly followed: Set<Id>;
  followedFrom: Date;
}

/** candidates that may be added before the index is built anew */
const SPARE = 1_000;
/** after so many changes it is quicker to build it anew */
const MOST_CHANGES = 40;
/** burdens of the last 90 days end without a change */
const MOST_AGE_MS = 24 * 3_600_000;
/** a transaction may write its history so long before it commits */
const LONGEST_TRANSACTION_MS = 120_000;

/**
 * All candidates in memory, built at first use. Every use first asks the history what has changed since, in one
 * statement, so that it is right in every process whoever wrote, and whether or not anybody told.
 */
@Injectable()
export class MatchIndexes {
  private held: Held | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly worlds: MatchWorlds,
    private readonly world: MatchWorldRepository,
    private readonly clock: Clock,
  ) {}

  /** The index as of now. Callers wait for each other, so that it is built once. */
  current(): Promise<OpenIndex> {
    const current = this.turn.then(() => this.caughtUp());
    this.turn = current.catch(() => undefined);
    return current;
  }

  private async caughtUp(): Promise<OpenIndex> {
    const now = new Date();
    if (!this.held || this.clock.now().getTime() - this.held.builtAt.getTime() > MOST_AGE_MS) {
      return open((this.held = await this.build(now)));
    }
    const { held } = this;
    const after = firstIdAt(new Date(held.followedFrom.getTime() - LONGEST_TRANSACTION_MS));
    const { changes, catalogue } = await this.world.changes(after, held.followed.size + MOST_CHANGES + 1);
    const fresh = changes.filter(({ id }) => !held.followed.has(id));
    if (catalogue !== held.catalogue || fresh.length > MOST_CHANGES || !(await this.takeOver(held, fresh))) {
      return open((this.held = await this.build(now)));
    }
    held.followed.clear();
    for (const { id } of changes) held.followed.add(id);
    held.followedFrom = now;
    return open(held);
  }

  private async build(now: Date): Promise<Held> {
    const after = firstIdAt(new Date(now.getTime() - LONGEST_TRANSACTION_MS));
    const { changes, catalogue } = await this.world.changes(after, Number.MAX_SAFE_INTEGER);
    const { input, ...rest } = await this.worlds.read();
    const keeper = new MatchIndexKeeper(input, SPARE);
    return {
      ...rest,
      keeper,
      catalogue,
      searcher: new Searcher(keeper.index),
      builtAt: this.clock.now(),
      followed: new Set(changes.map(({ id }) => id)),
      followedFrom: now,
    };
  }

  /** @returns false when there is no room for another candidate */
  private async takeOver(held: Held, changes: readonly FollowedChange[]): Promise<boolean> {
    if (changes.length === 0) return true;
    const partnershipIds = changes.filter(({ recordType }) => recordType === 'PARTNERSHIP').map(idOf);
    const others = changes.filter(({ recordType }) => recordType !== 'PARTNERSHIP').map(idOf);
    const changed = new Set([
      ...others,
      ...(await this.world.municipalitiesOf([...others, ...partnershipIds])),
      ...partnershipIds.flatMap((id) => held.partnerships.partiesOfPartnership(id)),
    ]);
    const { keeper, placeOf, freePlaceIds } = held;
    const places = [...changed].flatMap((id) => placeOf.get(id) ?? []);
    let news = await this.worlds.readSome([...changed, ...places]);
    // a municipality may have become a place that was free until now
    const linked = [...news.placeOf.values()].filter((id) => !places.includes(id));
    if (linked.length > 0) news = await this.worlds.readSome([...changed, ...places, ...linked]);

    const partnerships = partnershipIds.length > 0 ? await this.worlds.readPartnerships() : null;

    // from here on nothing is awaited, so that nobody sees the half of it
    const { index } = keeper;
    const added = news.candidates.filter(({ id }) => keeper.numberOf(id) === undefined);
    if (index.candidates + added.length > index.room) return false;
    for (const id of changed) placeOf.delete(id);
    for (const [id, place] of news.placeOf) placeOf.set(id, place);
    for (const id of [...places, ...linked]) freePlaceIds.delete(id);
    for (const id of news.freePlaceIds) freePlaceIds.add(id);
    for (const candidate of news.candidates) keeper.refreshCandidate(candidate);
    for (const community of news.communities) keeper.refreshCommunity(community);
    const present = new Set([...news.candidates, ...news.communities].map(({ id }) => id));
    for (const id of [...changed, ...places, ...linked]) {
      const number = keeper.numberOf(id);
      if (number !== undefined && number < index.room && !present.has(id)) keeper.removeCandidate(id);
    }
    if (partnerships) keeper.relink((held.partnerships = partnerships).links);
    return true;
  }
}

function open({ keeper, searcher, partnerships, freePlaceIds }: Held): OpenIndex {
  return { keeper, index: keeper.index, searcher, partnerships, isFreePlace: (id) => freePlaceIds.has(id) };
}

function idOf({ recordId }: FollowedChange): Id {
  return recordId;
}

/** Sorts before every id that was made at this instant or later. */
function firstIdAt(instant: Date): Id {
  const time = instant.getTime().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
