import { awaitedRule } from './awaited-rule.js';

/** Thirty working days before the planned day of signing, while one's own council has not decided. */
export const councilAgendaDue = awaitedRule('COUNCIL_AGENDA_DUE', 'AGREEMENT', {
  COUNCIL_AGENDA: {
    countsFrom: { uk: 'запланований день підписання угоди', en: 'the planned day of signing an agreement' },
    unit: 'WORKING_DAYS',
    offsets: [-30],
    ahead: {
      uk: '{on} мають підписати угоду: {title}. Внесіть питання до порядку денного ради.',
      en: 'The agreement is to be signed on {on}: {title}. Put it on the agenda of the council.',
    },
    late: {
      uk: 'Угоду мали підписати {on}, а рішення ради не записано: {title}. Запишіть його або перенесіть день.',
      en: 'The agreement was to be signed on {on}, and no decision of the council is written down: {title}. Write it down or move the day.',
    },
    reason: {
      uk: 'Ви відповідаєте за угоду; підписання заплановано на {on}, а рада має ухвалити рішення до нього, і його ще не записано.',
      en: 'The agreement is yours; the signing is planned for {on}, the council is to decide before it, and no decision is written down.',
    },
  },
});
