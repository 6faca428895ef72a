import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { Candidates } from '../catalogue/index.js';
import { AGGRESSOR_STATES } from '../municipalities/index.js';
import { MatchWorldRepository } from './data/match-world.repository.js';
import { RELATED_DIRECTIONS } from './domain/related-directions.js';
import type { MatchInput } from './engine/index-keeper.js';
import type { Place } from './engine/place.js';
import { KnownPartnerships } from './known-partnerships.js';
import { type KnownOfMunicipalities, knownOf, placesOf } from './match-place.js';

/** Everything that is compared, as it stands now. */
export interface MatchWorld {
  readonly input: MatchInput;
  readonly partnerships: KnownPartnerships;
  /** ids of places of the catalogue that no municipality is */
  readonly freePlaceIds: Set<Id>;
  /** the place of the catalogue that a municipality is */
  readonly placeOf: Map<Id, Id>;
}

/** What became of some municipalities and places. */
export interface MatchNews {
  readonly candidates: readonly Place[];
  readonly communities: readonly Place[];
  readonly freePlaceIds: readonly Id[];
  readonly placeOf: ReadonlyMap<Id, Id>;
}

/** Reads what matching compares: the catalogue in batches, and the few that have told more of themselves at once. */
@Injectable()
export class MatchWorlds {
  constructor(
    private readonly candidates: Candidates,
    private readonly world: MatchWorldRepository,
  ) {}

  async read(): Promise<MatchWorld> {
    const known = await this.known(null);
    const partnerships = new KnownPartnerships(await this.world.pairs());
    const [communities, candidates, freePlaceIds]: [Place[], Place[], Set<Id>] = [[], [], new Set()];
    for await (const batch of this.candidates.communities()) communities.push(...placesOf(batch, known));
    for await (const batch of this.candidates.abroad()) {
      candidates.push(...placesOf(batch, known));
      batch.ids.forEach((id, row) => batch.inRegister[row] === 0 && freePlaceIds.add(id));
    }
    return {
      partnerships,
      freePlaceIds,
      placeOf: placeOf(known),
      input: {
        communities,
        candidates,
        ...partnerships.links,
        sanctionedCountries: AGGRESSOR_STATES,
        relatedDirections: RELATED_DIRECTIONS,
      },
    };
  }

  async readPartnerships(): Promise<KnownPartnerships> {
    return new KnownPartnerships(await this.world.pairs());
  }

  /** @param ids of municipalities and of places */
  async readSome(ids: readonly Id[]): Promise<MatchNews> {
    const known = await this.known(ids);
    const abroad = await this.candidates.abroadAmong(ids);
    return {
      candidates: placesOf(abroad, known),
      communities: placesOf(await this.candidates.communitiesAmong(ids), known),
      freePlaceIds: abroad.ids.filter((_, row) => abroad.inRegister[row] === 0),
      placeOf: placeOf(known),
    };
  }

  private async known(ids: readonly Id[] | null): Promise<KnownOfMunicipalities> {
    return knownOf(await this.world.facts(ids), await this.world.asks(ids));
  }
}

function placeOf({ facts }: KnownOfMunicipalities): Map<Id, Id> {
  return new Map([...facts.values()].flatMap(({ id, placeId }) => (placeId ? [[id, placeId] as const] : [])));
}
