import { Breaker, Breakers } from './breaker.js';

describe('the breaker of a server', () => {
  let now = 0;
  let breaker: Breaker;
  beforeEach(() => {
    now = 0;
    breaker = new Breaker(() => now);
  });

  function troubles(count: number): void {
    for (let trouble = 0; trouble < count; trouble += 1) {
      breaker.enter();
      breaker.troubled();
    }
  }

  it('opens for a minute after five troubles in a row', () => {
    troubles(5);

    expect(breaker.enter()).toBe(false);
    expect(breaker.restMs).toBe(60_000);
  });

  it('forgets troubles after a success', () => {
    troubles(4);
    breaker.succeeded();
    troubles(4);

    expect(breaker.room).toBe(Number.POSITIVE_INFINITY);
  });

  it('lets one message through after the minute, and all when that one arrived', () => {
    troubles(5);
    now = 60_000;

    expect([breaker.enter(), breaker.enter()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.enter(), breaker.enter()]).toEqual([true, true]);
  });

  it('rests another minute when that one failed', () => {
    troubles(5);
    now = 60_000;
    breaker.enter();
    breaker.troubled();

    expect(breaker.restMs).toBe(60_000);
  });

  it('tries another when that one never reached the server', () => {
    troubles(5);
    now = 60_000;
    breaker.enter();
    breaker.left();

    expect(breaker.enter()).toBe(true);
  });

  it('of one host says nothing about another, and those in trouble are remembered', () => {
    const breakers = new Breakers(() => now);
    for (let trouble = 0; trouble < 5; trouble += 1) breakers.of('ill.example').troubled();
    for (let host = 0; host < 2_000; host += 1) breakers.of(`${host}.example`);

    expect(breakers.of('well.example').room).toBe(Number.POSITIVE_INFINITY);
    expect(breakers.of('ill.example').room).toBe(0);
  });
});
