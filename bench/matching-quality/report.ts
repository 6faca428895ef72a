import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Place } from '../../src/features/matching/engine/place.js';
import { DEFAULT_WEIGHTS, type Weights } from '../../src/features/matching/engine/weights.js';
import { Communities } from './communities-file.js';
import { BASELINES, EVIDENCE, weightsWithout } from './evidence-weights.js';
import { asProductWeights, choicesIn, crossValidatedRanks, fit } from './fitted-weights.js';
import { hiddenPairs, rankOf, type Rank } from './hidden-pairs.js';
import { knownWorld, type KnownWorld } from './known-world.js';
import { isClearlyBetter, randomRecall, recallOf, type Recall } from './recall.js';

const USAGE =
  'npm run bench -- matching-quality --pairs FILE [--test FILE] --communities FILE [--fit] [--quick] [--json]';

/** The ranks of one tested pair under several weights, and what it counts under. */
interface Tested {
  readonly sizeClass: string;
  readonly isLone: boolean;
  readonly ranks: ReadonlyMap<string, Rank>;
}

/** People of the community; the last class has no upper end. */
const SIZE_CLASSES = [
  ['< 20 000', 20_000],
  ['20–100 000', 100_000],
  ['100–300 000', 300_000],
  ['> 300 000', Infinity],
] as const;
const LARGE_POOL = 150;
const SCORE = 'score';

/**
 * How well the score finds partners that are known: each tested pair is hidden in turn and its partner looked for
 * among all places of the same country that the pairs files name. See docs/decisions/0017.
 *
 * `--fit` also fits the weights to these pairs and prints their cross-validated recall; `--quick` leaves out what each
 * signal adds. The exit code is 1 when places without any other link are found too well to be honest.
 */
export function qualityFigures(options: readonly string[]): Record<string, number> {
  const { world, quick, fits } = ordered(options);
  const weightings = new Map<string, Weights>([
    [SCORE, DEFAULT_WEIGHTS],
    ...Object.entries(BASELINES),
    ...(quick ? [] : EVIDENCE.map((criterion) => [criterion, weightsWithout(criterion)] as const)),
  ]);
  const tested: Tested[] = [];
  for (const { community, candidate, isLone, look } of hiddenPairs(world))
    tested.push({
      sizeClass: sizeClassOf(community),
      isLone,
      ranks: new Map([...weightings].map(([name, weights]) => [name, rankOf(look(weights), candidate)])),
    });
  printGroups(tested);
  if (!quick) printSignals(tested);
  if (fits) printFit(world);
  warnOfLeak(tested);
  return figuresOf(tested);
}

function ordered(options: readonly string[]): { world: KnownWorld; quick: boolean; fits: boolean } {
  const { values } = parseArgs({
    args: [...options],
    options: {
      pairs: { type: 'string' },
      test: { type: 'string' },
      communities: { type: 'string' },
      fit: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    },
  });
  if (values.pairs === undefined || values.communities === undefined) throw new Error(`Usage: ${USAGE}`);
  const world = knownWorld({
    pairs: readFileSync(values.pairs, 'utf8'),
    ...(values.test === undefined ? {} : { test: readFileSync(values.test, 'utf8') }),
    communities: Communities.read(readFileSync(values.communities, 'utf8')),
  });
  return { world, quick: values.quick, fits: values.fit };
}

function sizeClassOf({ population }: Place): string {
  if (population === null) return 'size unknown';
  return SIZE_CLASSES.find(([, end]) => population < end)![0];
}

function printGroups(tested: readonly Tested[]): void {
  console.log('Recall at 10 / at 50 / MRR (pairs), partner’s country fixed, the tested pair hidden');
  const all = ranksUnder(tested, SCORE);
  print('random', randomRecall(all));
  for (const name of Object.keys(BASELINES)) print(name, recallOf(ranksUnder(tested, name)));
  print('the score', recallOf(all));
  const classes = [...SIZE_CLASSES.map(([name]) => name), 'size unknown'];
  for (const name of classes)
    printScore(
      `  community ${name}`,
      tested.filter(({ sizeClass }) => sizeClass === name),
    );
  printScore(
    `  ${LARGE_POOL} candidates or more`,
    tested.filter(({ ranks }) => ranks.get(SCORE)!.pool >= LARGE_POOL),
  );
  printScore(
    '  partner without any other link',
    tested.filter(({ isLone }) => isLone),
  );
  print(
    '  the same by size and distance',
    recallOf(
      ranksUnder(
        tested.filter(({ isLone }) => isLone),
        'sizeAndDistance',
      ),
    ),
  );
}

function printSignals(tested: readonly Tested[]): void {
  console.log('What each signal adds to recall at 10 / at 50 (the score less the score without it)');
  const whole = recallOf(ranksUnder(tested, SCORE));
  for (const criterion of EVIDENCE) {
    const rest = recallOf(ranksUnder(tested, criterion));
    console.log(`  ${criterion.padEnd(34)} ${signed(whole.at10 - rest.at10)} / ${signed(whole.at50 - rest.at50)}`);
  }
}

function printFit(world: KnownWorld): void {
  const choices = choicesIn(world);
  print('cross-validated by community', recallOf(crossValidatedRanks(choices)));
  console.log('weights fitted to all:', JSON.stringify(asProductWeights(fit(choices))));
}

/** A place whose only link is hidden can be told from others only by a trace of what was hidden. */
function warnOfLeak(tested: readonly Tested[]): void {
  const lone = tested.filter(({ isLone }) => isLone);
  const [score, honest] = [SCORE, 'sizeAndDistance'].map((name) => recallOf(ranksUnder(lone, name))) as [
    Recall,
    Recall,
  ];
  const leaks =
    isClearlyBetter(score.at10, honest.at10, lone.length) || isClearlyBetter(score.at50, honest.at50, lone.length);
  if (!leaks) return;
  console.error('Places without any other link are found clearly better than by size and distance: a leak?');
  process.exitCode = 1;
}

/** The names of goals that other projects are measured by. */
function figuresOf(tested: readonly Tested[]): Record<string, number> {
  const score = recallOf(ranksUnder(tested, SCORE));
  return {
    recallAt10: score.at10,
    recallAt50: score.at50,
    mrr: score.mrr,
    populationRecallAt10: recallOf(ranksUnder(tested, 'population')).at10,
    sharedPartnersRecallAt10: recallOf(ranksUnder(tested, 'sharedPartners')).at10,
    randomRecallAt10: randomRecall(ranksUnder(tested, SCORE)).at10,
    pairs: tested.length,
  };
}

function ranksUnder(tested: readonly Tested[], name: string): Rank[] {
  return tested.map(({ ranks }) => ranks.get(name)!);
}

function printScore(label: string, tested: readonly Tested[]): void {
  if (tested.length > 0) print(label, recallOf(ranksUnder(tested, SCORE)));
}

function print(label: string, { at10, at50, mrr, pairs }: Recall): void {
  console.log(`${label.padEnd(36)} ${at10.toFixed(3)} / ${at50.toFixed(3)} / ${mrr.toFixed(3)} (${pairs})`);
}

function signed(difference: number): string {
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(3)}`;
}
