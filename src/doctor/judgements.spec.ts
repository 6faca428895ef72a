import { judgeClock } from './examine-clock.js';
import { judgeDisk } from './examine-disk.js';
import { judgeRedis } from './examine-queue.js';
import { judgeWorkers } from './examine-worker.js';
import { printFinding, terminalLanguage } from './print-finding.js';

describe('The doctor', () => {
  it.each([
    [0, 'good'],
    [-2_000, 'good'],
    [2_001, 'bad'],
    [-60_000, 'bad'],
  ])('takes a clock that is %i ms off for %s', (offsetMs, verdict) => {
    expect(judgeClock(offsetMs).verdict).toBe(verdict);
  });

  it.each([
    [{ running: 0, paused: 0, sweepAgeSeconds: null }, 'bad'],
    [{ running: 2, paused: 2, sweepAgeSeconds: null }, 'bad'],
    [{ running: 1, paused: 0, sweepAgeSeconds: 61 }, 'bad'],
    [{ running: 2, paused: 1, sweepAgeSeconds: 3 }, 'good'],
  ])('takes the workers %o for %s', (workers, verdict) => {
    expect(judgeWorkers(workers).verdict).toBe(verdict);
  });

  it('warns of a disk with less than 1 GB', () => {
    expect(judgeDisk('./var', 1024 ** 3 - 1).verdict).toBe('warning');
    expect(judgeDisk('./var', 1024 ** 3).verdict).toBe('good');
  });

  it('warns of a Redis that throws keys away, and trusts one that does not tell', () => {
    expect(judgeRedis('redis:6379', '7.2', 'allkeys-lru').verdict).toBe('warning');
    expect(judgeRedis('redis:6379', '7.2', 'noeviction').verdict).toBe('good');
    expect(judgeRedis('redis:6379', '7.2', null).verdict).toBe('good');
  });

  it('prints one line with what to do, in the language of the terminal', () => {
    const finding = judgeWorkers({ running: 0, paused: 0, sweepAgeSeconds: null });

    expect(printFinding(finding, terminalLanguage({ LANG: 'uk_UA.UTF-8' }))).toMatch(
      /^✖ Виконавець .* → запустіть npm start/,
    );
    expect(printFinding(finding, terminalLanguage({ LANG: 'C' }))).toMatch(/^✖ Worker .* → run npm start/);
  });
});
