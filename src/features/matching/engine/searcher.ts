import { SAME_SUBTYPE, answeredByCommunity, answeredToCommunity, prioritySum, type AskColumns } from './asks.js';
import { sizeStepsOf } from './candidate-columns.js';
import { EXCLUDED, type CommunityView } from './community-view.js';
import { distanceTable, sizeTable } from './criterion-tables.js';
import { oblastOf } from './links.js';
import { UNPLACED, type Ask, type MatchIndex } from './match-index.js';
import { degreeOf } from './partner-graph.js';
import { askedMask, unitVector } from './place-facts.js';
import type { NeedOrOffer, Place } from './place.js';
import { prepared, tiePoints, type PreparedIndex } from './prepared-index.js';
import { profileSums } from './profile-sums.js';
import { chainPoints, mutualPoints, sharedPartnersPoints, toPoints } from './scales.js';
import { settingSums } from './setting-sums.js';
import { overlapPoints } from './tag-overlap.js';
import { noWarmPaths, walk } from './warm-paths.js';
import { AT, weightsFor, type Weights } from './weights.js';

export interface SearchOptions {
  readonly weights: Weights;
  /** Only candidates of these countries, ISO 3166-1 alpha-2; all when absent. */
  readonly countries?: readonly string[];
}

/**
 * Looks at the candidates with the eyes of one community after another. It owns the memory in which it does so: one
 * searcher for each thread, and a view is valid until the next.
 */
