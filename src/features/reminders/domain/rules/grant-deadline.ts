import { awaitedRule } from './awaited-rule.js';

/** Before a call closes, and before reports to the funder; a report that is late is told once more. */
export const grantDeadline = awaitedRule('GRANT_DEADLINE', 'PROJECT', {
  CALL_DEADLINE: {
    countsFrom: { uk: 'день, коли закривається конкурс', en: 'the day on which the call closes' },
    offsets: [-60, -30, -14, -3],
    ahead: {
      uk: '{on} закривається конкурс: {title}. {days, plural, =0 {Це сьогодні} one {Лишився # день} few {Лишилося # дні} many {Лишилося # днів} other {Лишилося # дня}}.',
      en: 'The call closes on {on}: {title}. {days, plural, =0 {That is today} one {# day is left} other {# days are left}}.',
    },
    late: {
      uk: 'Конкурс закрився {on}: {title}. Запишіть, чи подали заявку.',
      en: 'The call closed on {on}: {title}. Write down whether you applied.',
    },
    reason: {
      uk: 'Ви відповідаєте за проєкт, і заявку ще не подано.',
      en: 'The project is yours and the application is not in yet.',
    },
  },
  FUNDER_REPORT: {
    countsFrom: { uk: 'день звіту донору', en: 'the day of the report to the funder' },
    offsets: [-30, -14, -3, 3],
    ahead: {
      uk: 'До {on} – звіт донору: {title}. {days, plural, =0 {Це сьогодні} one {Лишився # день} few {Лишилося # дні} many {Лишилося # днів} other {Лишилося # дня}}.',
      en: 'A report to the funder is due on {on}: {title}. {days, plural, =0 {That is today} one {# day is left} other {# days are left}}.',
    },
    late: {
      uk: 'Звіт донору мав бути {on}: {title}. Подайте його або попросіть про відстрочку.',
      en: 'A report to the funder was due on {on}: {title}. Hand it in, or ask for more time.',
    },
    reason: {
      uk: 'Ви відповідаєте за проєкт, і цей звіт ще не подано.',
      en: 'The project is yours and this report is not in yet.',
    },
  },
});
