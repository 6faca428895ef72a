import { atMost, findingOf, type Scenario } from '../scenario.js';
import { judge, type Promised } from '../verdict.js';
import { World } from '../world.js';

/** mailboxes by the first word of their name, see the mail sink; how their letters are to end */
const MAILBOXES = [
  { name: 'nobody', ends: ['dead', 'suppressed'] },
  { name: 'full', ends: ['dead', 'suppressed', 'retry'] },
  { name: 'grey', ends: ['sent'] },
  { name: 'drop', ends: ['sent'] },
  { name: 'slow', ends: ['sent'] },
] as const;

/** A mail server that greylists, refuses, breaks off after the final dot and takes its time. */
export const aDifficultMailServer: Scenario = {
  id: 'F8',
  title: 'mail server: 450, 550, 552, 421 after the final dot, 8 s for an answer',
  backends: ['pg'],
  inShort: true,
  run: (setting) =>
    World.live(setting, async (world) => {
      const [good, each, seconds] = setting.short ? [60, 1, 5] : [1_000, 5, 60];
      await world.startWorkers(2);
      const firstDueAtMs = world.soonMs(good + each * MAILBOXES.length);
      const welcome = await world.promise({ reminders: good, firstDueAtMs, seconds });
      const difficult = new Map<string, Promised[]>();
      for (const [at, { name }] of MAILBOXES.entries()) {
        const mailbox = (person: number) => `${name}${person}@sink.example`;
        const from = good + at * each;
        difficult.set(name, await world.promise({ reminders: each, firstDueAtMs, seconds, from, mailbox }));
      }
      await world.arrival(welcome);
      // the greylisted come again after a minute
      for (let turn = 0; turn < 4; turn += 1) {
        await world.quiet(15_000);
        await world.jumpPastLeases();
      }
      await world.quiet(30_000);
      const states = await world.query<{ mailbox: string; state: string }>(`
        SELECT u.email AS mailbox, d.state FROM delivery d JOIN app_user u ON u.id = d.recipient_user_id
        WHERE d.channel = 'email'`);
      const wrong = MAILBOXES.flatMap(({ name, ends }) =>
        states
          .filter(({ mailbox }) => mailbox.startsWith(name))
          .filter(({ state }) => !ends.some((end) => end === state)),
      );
      for (const { mailbox, state } of wrong) world.say(`${mailbox} ended ${state}`);
      const accepted = world.accepted();
      const dropped = judge(difficult.get('drop') ?? [], accepted);
      const { lost, early, duplicates, p99S, maxS } = judge(welcome, accepted);
      const figures = {
        promised: good,
        lost,
        early,
        duplicates,
        p99S,
        maxS,
        wrongEnds: wrong.length,
        copiesOfDropped: dropped.mostCopies,
      };
      return findingOf(figures, {
        lost: 0,
        early: 0,
        duplicates: 0,
        wrongEnds: 0,
        copiesOfDropped: atMost(2),
        ...(setting.short ? {} : { p99S: atMost(7) }),
      });
    }),
};