export class Searcher {
  private ready: PreparedIndex | null = null;
  private paths = noWarmPaths(0);
  private readonly pairSums: Int32Array;
  private readonly oneWay: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];
  private readonly touched: number[] = [];
  private readonly tables = new Map<string, WeightedTables>();

  constructor(private readonly index: MatchIndex) {
    this.pairSums = new Int32Array(index.room);
  }

  /**
   * @param number of the community in the index, or −1 for a place that is not there and so has no partners
   * @param place what the community is, or is supposed to be
   */
  lookAs(number: number, place: Place, { weights, countries }: SearchOptions): CommunityView {
    const { index } = this;
    const node = number < 0 ? -1 : index.room + number;
    const needs = this.asksOf(place.profile?.needs);
    const offers = this.asksOf(place.profile?.offers);
    const ready = this.prepare();
    if (node >= 0) walk(index.links.graph, node, this.paths);
    else this.forgetPaths();
    const contacts = new Map(index.links.contactsOf.get(number) ?? []);
    const activeWith = new Set(index.links.activeWith.get(number) ?? []);

    const mask = askedMask(place, {
      partners: node < 0 ? 0 : degreeOf(index.links.graph, node),
      contacts: contacts.size,
    });
    const allWeights = weightsFor(
      weights,
      (place.profile?.needs ?? []).some(({ goods }) => goods),
    );
    const own = allWeights.map((weight, at) => (mask & (1 << at) ? weight : 0));
    const { themes, traits } = place.profile ?? {};
    const view = {
      index,
      prepared: ready,
      place,
      node,
      weights: own,
      fullWeights: allWeights,
      fullWeight: allWeights.reduce((sum, weight) => sum + weight, 0),
      position: unitVector(place) ?? ([UNPLACED, 0, 0] as const),
      sizeSteps: sizeStepsOf(place),
      languagePoints: this.languagePoints(place),
      themePoints: overlapPoints(ready.themes, themes),
      traitPoints: overlapPoints(ready.traits, traits),
      tiePoints: tiePoints(index, ready, oblastOf(place)),
      needPoints: this.needPoints(ready.asks, needs, offers),
      paths: this.paths,
      contacts,
      activeWith,
      needs,
      offers,
    };
    const { distance, size } = this.weighted(own);
    return {
      ...view,
      distanceSums: distance,
      sizeSums: size,
      settingSums: settingSums(view, countries),
      ...profileSums(view),
      pairSums: this.pairs(view),
    };
  }

  private asksOf(asks: readonly NeedOrOffer[] | null | undefined): Ask[] {
    const { types } = this.index.asks;
    return (asks ?? []).map(({ id, direction, subtype, priority }) => {
      const known = types.findIndex((type) => type.direction === direction && type.subtype === subtype);
      if (known < 0) this.ready = null;
      return { id, priority, type: known < 0 ? types.push({ direction, subtype }) - 1 : known };
    });
  }

  private prepare(): PreparedIndex {
    if (this.ready?.revision === this.index.revision) return this.ready;
    this.ready = prepared(this.index);
    this.paths = noWarmPaths(this.index.links.graph.starts.length - 1);
    for (const side of [0, 1] as const) this.oneWay[side] = new Int32Array(this.index.asks.rows.length);
    return this.ready;
  }

  private forgetPaths(): void {
    for (const node of this.paths.reached) this.paths.shared[node] = this.paths.chained[node] = 0;
    this.paths.reached.length = 0;
  }

  private languagePoints({ profile }: Place): Int16Array {
    const spoken = new Set(profile?.languages ?? []);
    const common = this.index.languages.map((set) => set.some((language) => spoken.has(language)));
    return Int16Array.from(common, (isCommon) => toPoints(Number(isCommon)));
  }

  private needPoints(asks: AskColumns, needs: readonly Ask[], offers: readonly Ask[]): Int16Array {
    const { length } = this.index.asks.rows;
    const points = new Int16Array(length);
    if (needs.length + offers.length === 0) return points;
    const [toUs, toThem] = this.oneWay;
    answeredToCommunity(asks, needs, toUs);
    answeredByCommunity(asks, offers, toThem);
    const ourWhole = SAME_SUBTYPE * Math.max(1, prioritySum(needs));
    for (let row = 0; row < length; row += 1) {
      if (toUs[row] === 0 && toThem[row] === 0) continue;
      const theirWhole = SAME_SUBTYPE * Math.max(1, asks.prioritySums[row]!);
      points[row] = mutualPoints(toUs[row]! / ourWhole, toThem[row]! / theirWhole);
    }
    return points;
  }

  /** Kept for each combination of weights met: there are two or three of them in a run. */
  private weighted(weights: Int32Array): WeightedTables {
    const key = [AT.DISTANCE, AT.BORDER, AT.SIZE].map((at) => weights[at]).join();
    const known = this.tables.get(key);
    if (known) return known;
    if (this.tables.size > MOST_TABLES) this.tables.clear();
    const tables = { distance: distanceTable(weights), size: sizeTable(weights) };
    this.tables.set(key, tables);
    return tables;
  }

  /** What belongs to single pairs; few candidates have any of it. */
  private pairs(
    view: Pick<CommunityView, 'prepared' | 'weights' | 'needPoints' | 'contacts' | 'activeWith'>,
  ): Int32Array {
    const { index, paths, pairSums, touched } = this;
    const { weights } = view;
    for (const candidate of touched) pairSums[candidate] = 0;
    touched.length = 0;
    const add = (candidate: number, sum: number) => {
      if (pairSums[candidate] === 0) touched.push(candidate);
      pairSums[candidate] = pairSums[candidate]! + sum;
    };
    const { askCandidates } = view.prepared;
    if (weights[AT.NEEDS]! > 0)
      for (let row = 0; row < askCandidates.length; row += 1)
        if (view.needPoints[row]! > 0) add(askCandidates[row]!, weights[AT.NEEDS]! * view.needPoints[row]!);
    for (const node of paths.reached)
      if (node < index.candidates)
        add(
          node,
          weights[AT.SHARED_PARTNERS]! * sharedPartnersPoints(paths.shared[node]!) +
            weights[AT.PARTNER_CHAIN]! * chainPoints(paths.chained[node]!),
        );
    for (const [candidate, strength] of view.contacts) add(candidate, weights[AT.CONTACT]! * toPoints(strength));
    for (const candidate of view.activeWith) add(candidate, EXCLUDED);
    return pairSums;
  }
}

interface WeightedTables {
  readonly distance: Int32Array;
  readonly size: Int32Array;
}

const MOST_TABLES = 16;
