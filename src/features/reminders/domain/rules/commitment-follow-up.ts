import { afterVisit } from './after-visit.js';

/** A fortnight after the visit, while something that the partner promised is open. Its own days are the tasks'. */
export const commitmentFollowUp = afterVisit('COMMITMENT_FOLLOW_UP', {
  unit: 'DAYS',
  offsets: [14],
  open: ({ openPromises }) => openPromises > 0,
  text: {
    uk: 'Партнер обіцяв і ще не виконав {promises, plural, one {# домовленість} few {# домовленості} many {# домовленостей} other {# домовленості}} візиту: {title}. Напишіть йому.',
    en: 'The partner has {promises, plural, one {# open commitment} other {# open commitments}} from the visit: {title}. Write to them.',
  },
  reason: {
    uk: 'Ви відповідаєте за візит; від {ended} минуло {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}, а домовленості партнера відкриті.',
    en: 'The visit is yours; {days, plural, one {# day has} other {# days have}} passed since {ended} and commitments of the partner are open.',
  },
});
