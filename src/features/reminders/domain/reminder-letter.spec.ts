import fc from 'fast-check';
import { dateWords } from '../../../kernel/date-words.js';
import { LONGEST_SUBJECT, subjectOf } from './reminder-letter.js';

describe('a subject', () => {
  it('is the sentence where it fits', () => expect(subjectOf('20 грудня 2026: звіт.')).toBe('20 грудня 2026: звіт.'));

  it('is cut between words where it does not', () => {
    const sentence = '20 грудня 2026: передати порядок денний сесії міської ради. Хмельницький – Прага 6 – Штутгарт.';
    expect(subjectOf(sentence)).toBe('20 грудня 2026: передати порядок денний сесії міської ради. Хмельницький…');
  });

  it('is one line of at most 78 characters, whatever people write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (sentence) => {
        const subject = subjectOf(sentence);
        expect([...subject].length).toBeLessThanOrEqual(LONGEST_SUBJECT);
        expect(subject).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('a date in words', () => {
  it('is in full in both languages', () => {
    expect(dateWords('2026-11-26')).toEqual({ uk: '26 листопада 2026', en: '26 November 2026' });
  });
});
