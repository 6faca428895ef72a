import { byDefault } from './default-circumstances.js';
import { agreementExpiring } from './rules/agreement-expiring.js';
import { anniversary, isRound } from './rules/anniversary.js';
import { nextStepMissing } from './rules/next-step-missing.js';
import type { PlannedMoment } from './planned-moment.js';
import { REMINDER_KINDS } from './reminder-kind.js';
import { REMINDER_RULES } from './reminder-rules.js';
import { stageStalled } from './rules/stage-stalled.js';
import type { AgreementSubject, PartnershipSubject, TaskSubject, VisitSubject } from './subjects.js';
import { taskDue } from './rules/task-due.js';
import { visitDebriefDue } from './rules/visit-debrief-due.js';

const now = new Date('2026-11-26T08:20:00Z');
const shown = (moments: readonly PlannedMoment[]) =>
  moments.map(({ key, localDate, localTime }) => `${key} ${localDate} ${localTime}`);
const title = { uk: 'Хмельницький – Прага 6', en: 'Khmelnytskyi – Prague 6' };

const task: TaskSubject = {
  id: 't',
  ownerIds: ['o'],
  title: { uk: 'передати порядок денний сесії', en: 'передати порядок денний сесії' },
  context: title,
  open: true,
  dueOn: '2026-12-09',
  dueTime: null,
  dueTimeZone: null,
};
const OVER = {
  ...{ held: true, thanked: false, ofPartnership: true, openPromises: 0 },
  ...{ training: false, participantsKnown: false, embargoed: false },
};
const visit: VisitSubject = { id: 'v', ownerIds: ['o'], title, ...OVER, debriefOpen: true, endsOn: '2026-11-27' };
const partnership: PartnershipSubject = {
  id: 'p',
  ownerIds: ['o'],
  title,
  open: true,
  active: false,
  repliesAwaited: [],
  countryCodes: ['CZ'],
  lastContactOn: null,
  hasNextStep: false,
  stageName: { uk: 'Діалог', en: 'Dialogue' },
  stageSince: '2026-11-01',
  stageLimitDays: 60,
  lastActivityOn: null,
  firstSignedOn: '2022-03-15',
};
const agreement: AgreementSubject = {
  id: 'a',
  ownerIds: ['o'],
  title,
  binding: true,
  renewsItself: false,
  inForceTo: '2027-12-31',
  noticeOn: '2027-09-30',
  awaited: [],
};

describe('the rules', () => {
  it('are one for each kind', () => {
    const kinds = Object.values(REMINDER_RULES).flatMap((rules) => rules.map(({ kind }) => kind));
    expect(kinds.sort()).toEqual([...REMINDER_KINDS]);
  });
});

describe('a task that is due', () => {
  it.each<[string, Partial<TaskSubject>, string[]]>([
    ['any time that day', {}, ['DUE-3 2026-12-06 09:00', 'DUE+0 2026-12-09 09:00', 'DUE+3 2026-12-12 09:00']],
    ['done or cancelled', { open: false }, []],
    [
      'at a time in another zone',
      { dueTime: '12:00', dueTimeZone: 'Europe/Prague' },
      ['DUE-3 2026-12-06 09:00', 'DUE+0 2026-12-09 09:00', 'DUE+3 2026-12-12 09:00', 'hour-before 2026-12-09 11:00'],
    ],
    [
      'just after midnight',
      { dueTime: '00:30', dueTimeZone: 'Europe/Kyiv' },
      ['DUE-3 2026-12-06 09:00', 'DUE+0 2026-12-09 09:00', 'DUE+3 2026-12-12 09:00', 'hour-before 2026-12-08 23:30'],
    ],
    [
      'an hour after the clocks have gone forward',
      { dueOn: '2027-03-28', dueTime: '03:30', dueTimeZone: 'Europe/Berlin' },
      ['DUE-3 2027-03-25 09:00', 'DUE+0 2027-03-28 09:00', 'DUE+3 2027-03-31 09:00', 'hour-before 2027-03-28 01:30'],
    ],
  ])('%s', (_case, change, expected) =>
    expect(shown(taskDue.plan({ ...task, ...change }, byDefault(taskDue, now)))).toEqual(expected),
  );
});

describe('a debrief that is due', () => {
  it.each<[string, Partial<VisitSubject>, string[]]>([
    ['five and ten working days after a Friday', {}, ['END+5 2026-12-04 09:00', 'END+10 2026-12-11 09:00']],
    ['after a Sunday', { endsOn: '2026-11-29' }, ['END+5 2026-12-04 09:00', 'END+10 2026-12-11 09:00']],
    ['closed', { debriefOpen: false }, []],
    ['without a date', { endsOn: null }, []],
  ])('%s', (_case, change, expected) =>
    expect(shown(visitDebriefDue.plan({ ...visit, ...change }, byDefault(visitDebriefDue, now)))).toEqual(expected),
  );
});

