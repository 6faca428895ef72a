import { Breaker } from './breaker.js';

describe('the breaker of a mail server', () => {
  it('opens for a minute after five troubles in a row', () => {
    let now = 0;
    const breaker = new Breaker(() => now);

    for (let trouble = 0; trouble < 5; trouble += 1) breaker.troubled();

    expect(breaker.restMs).toBe(60_000);
    now = 60_000;
    expect(breaker.restMs).toBe(0);
  });

  it('forgets troubles after a success', () => {
    const breaker = new Breaker(() => 0);

    for (let trouble = 0; trouble < 4; trouble += 1) breaker.troubled();
    breaker.succeeded();
    breaker.troubled();

    expect(breaker.restMs).toBe(0);
  });
});
