import { afterVisit } from './after-visit.js';

/** The day after the end, while the visit is still marked as not for the public. */
export const embargoEnded = afterVisit('EMBARGO_ENDED', {
  unit: 'DAYS',
  offsets: [1],
  open: ({ embargoed }) => embargoed,
  text: {
    uk: 'Візит завершився {ended}, про нього вже можна писати: {title}. Зніміть заборону й дайте новину.',
    en: 'The visit ended on {ended} and may be written about: {title}. Lift the embargo and publish the news.',
  },
  reason: {
    uk: 'Ви відповідаєте за візит; його тримали в таємниці до кінця, і ця позначка досі стоїть.',
    en: 'The visit is yours; it was kept secret until its end, and that mark still stands.',
  },
});