describe('a missing next step', () => {
  it.each<[string, Partial<PartnershipSubject>, string, string[]]>([
    ['from the next morning', {}, '2026-11-26T08:20:00Z', ['DAILY+0 2026-11-27 09:00']],
    ['this morning while it is still ahead', {}, '2026-11-26T05:00:00Z', ['DAILY+0 2026-11-26 09:00']],
    ['across the clock change', {}, '2026-10-24T12:00:00Z', ['DAILY+0 2026-10-25 09:00']],
    ['with a step', { hasNextStep: true }, '2026-11-26T08:20:00Z', []],
    ['of a closed partnership', { open: false }, '2026-11-26T08:20:00Z', []],
  ])('%s', (_case, change, when, expected) =>
    expect(
      shown(nextStepMissing.plan({ ...partnership, ...change }, byDefault(nextStepMissing, new Date(when)))),
    ).toEqual(expected),
  );
});

describe('a stalled stage', () => {
  it.each<[string, Partial<PartnershipSubject>, string[]]>([
    ['on the first day past its limit', {}, ['LIMIT+1 2027-01-01 09:00']],
    ['without a limit', { stageLimitDays: null }, []],
    ['of a closed partnership', { open: false }, []],
  ])('%s', (_case, change, expected) =>
    expect(shown(stageStalled.plan({ ...partnership, ...change }, byDefault(stageStalled, now)))).toEqual(expected),
  );
});

describe('an expiring agreement', () => {
  it.each<[string, Partial<AgreementSubject>, string[]]>([
    ['before its end', {}, ['END-180 2027-07-04 09:00', 'END-90 2027-10-02 09:00', 'END-30 2027-12-01 09:00']],
    ['that renews itself', { renewsItself: true }, ['NOTICE-60 2027-08-01 09:00', 'NOTICE-14 2027-09-16 09:00']],
    ['without an end', { inForceTo: null }, []],
    ['not signed, or over', { binding: false }, []],
  ])('%s', (_case, change, expected) =>
    expect(shown(agreementExpiring.plan({ ...agreement, ...change }, byDefault(agreementExpiring, now)))).toEqual(
      expected,
    ),
  );
});

describe('an anniversary', () => {
  it.each([1, 5, 10, 25, 50, 75, 100])('is round at %i years', (years) => expect(isRound(years)).toBe(true));
  it.each([0, 2, 4, 9, 11, 15, 20, 30])('is not round at %i years', (years) => expect(isRound(years)).toBe(false));

  it.each<[string, string | null, string, string[]]>([
    [
      'round: half a year ahead',
      '2022-03-15',
      '2026-11-26',
      ['ROUND_YEAR-180 2026-09-16 09:00', 'ROUND_YEAR-14 2027-03-01 09:00', 'ROUND_YEAR+0 2027-03-15 09:00'],
    ],
    [
      'not round: a quarter ahead',
      '2021-03-15',
      '2026-11-26',
      ['YEAR-90 2026-12-15 09:00', 'YEAR-14 2027-03-01 09:00', 'YEAR+0 2027-03-15 09:00'],
    ],
    [
      'of the 29th of February',
      '2024-02-29',
      '2026-11-26',
      ['YEAR-90 2026-11-30 09:00', 'YEAR-14 2027-02-14 09:00', 'YEAR+0 2027-02-28 09:00'],
    ],
    [
      'of the 29th of February in a leap year',
      '2024-02-29',
      '2027-03-01',
      ['YEAR-90 2027-12-01 09:00', 'YEAR-14 2028-02-15 09:00', 'YEAR+0 2028-02-29 09:00'],
    ],
    [
      'on the day itself',
      '2021-11-26',
      '2026-11-26',
      ['ROUND_YEAR-180 2026-05-30 09:00', 'ROUND_YEAR-14 2026-11-12 09:00', 'ROUND_YEAR+0 2026-11-26 09:00'],
    ],
    [
      'of this year’s signature: the first one',
      '2026-11-20',
      '2026-11-26',
      ['ROUND_YEAR-180 2027-05-24 09:00', 'ROUND_YEAR-14 2027-11-06 09:00', 'ROUND_YEAR+0 2027-11-20 09:00'],
    ],
    ['never signed', null, '2026-11-26', []],
  ])('%s', (_case, firstSignedOn, today, expected) => {
    const moments = anniversary.plan(
      { ...partnership, firstSignedOn },
      byDefault(anniversary, new Date(`${today}T08:20:00Z`)),
    );
    expect(shown(moments)).toEqual(expected);
  });
});
