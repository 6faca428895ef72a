import { translate } from '../../../platform/i18n/translate.js';
import { byDefault } from './default-circumstances.js';
import type { Awaited, AwaitedWhat } from './awaited.js';
import { AWAITED } from './awaited.js';
import { REMINDER_RULES } from './reminder-rules.js';

const now = new Date('2026-11-26T08:20:00Z');
const title = { uk: 'Генератори', en: 'Generators' };
const RULES = [
  ...REMINDER_RULES.AGREEMENT.filter(({ kind }) => kind !== 'AGREEMENT_EXPIRING'),
  ...REMINDER_RULES.AID_TRANSFER,
  ...REMINDER_RULES.MEMBERSHIP,
  ...REMINDER_RULES.PROJECT,
];
const subject = (awaited: readonly Awaited[]) => ({
  ...{ id: 'x', ownerIds: ['o'], title, awaited },
  ...{ binding: true, renewsItself: false, inForceTo: null, noticeOn: null },
});
const momentsOf = (what: AwaitedWhat, dueOn = '2028-02-29') =>
  RULES.flatMap((rule) =>
    rule.plan(subject([{ what, dueOn }]), byDefault(rule, now)).map((moment) => ({ rule, moment })),
  );

describe('what clocks wait for', () => {
  it.each(AWAITED)('%s is told by one kind of reminder, each moment once', (what) => {
    const moments = momentsOf(what);

    expect(new Set(moments.map(({ rule }) => rule.kind)).size).toBe(1);
    expect(new Set(moments.map(({ moment }) => moment.key)).size).toBe(moments.length);
    expect(moments.every(({ moment }) => moment.expiresAt > moment.dueAt)).toBe(true);
  });

  it.each(AWAITED)('%s reads well in both languages, before its day and after it', (what) => {
    for (const { rule, moment } of momentsOf(what)) {
      for (const today of ['2028-02-28', '2028-02-29', '2028-03-10']) {
        const { text, reason, values } = rule.words(subject([]), moment, { today, responsible: null });
        for (const language of ['uk', 'en'] as const) {
          const said = translate(text, language, values);
          expect(said).toContain(title[language]);
          expect(`${said} ${translate(reason, language, values)}`).not.toMatch(/[{}]|undefined/);
        }
      }
    }
  });

  it('is told on the days before and after it, across the end of February', () => {
    const days = (dueOn: string) => momentsOf('AID_DELIVERY', dueOn).map(({ moment }) => moment.localDate);

    expect(days('2028-02-29')).toEqual(['2028-02-26', '2028-03-07']);
    expect(days('2027-03-01')).toEqual(['2027-02-26', '2027-03-08']);
  });

  it('is told no more when nothing is waited for', () => {
    expect(RULES.flatMap((rule) => rule.plan(subject([]), byDefault(rule, now)))).toEqual([]);
  });
});
