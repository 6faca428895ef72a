import { newColumns, writePlace } from './candidate-columns.js';
import { Dictionary, SetDictionary, textDictionary } from './dictionary.js';
import { linksOf, partnerCountries, type KnownLinks, type LinkedPlaces } from './links.js';
import {
  SHUT,
  STATUS,
  type Ask,
  type AskType,
  type CandidateProfile,
  type MatchIndex,
  type Region,
  type Setting,
  type TagCounts,
} from './match-index.js';
import { knownMask } from './place-facts.js';
import type { NeedOrOffer, Place } from './place.js';
import { toPoints } from './scales.js';

/** All that is compared: see `Place` for what each side gives. */
export interface MatchInput extends KnownLinks {
  readonly communities: readonly Place[];
  readonly candidates: readonly Place[];
  /** ISO 3166-1 alpha-2 of aggressor and sanctioned states. */
  readonly sanctionedCountries: readonly string[];
  /** Directions whose offers answer each other's needs a little. */
  readonly relatedDirections: readonly (readonly [string, string])[];
}

/** Builds the index once and follows single changes; scoring reads only `index`. */
export class MatchIndexKeeper implements LinkedPlaces {
  readonly index: MatchIndex;
  readonly communities: Place[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly candidateIds: string[] = [];
  private known: KnownLinks;

  private readonly settings = new Dictionary<Setting>((setting) => Object.values(setting).join());
  private readonly profiles = new Dictionary<CandidateProfile>((profile) => Object.values(profile).join());
  private readonly masks = new Dictionary<number>(String);
  private readonly languages = new SetDictionary();
  private readonly themes = new SetDictionary();
  private readonly traits = new SetDictionary();
  private readonly exclusions = new SetDictionary();
  private readonly countries = textDictionary();
  private readonly kinds = textDictionary();
  private readonly regions = new Dictionary<Region>(({ country, name }) => `${country}|${name}`);
  private readonly types = new Dictionary<AskType>(({ direction, subtype }) => JSON.stringify([direction, subtype]));

  /** @param spare how many candidates may be added later */
  constructor(input: MatchInput, spare = 0) {
    const room = input.candidates.length + spare;
    this.known = input;
    this.index = {
      revision: 0,
      candidates: 0,
      room,
      columns: newColumns(room),
      settings: this.settings.entries,
      profiles: this.profiles.entries,
      masks: this.masks.entries,
      languages: this.languages.entries,
      themes: this.themes.entries,
      traits: this.traits.entries,
      exclusions: this.exclusions.entries,
      countries: this.countries.entries,
      kinds: this.kinds.entries,
      regions: this.regions.entries,
      themeCounts: { places: 0, named: new Map() },
      traitCounts: { places: 0, named: new Map() },
      asks: {
        types: this.types.entries,
        relatedDirections: input.relatedDirections,
        rowOf: new Int32Array(new SharedArrayBuffer(4 * room)).fill(-1),
        rows: [],
      },
      links: {
        graph: { starts: new Int32Array(1), partners: new Int32Array(0) },
        ties: { byOblast: new Map(), all: new Int32Array(0) },
        activeWith: new Map(),
        contactsOf: new Map(),
      },
      sanctionedCountries: input.sanctionedCountries,
    };
    for (const candidate of input.candidates) this.write(this.newCandidate(candidate.id), candidate);
    for (const community of input.communities) this.writeCommunity(community);
    this.relink(input);
  }

  readonly numberOf = (id: string): number | undefined => this.numbers.get(id);

  /** A candidate's or a community's id by its node in the graph. */
  idOfNode(node: number): string {
    return node < this.index.room ? this.candidateIds[node]! : this.communities[node - this.index.room]!.id;
  }

  /** The community's number in the index. @throws RangeError when there is none of this id */
  communityNumber(id: string): number {
    const node = this.numbers.get(id);
    if (node === undefined || node < this.index.room) throw new RangeError(`No community ${id}`);
    return node - this.index.room;
  }

  /** The candidate's number in the index. @throws RangeError when there is none of this id */
  candidateNumber(id: string): number {
    const node = this.numbers.get(id);
    if (node === undefined || node >= this.index.room) throw new RangeError(`No candidate ${id}`);
    return node;
  }

  /** Takes over a changed or a new candidate. @throws RangeError when there is no room for a new one */
  refreshCandidate(place: Place): void {
    const known = this.numbers.get(place.id);
    const at = known ?? this.newCandidate(place.id);
    if (known !== undefined) this.forget(known);
    this.write(at, place);
    this.relink(this.known);
  }

  /** The candidate is never proposed any more; its place in the columns stays. */
  removeCandidate(id: string): void {
    const at = this.candidateNumber(id);
    this.index.revision += 1;
    this.index.columns.freedom[at] = SHUT;
    this.index.columns.status[at] = STATUS.REMOVED;
  }

  refreshCommunity(place: Place): void {
    this.writeCommunity(place);
    this.relink(this.known);
  }

  /** Takes over changed partnerships and contacts. */
  relink(known: KnownLinks): void {
    this.known = known;
    this.index.revision += 1;
    this.index.links = linksOf(known, this);
    const { profile } = this.index.columns;
    partnerCountries(this.index.links.graph, this).forEach((count, candidate) => {
      const old = this.index.profiles[profile[candidate]!]!;
      if (old.partnerCountries !== count)
        profile[candidate] = this.profiles.numberOf({ ...old, partnerCountries: count });
    });
  }

  /** Needs or offers with types by number; a type not met before is added. */
  asksOf(asks: readonly NeedOrOffer[] | null): Ask[] {
    return (asks ?? []).map(({ id, direction, subtype, priority }) => ({
      id,
      type: this.types.numberOf({ direction, subtype }),
      priority,
    }));
  }

  private newCandidate(id: string): number {
    if (this.numbers.has(id)) throw new RangeError(`The place ${id} is listed twice`);
    if (this.index.candidates === this.index.room) throw new RangeError('No room for another candidate');
    this.numbers.set(id, this.index.candidates);
    this.candidateIds.push(id);
    return this.index.candidates++;
  }

  private writeCommunity(place: Place): void {
    const node = this.numbers.get(place.id) ?? this.index.room + this.communities.length;
    const old = this.communities[node - this.index.room];
    if (old) this.countTags(old.profile?.themes, old.profile?.traits, -1);
    this.numbers.set(place.id, node);
    this.communities[node - this.index.room] = place;
    this.countTags(place.profile?.themes, place.profile?.traits, 1);
    this.asksOf(place.profile?.needs ?? null);
    this.asksOf(place.profile?.offers ?? null);
  }

  private write(at: number, place: Place): void {
    const { profile } = place;
    const setting = this.settings.numberOf({
      country: this.countries.numberOf(place.countryCode),
      region: this.regionOf(place),
      kind: this.kinds.numberOf(place.kind),
      level: place.level,
      coastal: place.coastal === null ? -1 : place.coastal ? 1 : 0,
      capital: place.capital,
      centre: place.centre,
    });
    const region = this.index.settings[setting]!.region;
    if (region >= 0) this.index.regions[region]!.candidates += 1;
    this.countTags(profile?.themes, profile?.traits, 1);
    const described = this.profiles.numberOf({
      mask: this.masks.numberOf(knownMask(place)),
      languages: this.languages.numberOf(profile?.languages ?? []),
      interpreters: profile?.interpreters ?? false,
      themes: this.themes.numberOf(profile?.themes ?? []),
      traits: this.traits.numberOf(profile?.traits ?? []),
      readiness: toPoints(profile?.readiness ?? 0),
      partnerCountries: 0,
      excludedCountries: this.exclusions.numberOf(profile?.excludedCountries ?? []),
      excludedKinds: this.exclusions.numberOf(profile?.excludedKinds ?? []),
    });
    writePlace(this.index.columns, at, place, { setting, profile: described });
    this.writeAsks(at, place);
  }

  private writeAsks(at: number, { profile }: Place): void {
    const { rowOf, rows } = this.index.asks;
    const row = {
      candidate: at,
      needs: this.asksOf(profile?.needs ?? null),
      offers: this.asksOf(profile?.offers ?? null),
    };
    if (rowOf[at]! >= 0) rows[rowOf[at]!] = row;
    else if (row.needs.length + row.offers.length > 0) rowOf[at] = rows.push(row) - 1;
  }

  /** Takes the old values of a candidate out of all counts. */
  private forget(at: number): void {
    const { columns, settings, profiles, regions, themes, traits } = this.index;
    const { region } = settings[columns.setting[at]!]!;
    if (region >= 0) regions[region]!.candidates -= 1;
    const old = profiles[columns.profile[at]!]!;
    this.countTags(themes[old.themes], traits[old.traits], -1);
  }

  private regionOf({ countryCode, region }: Place): number {
    if (region === null) return -1;
    return this.regions.numberOf({ country: this.countries.numberOf(countryCode), name: region, candidates: 0 });
  }

  private countTags(
    themes: readonly string[] | null | undefined,
    traits: readonly string[] | null | undefined,
    by: 1 | -1,
  ): void {
    count(this.index.themeCounts, themes ?? [], by);
    count(this.index.traitCounts, traits ?? [], by);
  }
}

function count(counts: TagCounts, tags: readonly string[], by: 1 | -1): void {
  if (tags.length === 0) return;
  counts.places += by;
  for (const tag of new Set(tags)) counts.named.set(tag, (counts.named.get(tag) ?? 0) + by);
}
