import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { FIRST_ID, type Id } from '../../kernel/identifiers.js';
import { AGGRESSOR_STATES } from '../municipalities/index.js';
import { type CandidateRow, CandidatesRepository } from './data/candidates.repository.js';
import { CAPITALS, SEATS } from './domain/place.js';

/** Candidates of one batch, a column for each property; the index is the candidate. */
export interface CandidateColumns {
  readonly length: number;
  /** of the municipality, or of the place where the register does not have it */
  readonly ids: readonly Id[];
  /** 1: a municipality of the register; 0: a place that nobody has added yet */
  readonly inRegister: Uint8Array;
  /** English, or as the data have it */
  readonly names: readonly string[];
  readonly namesUk: readonly (string | null)[];
  /** ISO 3166-1 alpha-2 */
  readonly countryCodes: readonly string[];
  /** `MunicipalityKind`; a place that nobody has added is a `CITY` */
  readonly kinds: readonly string[];
  /** first-level division with its country, e.g. `DE.01`; null: unknown. Comparable with itself only. */
  readonly divisions: readonly (string | null)[];
  /** 1: capital of a state */
  readonly capitals: Uint8Array;
  /** 1: seat of an oblast, land, voivodeship … */
  readonly seats: Uint8Array;
  /** people; NaN: unknown */
  readonly populations: Float64Array;
  /** degrees north of the settlement centre; NaN: unknown */
  readonly latitudes: Float64Array;
  /** degrees east of the settlement centre; NaN: unknown */
  readonly longitudes: Float64Array;
}

const BATCH = 5_000;
const FOREIGN = sql`m.side = 'FOREIGN' AND m.country_code <> ALL(${[...AGGRESSOR_STATES]})`;
const UKRAINIAN = sql`m.side = 'UKRAINIAN'`;

/**
 * Everybody who may become a partner, for the matching engine: the register and the catalogue as one list, in which a
 * municipality that is a place of the catalogue stands once. Not for people: it knows no viewer.
 */
@Injectable()
export class Candidates {
  constructor(private readonly candidates: CandidatesRepository) {}

  /**
   * Municipalities abroad, then places that no municipality is. Without those of aggressor states. What is added or
   * linked while it is read never stands twice.
   */
  async *abroad(batch = BATCH): AsyncGenerator<CandidateColumns> {
    yield* inBatches(batch, (after) => this.candidates.municipalities(after, batch, FOREIGN));
    yield* inBatches(batch, (after) => this.candidates.freePlaces(after, batch, sql`TRUE`));
  }

  /** Those of these municipalities and places that `abroad` would list now. */
  async abroadAmong(ids: readonly Id[]): Promise<CandidateColumns> {
    const municipalities = sql`${FOREIGN} AND m.id = ANY(CAST(${[...ids]} AS uuid[]))`;
    return columns([
      ...(await this.candidates.municipalities(FIRST_ID, ids.length, municipalities)),
      ...(await this.candidates.freePlaces(FIRST_ID, ids.length, sql`p.id = ANY(CAST(${[...ids]} AS uuid[]))`)),
    ]);
  }

  /** The communities of Ukraine that the register has. */
  async *communities(batch = BATCH): AsyncGenerator<CandidateColumns> {
    yield* inBatches(batch, (after) => this.candidates.municipalities(after, batch, UKRAINIAN));
  }

  /** Those of these municipalities that `communities` would list now. */
  async communitiesAmong(ids: readonly Id[]): Promise<CandidateColumns> {
    const municipalities = sql`${UKRAINIAN} AND m.id = ANY(CAST(${[...ids]} AS uuid[]))`;
    return columns(await this.candidates.municipalities(FIRST_ID, ids.length, municipalities));
  }
}

async function* inBatches(
  size: number,
  read: (after: Id) => Promise<CandidateRow[]>,
): AsyncGenerator<CandidateColumns> {
  for (let after: Id | undefined = FIRST_ID; after !== undefined;) {
    const rows: CandidateRow[] = await read(after);
    if (rows.length > 0) yield columns(rows);
    after = rows.length === size ? rows.at(-1)?.id : undefined;
  }
}

function columns(rows: readonly CandidateRow[]): CandidateColumns {
  const numbers = (value: (row: CandidateRow) => number | null) =>
    Float64Array.from(rows, (row) => value(row) ?? Number.NaN);
  const flags = (value: (row: CandidateRow) => boolean) => Uint8Array.from(rows, (row) => Number(value(row)));
  return {
    length: rows.length,
    ids: rows.map(({ id }) => id),
    inRegister: flags(({ inRegister }) => inRegister),
    names: rows.map(({ nameEn }) => nameEn),
    namesUk: rows.map(({ nameUk }) => nameUk),
    countryCodes: rows.map(({ countryCode }) => countryCode),
    kinds: rows.map(({ kind }) => kind),
    divisions: rows.map(({ countryCode, divisionCode }) => divisionCode && `${countryCode}.${divisionCode}`),
    capitals: flags(({ featureCode }) => featureCode !== null && CAPITALS.has(featureCode)),
    seats: flags(({ featureCode }) => featureCode !== null && SEATS.has(featureCode)),
    populations: numbers(({ population }) => population),
    latitudes: numbers(({ latitude }) => latitude),
    longitudes: numbers(({ longitude }) => longitude),
  };
}
