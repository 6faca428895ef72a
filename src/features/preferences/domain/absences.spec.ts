import type { DomainError } from '../../../kernel/domain-error.js';
import { demandAbsence, type KnownAbsence } from './absence-rules.js';
import { substituteOn } from './substitution.js';

const away = (userId: string, fromOn: string, toOn: string, substituteId: string): KnownAbsence => ({
  ...{ id: `${userId} ${fromOn}`, userId, fromOn, toOn, substituteId },
});
const people = (...absences: KnownAbsence[]) =>
  new Map(
    ['olena', 'maria', 'taras', 'ivan', 'nina'].map((userId) => [
      userId,
      { userId, absences: absences.filter((absence) => absence.userId === userId) },
    ]),
  );

describe('who steps in', () => {
  const olenaAway = away('olena', '2026-12-01', '2026-12-05', 'maria');
  const on = (day: string, ...absences: KnownAbsence[]) => {
    const known = people(...absences);
    const olena = known.get('olena');
    return olena ? (substituteOn(olena, day, known)?.substituteId ?? 'olena') : null;
  };

  it.each([
    ['nobody before', '2026-11-30', [olenaAway], 'olena'],
    ['the substitute on the first day', '2026-12-01', [olenaAway], 'maria'],
    ['the substitute on the last day', '2026-12-05', [olenaAway], 'maria'],
    ['nobody after', '2026-12-06', [olenaAway], 'olena'],
    [
      'the substitute’s substitute while they are away too',
      '2026-12-03',
      [olenaAway, away('maria', '2026-12-03', '2026-12-03', 'taras')],
      'taras',
    ],
    [
      'nobody when the substitute is not there any more',
      '2026-12-03',
      [away('olena', '2026-12-01', '2026-12-05', 'gone')],
      'olena',
    ],
    [
      'nobody when the chain is too long',
      '2026-12-03',
      [
        olenaAway,
        away('maria', '2026-12-03', '2026-12-03', 'taras'),
        away('taras', '2026-12-03', '2026-12-03', 'ivan'),
        away('ivan', '2026-12-03', '2026-12-03', 'nina'),
      ],
      'olena',
    ],
  ])('%s', (_who, day, absences, expected) => expect(on(day, ...absences)).toBe(expected));
});

describe('an absence', () => {
  const refusal = (absence: KnownAbsence, ...others: KnownAbsence[]) => {
    try {
      demandAbsence(absence, others, '2026-11-26');
      return null;
    } catch (error) {
      const { reason, field } = (error as DomainError).refusal;
      return `${reason} at ${field}`;
    }
  };

  it.each([
    ['one day', away('olena', '2026-11-26', '2026-11-26', 'maria'), [], null],
    ['the end before the start', away('olena', '2026-12-05', '2026-12-01', 'maria'), [], 'date_order at toOn'],
    ['over already', away('olena', '2026-11-01', '2026-11-25', 'maria'), [], 'past at toOn'],
    ['longer than a year', away('olena', '2026-12-01', '2027-12-02', 'maria'), [], 'range at toOn'],
    ['in three years', away('olena', '2029-12-01', '2029-12-02', 'maria'), [], 'range at fromOn'],
    ['oneself', away('olena', '2026-12-01', '2026-12-02', 'olena'), [], 'oneself at substituteId'],
    [
      'twice on one day',
      away('olena', '2026-12-01', '2026-12-05', 'maria'),
      [away('olena', '2026-12-05', '2026-12-09', 'taras')],
      'overlap at fromOn',
    ],
    [
      'a chain that leads back',
      away('olena', '2026-12-01', '2026-12-05', 'maria'),
      [away('maria', '2026-12-05', '2026-12-09', 'taras'), away('taras', '2026-12-05', '2026-12-06', 'olena')],
      'circle at substituteId',
    ],
    [
      'a chain that would lead back on another day only',
      away('olena', '2026-12-01', '2026-12-05', 'maria'),
      [away('maria', '2026-12-01', '2026-12-02', 'taras'), away('taras', '2026-12-03', '2026-12-06', 'olena')],
      null,
    ],
  ])('%s', (_what, absence, others, expected) => expect(refusal(absence, ...others)).toBe(expected));
});
