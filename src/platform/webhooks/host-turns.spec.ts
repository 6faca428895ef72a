import { HostTurns } from './host-turns.js';

describe('the turns of hosts', () => {
  it('are few at a time, and the next follow when a call ends', async () => {
    const turns = new HostTurns();
    expect(await turns.enter('a')).toBe(true);
    expect(await turns.enter('a')).toBe(true);
    const third = turns.enter('a');

    turns.leave('a');

    expect(await third).toBe(true);
  });

  it('of one host say nothing about another', async () => {
    const turns = new HostTurns();
    await turns.enter('a');
    await turns.enter('a');

    expect(await turns.enter('b')).toBe(true);
  });

  it('are not waited for long', async () => {
    const turns = new HostTurns();
    await turns.enter('a');
    await turns.enter('a');

    expect(await turns.enter('a')).toBe(false);
    expect(await turns.enter('a')).toBe(false);
    turns.leave('a');
    expect(await turns.enter('a')).toBe(true);
  });
});
