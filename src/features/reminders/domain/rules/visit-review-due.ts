import { afterVisit } from './after-visit.js';

/** A quarter of a year later, once. */
export const visitReviewDue = afterVisit('VISIT_REVIEW_DUE', {
  unit: 'DAYS',
  offsets: [90],
  open: () => true,
  text: {
    uk: 'Чи щось вийшло з візиту, що завершився {ended}: {title}? Запишіть наслідки або наступний крок.',
    en: 'Did anything come of the visit that ended on {ended}: {title}? Write down what, or a next step.',
  },
  reason: {
    uk: 'Ви відповідаєте за візит; минуло {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}, час спитати, що з нього вийшло.',
    en: 'The visit is yours; {days, plural, one {# day has} other {# days have}} passed, time to ask what came of it.',
  },
});
