import { daysWords, dayWords } from './date-words.js';

describe('Dates in words', () => {
  it('have their weekday', () => {
    expect(dayWords('2024-03-04')).toEqual({ uk: 'понеділок, 4 березня 2024', en: 'Monday, 4 March 2024' });
  });

  it.each([
    ['2024-03-04', '2024-03-04', '4 березня 2024', '4 March 2024'],
    ['2024-03-04', '2024-03-05', '4–5 березня 2024', '4–5 March 2024'],
    ['2024-10-30', '2024-11-02', '30 жовтня – 2 листопада 2024', '30 October – 2 November 2024'],
    ['2023-12-31', '2024-01-01', '31 грудня 2023 – 1 січня 2024', '31 December 2023 – 1 January 2024'],
  ])('from %s to %s are named once', (from, to, uk, en) => {
    expect(daysWords(from, to)).toEqual({ uk, en });
  });
});
