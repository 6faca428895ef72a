import { afterVisit } from './after-visit.js';

/** Five days after a training, until its participants are listed or counted. */
export const trainingPapersDue = afterVisit('TRAINING_PAPERS_DUE', {
  unit: 'DAYS',
  offsets: [5],
  open: ({ training, participantsKnown }) => training && !participantsKnown,
  text: {
    uk: 'Зберіть сертифікати й перелік учасників навчання, що завершилося {ended}: {title}.',
    en: 'Collect the certificates and the list of participants of the training that ended on {ended}: {title}.',
  },
  reason: {
    uk: 'Ви відповідаєте за навчання; {days, plural, one {минув # день} few {минуло # дні} many {минуло # днів} other {минуло # дня}}, а учасників не записано.',
    en: 'The training is yours; {days, plural, one {# day has} other {# days have}} passed and no participants are written down.',
  },
});
