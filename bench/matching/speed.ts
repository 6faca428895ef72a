import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explain } from '../../src/features/matching/engine/explanation.js';
import { MatchIndexKeeper } from '../../src/features/matching/engine/index-keeper.js';
import type { Place } from '../../src/features/matching/engine/place.js';
import { Searcher } from '../../src/features/matching/engine/searcher.js';
import { topCandidates } from '../../src/features/matching/engine/top-candidates.js';
import { DEFAULT_WEIGHTS } from '../../src/features/matching/engine/weights.js';
import { csvRows } from '../matching-quality/csv-rows.js';
import { bareLoop } from './bare-loop.js';
import { generatedWorld } from './generated-world.js';

const LIST = 10;
const WINDOWS = 7;
const COMMUNITIES_PER_WINDOW = 120;
const SINGLE_RUNS = 300;
const WARM_UP = 30;

/**
 * The speed of the engine with every criterion in force, on one core. Times are those of the processor, not of the
 * clock, and the best of several windows counts, so that other work on the machine does not blur them.
 *
 * `--communities FILE` takes the communities from a file such as `hromadas-kse.csv` instead of generated ones.
 */
export function speedFigures(options: readonly string[]): Record<string, number> {
  const { values } = parseArgs({ args: [...options], options: { communities: { type: 'string' } } });
  const world = generatedWorld(values.communities === undefined ? null : communitiesIn(values.communities));
  const keeper = new MatchIndexKeeper(world);
  const searcher = new Searcher(keeper.index);
  const { index, communities } = keeper;
  const look = (run: number) => {
    const number = run % communities.length;
    return searcher.lookAs(number, communities[number]!, { weights: DEFAULT_WEIGHTS });
  };
  const explained = (run: number) => {
    const view = look(run);
    return explain(view, topCandidates(view, LIST)).length;
  };
  for (let run = 0; run < WARM_UP; run += 1) explained(run);

  const pairs = COMMUNITIES_PER_WINDOW * index.candidates;
  const perSecond = bestOfWindows((run) => topCandidates(look(run), LIST).length, pairs);
  const bare = bestOfWindows((run) => bareLoop(index.columns, index.candidates, run), pairs);
  const singles = Array.from({ length: SINGLE_RUNS }, (_, run) => 1_000 * processorSeconds(() => explained(run * 7)));
  return {
    pairsPerSecondPerCore: Math.round(perSecond),
    ratioToBareLoop: Number((perSecond / bare).toFixed(3)),
    oneCommunityP95Ms: Number(percentile(singles, 0.95).toFixed(2)),
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

/** Pairs per second of processor time in the best window. */
function bestOfWindows(meet: (run: number) => number, pairs: number): number {
  const seconds = Array.from({ length: WINDOWS }, (_, window) =>
    processorSeconds(() => {
      for (let run = 0; run < COMMUNITIES_PER_WINDOW; run += 1) meet(window * COMMUNITIES_PER_WINDOW + run);
    }),
  );
  return pairs / Math.min(...seconds);
}

function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(share * values.length) - 1]!;
}

function communitiesIn(file: string): Place[] {
  return csvRows(readFileSync(file, 'utf8')).map((row) => ({
    id: row['hromada_code']!,
    countryCode: 'UA',
    region: row['oblast_name_en']!,
    kind: 'HROMADA',
    level: 'SETTLEMENT',
    latitude: Number(row['lat_center']),
    longitude: Number(row['lon_center']),
    population: Number(row['total_popultaion_2022']) || null,
    coastal: row['near_seas'] !== 'NA',
    capital: false,
    centre: row['oblast_center'] === '1',
    profile: null,
  }));
}
