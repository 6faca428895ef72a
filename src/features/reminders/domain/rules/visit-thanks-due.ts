import { afterVisit } from './after-visit.js';

/** Two working days after the end, until a letter to the partner is written down. */
export const visitThanksDue = afterVisit('VISIT_THANKS_DUE', {
  unit: 'WORKING_DAYS',
  offsets: [2],
  open: ({ ofPartnership, thanked }) => ofPartnership && !thanked,
  text: {
    uk: 'Подякуйте партнерові листом, візит завершився {ended}: {title}.',
    en: 'Write the partner a letter of thanks; the visit ended on {ended}: {title}.',
  },
  reason: {
    uk: 'Ви відповідаєте за візит; від його кінця {days, plural, one {минув # робочий день} few {минуло # робочі дні} many {минуло # робочих днів} other {минуло # робочого дня}}, а листа партнерові відтоді не записано.',
    en: 'The visit is yours; {days, plural, one {# working day has} other {# working days have}} passed since its end and no letter to the partner has been written down.',
  },
});
