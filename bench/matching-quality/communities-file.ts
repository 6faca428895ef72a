import { csvRows } from './csv-rows.js';
import { Nearby, type Located } from './near.js';
import { latinName, likeness } from './place-names.js';

/** A Ukrainian territorial community with its centre. */
export interface CommunityRow extends Located {
  readonly name: string;
  readonly oblast: string;
  readonly oblastCentre: boolean;
  /** People of the whole community, 2022. */
  readonly population: number;
}

/** The communities of a file such as `hromadas-kse.csv` (KSE Loc Data Hub, MIT). */
export class Communities {
  private readonly near: Nearby<CommunityRow>;

  constructor(private readonly rows: readonly CommunityRow[]) {
    this.near = new Nearby(rows);
  }

  static read(text: string): Communities {
    return new Communities(
      csvRows(text).map((row) => ({
        name: latinName(row['hromada_center']!),
        oblast: row['oblast_name_en']!,
        oblastCentre: row['oblast_center'] === '1',
        population: Number(row['total_popultaion_2022']) || 0,
        latitude: Number(row['lat_center']),
        longitude: Number(row['lon_center']),
      })),
    );
  }

  /** The community whose centre has much the same name and lies near. */
  find(names: readonly string[], at: Located): CommunityRow | null {
    const [best] = this.near
      .within(NAMED_KM, at)
      .map(({ entry, km }) => ({
        entry,
        fit: Math.max(...names.map((name) => likeness(name, entry.name))) - km / NAMED_KM,
      }))
      .sort((a, b) => b.fit - a.fit);
    return best && best.fit >= LIKE_ENOUGH ? best.entry : null;
  }

  /** The community of a village: the one whose centre is nearest, if it is near at all. */
  around(at: Located, km = VILLAGE_KM): CommunityRow | null {
    return this.near.within(km, at)[0]?.entry ?? null;
  }

  populationOf(oblast: string): number {
    return this.rows.reduce((sum, row) => sum + (row.oblast === oblast ? row.population : 0), 0);
  }
}

const NAMED_KM = 30;
const LIKE_ENOUGH = 0.45;
const VILLAGE_KM = 15;
