import { byDefault } from './default-circumstances.js';
import { translate } from '../../../platform/i18n/translate.js';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { REMINDER_KINDS, type ReminderKind, type SubjectType } from './reminder-kind.js';
import type { ReminderRule } from './reminder-rule.js';
import { REMINDER_RULES } from './reminder-rules.js';
import type { AgreementSubject, Subjects, VisitSubject } from './subjects.js';
import type { Addressee } from './timing.js';

/** A record, what is planned about it, and what is said on the day that each moment comes. */
interface Case {
  readonly what: string;
  readonly today: CalendarDate;
  readonly to: Addressee;
  readonly said: readonly (readonly [moment: string, uk: string, en: string])[];
  readonly say: () => string[][];
}

const between = { uk: 'Хмельницький – Силістра', en: 'Khmelnytskyi – Silistra' };

function about<T extends SubjectType>(
  kind: ReminderKind,
  type: T,
  subject: Subjects[T],
  today: CalendarDate,
  said: Case['said'],
  to: Addressee = 'RESPONSIBLE',
): readonly [string, Case] {
  const rules: readonly ReminderRule<T>[] = REMINDER_RULES[type];
  const rule = rules.find((known) => known.kind === kind);
  if (!rule) throw new Error(`${kind} is not about ${type}`);
  const say = () => {
    const moments = rule.plan(subject, byDefault(rule, new Date(`${today}T06:00:00Z`), { to }));
    return moments.map((moment) => {
      const responsible = to === 'HEAD' ? 'Олена Коваль' : null;
      const { text, reason, values } = rule.words(subject, moment, { today: moment.localDate, responsible });
      const inLanguage = (language: 'uk' | 'en') =>
        `${translate(text, language, values)} | ${translate(reason, language, values)}`;
      return [`${moment.key} ${moment.localDate}`, inLanguage('uk'), inLanguage('en')];
    });
  };
  return [`${kind}${to === 'HEAD' ? ' to the head' : ''}`, { what: kind, today, to, said, say }];
}

const AGREEMENT: AgreementSubject = {
  ...{ id: 'a', ownerIds: ['o'], title: between, binding: true, renewsItself: false },
  ...{ inForceTo: null, noticeOn: null, awaited: [] },
};
const VISIT: VisitSubject = {
  ...{ id: 'v', ownerIds: ['o'], title: { uk: 'Делегація Силістри', en: 'Delegation of Silistra' } },
  ...{ held: true, thanked: false, ofPartnership: true, openPromises: 2, training: true, participantsKnown: false },
  ...{ embargoed: true, debriefOpen: true, endsOn: '2028-02-29' },
};
const PARTNERSHIP = {
  ...{ id: 'p', ownerIds: ['o'], title: between, open: true, active: true, hasNextStep: false, countryCodes: ['BG'] },
  ...{ stageName: { uk: 'Чинне', en: 'Active' }, stageSince: '2026-01-31', stageLimitDays: 30 },
  ...{ lastContactOn: '2026-01-31', lastActivityOn: '2026-01-31', firstSignedOn: '2024-02-29' },
  repliesAwaited: [
    { from: 'PARTNER' as const, on: '2026-01-31', about: 'Запрошення на День міста' },
    { from: 'US' as const, on: '2026-02-26', about: 'Чи приймете школярів?' },
  ],
};
const AID = { id: 'x', ownerIds: ['o'], title: { uk: 'Генератори', en: 'Generators' } };
const MEMBERSHIP = { id: 'm', ownerIds: ['o'], title: { uk: 'Eurocities', en: 'Eurocities' } };
const COMMUNITY = {
  ...{ id: 'c', ownerIds: ['o'], title: { uk: 'Хмельницький', en: 'Khmelnytskyi' }, coordinatorIds: ['k'] },
  ...{ abroad: false, changedOn: '2026-03-01', load: 0, capacity: 5, worksHere: true },
};
const NEED = {
  ...{ id: 'n', ownerIds: ['o'], title: { uk: 'Автобус', en: 'Bus' }, offer: false, open: true },
  ...{ confirmedOn: null, validUntil: null },
};
const PROGRAMME = {
  ...{ id: 'r', ownerIds: ['o'], title: { uk: 'Програма 2021–2025', en: 'Programme 2021–2025' }, unreported: 3 },
  ...{ firstYear: 2021, lastYear: 2025, draftedYears: [], signedYears: [] },
};

const CASES: readonly (readonly [string, Case])[] = [
  about(
    'TASK_DUE',
    'TASK',
    {
      id: 't',
      ownerIds: ['o'],
      title: { uk: 'передати порядок денний', en: 'передати порядок денний' },
      context: between,
      open: true,
      dueOn: '2028-02-29',
      dueTime: '10:00',
      dueTimeZone: 'Europe/Sofia',
    },
    '2028-02-01',
    [
      [
        'DUE-3 2028-02-26',
        '29 лютого 2028: передати порядок денний. Хмельницький – Силістра. | Завдання ваше, строк – за 3 дні.',
        '29 February 2028: передати порядок денний. Khmelnytskyi – Silistra. | The task is yours; it is due in 3 days.',
      ],
      [
        'DUE+0 2028-02-29',
        '29 лютого 2028: передати порядок денний. Хмельницький – Силістра. | Завдання ваше, строк – сьогодні.',
        '29 February 2028: передати порядок денний. Khmelnytskyi – Silistra. | The task is yours; it is due today.',
      ],
      [
        'DUE+3 2028-03-03',
        'Строк минув 29 лютого 2028: передати порядок денний. Хмельницький – Силістра. | Завдання ваше й відкрите; після строку минуло 3 дні.',
        'Was due on 29 February 2028: передати порядок денний. Khmelnytskyi – Silistra. | The task is yours and open; 3 days have passed since it was due.',
      ],
      [
        'hour-before 2028-02-29',
        'Сьогодні о 10:00: передати порядок денний. Хмельницький – Силістра. | Завдання ваше, строк – о 10:00 (Europe/Sofia), за годину.',
        'Today at 10:00: передати порядок денний. Khmelnytskyi – Silistra. | The task is yours; it is due at 10:00 (Europe/Sofia), in an hour.',
      ],
    ],
  ),
  about(
    'TASK_DUE',
    'TASK',
    {
      id: 't',
      ownerIds: ['o'],
      title: { uk: 'передати порядок денний', en: 'передати порядок денний' },
      context: between,
      open: true,
      dueOn: '2028-02-29',
      dueTime: null,
      dueTimeZone: null,
    },
    '2028-02-01',
    [
      [
        'HEAD+7 2028-03-09',
        'Завдання не виконано, строк минув 29 лютого 2028, відповідає Олена Коваль: передати порядок денний. Хмельницький – Силістра. | Ви керівник, якому повідомляють, коли завдання лишилося без уваги: після строку минуло 9 днів.',
        'A task of Олена Коваль was due on 29 February 2028 and is not done: передати порядок денний. Khmelnytskyi – Silistra. | You are the head who is told when a task goes unheeded; 9 days have passed since it was due.',
      ],
    ],
    'HEAD',
  ),
  about('VISIT_THANKS_DUE', 'VISIT', VISIT, '2028-02-29', [
    [
      'END+2 2028-03-02',
      'Подякуйте партнерові листом, візит завершився 29 лютого 2028: Делегація Силістри. | Ви відповідаєте за візит; від його кінця минуло 2 робочі дні, а листа партнерові відтоді не записано.',
      'Write the partner a letter of thanks; the visit ended on 29 February 2028: Delegation of Silistra. | The visit is yours; 2 working days have passed since its end and no letter to the partner has been written down.',
    ],
  ]),
  about('VISIT_DEBRIEF_DUE', 'VISIT', VISIT, '2028-02-29', [
    [
      'END+5 2028-03-07',
      'Візит завершився 29 лютого 2028, час записати підсумки й домовленості: Делегація Силістри. | Ви відповідаєте за візит; після його завершення минуло 5 робочих днів, а підсумки не закрито.',
      'The visit ended on 29 February 2028; write down the outcomes and commitments: Delegation of Silistra. | The visit is yours; 5 working days have passed since its end and the debrief is not closed.',
    ],
    [
      'END+10 2028-03-14',
      'Візит завершився 29 лютого 2028, підсумків досі немає: Делегація Силістри. | Ви відповідаєте за візит; після його завершення минуло 10 робочих днів, а підсумки не закрито.',
      'The visit ended on 29 February 2028 and still has no debrief: Delegation of Silistra. | The visit is yours; 10 working days have passed since its end and the debrief is not closed.',
    ],
  ]),
  about(
    'VISIT_DEBRIEF_DUE',
    'VISIT',
    VISIT,
    '2028-02-29',
    [
      [
        'HEAD+10 2028-03-14',
        'Візит завершився 29 лютого 2028, підсумків досі немає, відповідає Олена Коваль: Делегація Силістри. | Ви керівник, якому повідомляють, коли підсумки не закрито 10 робочих днів після візиту.',
        'The visit of Олена Коваль ended on 29 February 2028 and still has no debrief: Delegation of Silistra. | You are the head who is told when a debrief is not closed 10 working days after the visit.',
      ],
    ],
    'HEAD',
  ),
  about('COMMITMENT_FOLLOW_UP', 'VISIT', VISIT, '2028-02-29', [
    [
      'END+14 2028-03-14',
      'Партнер обіцяв і ще не виконав 2 домовленості візиту: Делегація Силістри. Напишіть йому. | Ви відповідаєте за візит; від 29 лютого 2028 минуло 14 днів, а домовленості партнера відкриті.',
      'The partner has 2 open commitments from the visit: Delegation of Silistra. Write to them. | The visit is yours; 14 days have passed since 29 February 2028 and commitments of the partner are open.',
    ],
  ]),
  about('TRAINING_PAPERS_DUE', 'VISIT', VISIT, '2028-02-29', [
    [
      'END+5 2028-03-05',
      'Зберіть сертифікати й перелік учасників навчання, що завершилося 29 лютого 2028: Делегація Силістри. | Ви відповідаєте за навчання; минуло 5 днів, а учасників не записано.',
      'Collect the certificates and the list of participants of the training that ended on 29 February 2028: Delegation of Silistra. | The training is yours; 5 days have passed and no participants are written down.',
    ],
  ]),
  about('EMBARGO_ENDED', 'VISIT', VISIT, '2028-02-29', [
    [
      'END+1 2028-03-01',
      'Візит завершився 29 лютого 2028, про нього вже можна писати: Делегація Силістри. Зніміть заборону й дайте новину. | Ви відповідаєте за візит; його тримали в таємниці до кінця, і ця позначка досі стоїть.',
      'The visit ended on 29 February 2028 and may be written about: Delegation of Silistra. Lift the embargo and publish the news. | The visit is yours; it was kept secret until its end, and that mark still stands.',
    ],
  ]),
  about('VISIT_REVIEW_DUE', 'VISIT', VISIT, '2028-02-29', [
    [
      'END+90 2028-05-29',
      'Чи щось вийшло з візиту, що завершився 29 лютого 2028: Делегація Силістри? Запишіть наслідки або наступний крок. | Ви відповідаєте за візит; минуло 90 днів, час спитати, що з нього вийшло.',
      'Did anything come of the visit that ended on 29 February 2028: Delegation of Silistra? Write down what, or a next step. | The visit is yours; 90 days have passed, time to ask what came of it.',
    ],
  ]),
  about('NEXT_STEP_MISSING', 'PARTNERSHIP', PARTNERSHIP, '2026-03-01', [
    [
      'DAILY+0 2026-03-01',
      'Немає наступного кроку: Хмельницький – Силістра. | Ви відповідаєте за партнерство, а жодного відкритого завдання в ньому немає. Нагадування приходить щодня, доки крок не з’явиться.',
      'No next step: Khmelnytskyi – Silistra. | The partnership is yours and has no open task. This comes every day until there is a step.',
    ],
  ]),
  about('STAGE_STALLED', 'PARTNERSHIP', PARTNERSHIP, '2026-03-01', [
    [
      'LIMIT+1 2026-03-03',
      'Стадія «Чинне» триває 31 день: Хмельницький – Силістра. Час для наступного кроку. | Ви відповідаєте за партнерство; без жодної події ця стадія може тривати 30 днів.',
      '“Active” has lasted 31 days: Khmelnytskyi – Silistra. Time for a next step. | The partnership is yours; without an event this stage may last 30 days.',
    ],
  ]),
  about('CONTACT_LAPSED', 'PARTNERSHIP', PARTNERSHIP, '2026-03-01', [
    [
      'CONTACT+45 2026-03-17',
      'Зв’язку немає 45 днів: Хмельницький – Силістра. Напишіть або зателефонуйте. | Ви відповідаєте за партнерство; останній контакт був 31 січня 2026.',
      'No contact for 45 days: Khmelnytskyi – Silistra. Write or telephone. | The partnership is yours; the last contact was on 31 January 2026.',
    ],
    [
      'CONTACT+90 2026-05-01',
      'Зв’язку немає 90 днів: Хмельницький – Силістра. Напишіть або зателефонуйте. | Ви відповідаєте за партнерство; останній контакт був 31 січня 2026.',
      'No contact for 90 days: Khmelnytskyi – Silistra. Write or telephone. | The partnership is yours; the last contact was on 31 January 2026.',
    ],
    [
      'DORMANT+180 2026-07-30',
      'Зв’язку немає 180 днів: Хмельницький – Силістра. Чи не час позначити партнерство «Призупинене»? | Ви відповідаєте за партнерство; останній контакт був 31 січня 2026.',
      'No contact for 180 days: Khmelnytskyi – Silistra. Is it time to call the partnership dormant? | The partnership is yours; the last contact was on 31 January 2026.',
    ],
    [
      'REVIEW+365 2027-01-31',
      'Зв’язку немає 365 днів: Хмельницький – Силістра. Перегляньте партнерство: відновити чи завершити. | Ви відповідаєте за партнерство; останній контакт був 31 січня 2026.',
      'No contact for 365 days: Khmelnytskyi – Silistra. Review the partnership: revive or end it. | The partnership is yours; the last contact was on 31 January 2026.',
    ],
  ]),
  about(
    'CONTACT_LAPSED',
    'PARTNERSHIP',
    PARTNERSHIP,
    '2026-03-01',
    [
      [
        'HEAD+90 2026-05-01',
        'Зв’язку немає 90 днів, відповідає Олена Коваль: Хмельницький – Силістра. | Ви керівник, якому повідомляють, коли чинне партнерство мовчить; востаннє тут щось було 31 січня 2026.',
        'No contact for 90 days in a partnership of Олена Коваль: Khmelnytskyi – Silistra. | You are the head who is told when an active partnership is silent; something last happened on 31 January 2026.',
      ],
    ],
    'HEAD',
  ),
  about('LETTER_UNANSWERED', 'PARTNERSHIP', PARTNERSHIP, '2026-02-01', [
    [
      'SENT+14 2026-02-14',
      'Партнер ще не відповів на листа від 31 січня 2026: Хмельницький – Силістра – «Запрошення на День міста». Нагадайте про нього. | Ви відповідаєте за партнерство; відповіді партнера чекають 14 днів.',
      'The partner has not answered the letter of 31 January 2026: Khmelnytskyi – Silistra – “Запрошення на День міста”. Write again. | The partnership is yours; the partner’s answer has been awaited for 14 days.',
    ],
    [
      'SENT+30 2026-03-02',
      'Партнер ще не відповів на листа від 31 січня 2026: Хмельницький – Силістра – «Запрошення на День міста». Нагадайте про нього. | Ви відповідаєте за партнерство; відповіді партнера чекають 30 днів.',
      'The partner has not answered the letter of 31 January 2026: Khmelnytskyi – Silistra – “Запрошення на День міста”. Write again. | The partnership is yours; the partner’s answer has been awaited for 30 days.',
    ],
    [
      'CLOSE+45 2026-03-17',
      'Партнер так і не відповів на листа від 31 січня 2026: Хмельницький – Силістра – «Запрошення на День міста». Зателефонуйте або більше не чекайте. | Ви відповідаєте за партнерство; відповіді партнера чекають 45 днів.',
      'The partner never answered the letter of 31 January 2026: Khmelnytskyi – Silistra – “Запрошення на День міста”. Telephone, or stop waiting. | The partnership is yours; the partner’s answer has been awaited for 45 days.',
    ],
  ]),
  about('ENQUIRY_UNANSWERED', 'PARTNERSHIP', PARTNERSHIP, '2026-02-27', [
    [
      'RECEIVED+3 2026-03-03',
      'Партнер чекає на вашу відповідь із 26 лютого 2026: Хмельницький – Силістра – «Чи приймете школярів?». | Ви відповідаєте за партнерство; минуло 3 робочі дні, а відповіді не записано.',
      'The partner has waited for your answer since 26 February 2026: Khmelnytskyi – Silistra – “Чи приймете школярів?”. | The partnership is yours; 3 working days have passed and no answer is written down.',
    ],
    [
      'RECEIVED+7 2026-03-09',
      'Партнер чекає на вашу відповідь із 26 лютого 2026: Хмельницький – Силістра – «Чи приймете школярів?». | Ви відповідаєте за партнерство; минуло 7 робочих днів, а відповіді не записано.',
      'The partner has waited for your answer since 26 February 2026: Khmelnytskyi – Silistra – “Чи приймете школярів?”. | The partnership is yours; 7 working days have passed and no answer is written down.',
    ],
  ]),
  about(
    'ENQUIRY_UNANSWERED',
    'PARTNERSHIP',
    PARTNERSHIP,
    '2026-02-27',
    [
      [
        'HEAD+7 2026-03-09',
        'Партнер чекає відповіді з 26 лютого 2026, відповідає Олена Коваль: Хмельницький – Силістра – «Чи приймете школярів?». | Ви керівник, якому повідомляють, коли звернення лишилося без відповіді 7 робочих днів.',
        'The partner has waited since 26 February 2026 for an answer by Олена Коваль: Khmelnytskyi – Silistra – “Чи приймете школярів?”. | You are the head who is told when an enquiry is not answered within 7 working days.',
      ],
    ],
    'HEAD',
  ),
  about('ANNIVERSARY', 'PARTNERSHIP', PARTNERSHIP, '2026-11-01', [
    [
      'YEAR-90 2026-11-30',
      '28 лютого 2027 – 3 роки партнерству: Хмельницький – Силістра. | Ви відповідаєте за партнерство; перший підпис – 29 лютого 2024, до річниці 90 днів.',
      '28 February 2027: 3 years of partnership: Khmelnytskyi – Silistra. | The partnership is yours; first signed on 29 February 2024, the anniversary is in 90 days.',
    ],
    [
      'YEAR-14 2027-02-14',
      '28 лютого 2027 – 3 роки партнерству: Хмельницький – Силістра. | Ви відповідаєте за партнерство; перший підпис – 29 лютого 2024, до річниці 14 днів.',
      '28 February 2027: 3 years of partnership: Khmelnytskyi – Silistra. | The partnership is yours; first signed on 29 February 2024, the anniversary is in 14 days.',
    ],
    [
      'YEAR+0 2027-02-28',
      '28 лютого 2027 – 3 роки партнерству: Хмельницький – Силістра. | Ви відповідаєте за партнерство; перший підпис – 29 лютого 2024, до річниці дійшло: вона сьогодні.',
      '28 February 2027: 3 years of partnership: Khmelnytskyi – Silistra. | The partnership is yours; first signed on 29 February 2024, the anniversary is today.',
    ],
  ]),
  about('FEAST_DAY', 'PARTNERSHIP', PARTNERSHIP, '2026-02-24', [
    [
      'NATIONAL_DAY-7 2026-02-24',
      '3 березня 2026 – національне свято партнера (Болгарія): Хмельницький – Силістра. Підготуйте привітання. | Ви відповідаєте за партнерство; 3 березня 2026 – добра нагода привітати партнера.',
      '3 March 2026 is the national day of the partner (Bulgaria): Khmelnytskyi – Silistra. Prepare a greeting. | The partnership is yours; 3 March 2026 is a good occasion to congratulate the partner.',
    ],
  ]),
  about('FEAST_DAY', 'PARTNERSHIP', PARTNERSHIP, '2026-03-04', [
    [
      'SISTER_CITIES_DAY-7 2026-04-19',
      '26 квітня 2026 – Міжнародний день міст-побратимів: Хмельницький – Силістра. Підготуйте привітання. | Ви відповідаєте за партнерство; 26 квітня 2026 – добра нагода привітати партнера.',
      '26 April 2026 is the International Day of Sister Cities: Khmelnytskyi – Silistra. Prepare a greeting. | The partnership is yours; 26 April 2026 is a good occasion to congratulate the partner.',
    ],
  ]),
  about('AGREEMENT_EXPIRING', 'AGREEMENT', { ...AGREEMENT, inForceTo: '2028-02-29' }, '2027-01-01', [
    [
      'END-180 2027-09-02',
      '29 лютого 2028 закінчується угода: Хмельницький – Силістра. Продовжити, змінити чи завершити? | Ви відповідаєте за угоду; до кінця її строку 180 днів.',
      'The agreement ends on 29 February 2028: Khmelnytskyi – Silistra. Extend, change or let it end? | The agreement is yours; 180 days are left.',
    ],
    [
      'END-90 2027-12-01',
      '29 лютого 2028 закінчується угода: Хмельницький – Силістра. Продовжити, змінити чи завершити? | Ви відповідаєте за угоду; до кінця її строку 90 днів.',
      'The agreement ends on 29 February 2028: Khmelnytskyi – Silistra. Extend, change or let it end? | The agreement is yours; 90 days are left.',
    ],
    [
      'END-30 2028-01-30',
      '29 лютого 2028 закінчується угода: Хмельницький – Силістра. Продовжити, змінити чи завершити? | Ви відповідаєте за угоду; до кінця її строку 30 днів.',
      'The agreement ends on 29 February 2028: Khmelnytskyi – Silistra. Extend, change or let it end? | The agreement is yours; 30 days are left.',
    ],
  ]),
  about(
    'AGREEMENT_EXPIRING',
    'AGREEMENT',
    { ...AGREEMENT, renewsItself: true, inForceTo: '2028-12-31', noticeOn: '2028-02-29' },
    '2027-01-01',
    [
      [
        'NOTICE-60 2027-12-31',
        '29 лютого 2028: останній день, щоб зупинити автоматичне продовження: Хмельницький – Силістра. | Ви відповідаєте за угоду, вона продовжується сама; до цього дня 60 днів.',
        '29 February 2028: the last day to stop the automatic renewal: Khmelnytskyi – Silistra. | The agreement is yours and renews itself; 60 days are left.',
      ],
      [
        'NOTICE-14 2028-02-15',
        '29 лютого 2028: останній день, щоб зупинити автоматичне продовження: Хмельницький – Силістра. | Ви відповідаєте за угоду, вона продовжується сама; до цього дня 14 днів.',
        '29 February 2028: the last day to stop the automatic renewal: Khmelnytskyi – Silistra. | The agreement is yours and renews itself; 14 days are left.',
      ],
    ],
  ),
  about(
    'AGREEMENT_ANSWER_DUE',
    'AGREEMENT',
    { ...AGREEMENT, awaited: [{ what: 'MINISTRY_ANSWER', dueOn: '2028-02-29' }] },
    '2028-01-01',
    [
      [
        'MINISTRY_ANSWER-10 2028-02-19',
        'Міністерство має відповісти до 29 лютого 2028: Хмельницький – Силістра. | Ви відповідаєте за угоду; за порядком, який для неї обрано, на це дано строк.',
        'The ministry is to answer by 29 February 2028: Khmelnytskyi – Silistra. | The agreement is yours; the procedure chosen for it gives this a time limit.',
      ],
      [
        'MINISTRY_ANSWER+0 2028-02-29',
        'Міністерство має відповісти до 29 лютого 2028: Хмельницький – Силістра. | Ви відповідаєте за угоду; за порядком, який для неї обрано, на це дано строк.',
        'The ministry is to answer by 29 February 2028: Khmelnytskyi – Silistra. | The agreement is yours; the procedure chosen for it gives this a time limit.',
      ],
      [
        'MINISTRY_ANSWER+7 2028-03-07',
        'Міністерство мало відповісти до 29 лютого 2028: Хмельницький – Силістра. Зателефонуйте або надішліть запит. | Ви відповідаєте за угоду; за порядком, який для неї обрано, на це дано строк.',
        'The ministry was to answer by 29 February 2028: Khmelnytskyi – Silistra. Telephone or write to ask. | The agreement is yours; the procedure chosen for it gives this a time limit.',
      ],
    ],
  ),
  about(
    'AGREEMENT_REVIEW_DUE',
    'AGREEMENT',
    { ...AGREEMENT, awaited: [{ what: 'AGREEMENT_REVIEW', dueOn: '2028-02-29' }] },
    '2028-01-01',
    [
      [
        'AGREEMENT_REVIEW-30 2028-01-30',
        '29 лютого 2028 – перегляд безстрокової угоди: Хмельницький – Силістра. Чи вона ще працює? | Ви відповідаєте за угоду; безстрокові переглядають що п’ять років.',
        'A perpetual agreement is to be reviewed on 29 February 2028: Khmelnytskyi – Silistra. Does it still work? | The agreement is yours; perpetual ones are reviewed every five years.',
      ],
      [
        'AGREEMENT_REVIEW+0 2028-02-29',
        '29 лютого 2028 – перегляд безстрокової угоди: Хмельницький – Силістра. Чи вона ще працює? | Ви відповідаєте за угоду; безстрокові переглядають що п’ять років.',
        'A perpetual agreement is to be reviewed on 29 February 2028: Khmelnytskyi – Silistra. Does it still work? | The agreement is yours; perpetual ones are reviewed every five years.',
      ],
    ],
  ),
  about(
    'COUNCIL_AGENDA_DUE',
    'AGREEMENT',
    {
      ...{ ...AGREEMENT, title: { uk: 'Угода з Сілістрою', en: 'Agreement with Silistra' }, binding: false },
      awaited: [{ what: 'COUNCIL_AGENDA', dueOn: '2028-02-29' }],
    },
    '2028-01-01',
    [
      [
        'COUNCIL_AGENDA-30 2028-01-18',
        '29 лютого 2028 мають підписати угоду: Угода з Сілістрою. Внесіть питання до порядку денного ради. | Ви відповідаєте за угоду; підписання заплановано на 29 лютого 2028, а рада має ухвалити рішення до нього, і його ще не записано.',
        'The agreement is to be signed on 29 February 2028: Agreement with Silistra. Put it on the agenda of the council. | The agreement is yours; the signing is planned for 29 February 2028, the council is to decide before it, and no decision is written down.',
      ],
    ],
  ),
  about(
    'AID_REPORT_DUE',
    'AID_TRANSFER',
    { ...AID, awaited: [{ what: 'AID_DISTRIBUTION', dueOn: '2028-02-29' }] },
    '2028-01-01',
    [
      [
        'AID_DISTRIBUTION-7 2028-02-22',
        'До 29 лютого 2028 складіть відомість розподілу: Генератори. Лишилося 7 днів. | Ви відповідаєте за цю допомогу; вона надійшла, а розподілу не записано, на нього дають 30 днів.',
        'Distribution note by 29 February 2028: Generators. 7 days are left. | This aid is yours; it has arrived and its distribution, due within 30 days, is not written down.',
      ],
      [
        'AID_DISTRIBUTION+0 2028-02-29',
        'До 29 лютого 2028 складіть відомість розподілу: Генератори. Сьогодні останній день. | Ви відповідаєте за цю допомогу; вона надійшла, а розподілу не записано, на нього дають 30 днів.',
        'Distribution note by 29 February 2028: Generators. Today is the last day. | This aid is yours; it has arrived and its distribution, due within 30 days, is not written down.',
      ],
      [
        'AID_DISTRIBUTION+14 2028-03-14',
        'Відомість розподілу мала бути 29 лютого 2028: Генератори. Запишіть, кому передано допомогу, або чому її лишено. | Ви відповідаєте за цю допомогу; вона надійшла, а розподілу не записано, на нього дають 30 днів.',
        'The distribution note was due on 29 February 2028: Generators. Write down who was given the aid, or why it is kept. | This aid is yours; it has arrived and its distribution, due within 30 days, is not written down.',
      ],
    ],
  ),
  about(
    'AID_REPORT_DUE',
    'AID_TRANSFER',
    { ...AID, awaited: [{ what: 'AID_REPORT', dueOn: '2028-02-29' }] },
    '2028-01-01',
    [
      [
        'AID_REPORT-30 2028-01-30',
        'До 29 лютого 2028 – звіт в АС ГД: Генератори. Лишилося 30 днів. | Ви відповідаєте за цю допомогу; звіт подають протягом 90 днів після митного оформлення.',
        'Report in good.gov.ua by 29 February 2028: Generators. 30 days are left. | This aid is yours; the report is due within 90 days of customs clearance.',
      ],
      [
        'AID_REPORT-15 2028-02-14',
        'До 29 лютого 2028 – звіт в АС ГД: Генератори. Лишилося 15 днів. | Ви відповідаєте за цю допомогу; звіт подають протягом 90 днів після митного оформлення.',
        'Report in good.gov.ua by 29 February 2028: Generators. 15 days are left. | This aid is yours; the report is due within 90 days of customs clearance.',
      ],
      [
        'AID_REPORT-5 2028-02-24',
        'До 29 лютого 2028 – звіт в АС ГД: Генератори. Лишилося 5 днів. | Ви відповідаєте за цю допомогу; звіт подають протягом 90 днів після митного оформлення.',
        'Report in good.gov.ua by 29 February 2028: Generators. 5 days are left. | This aid is yours; the report is due within 90 days of customs clearance.',
      ],
      [
        'AID_REPORT+0 2028-02-29',
        'До 29 лютого 2028 – звіт в АС ГД: Генератори. Сьогодні останній день. | Ви відповідаєте за цю допомогу; звіт подають протягом 90 днів після митного оформлення.',
        'Report in good.gov.ua by 29 February 2028: Generators. Today is the last day. | This aid is yours; the report is due within 90 days of customs clearance.',
      ],
      [
        'AID_REPORT+3 2028-03-03',
        'Строк звіту в АС ГД минув 29 лютого 2028: Генератори. Допомога вважається необлікованою, доки звіту немає. | Ви відповідаєте за цю допомогу; звіт подають протягом 90 днів після митного оформлення.',
        'The report in good.gov.ua was due on 29 February 2028: Generators. Until it is there, the aid counts as unaccounted. | This aid is yours; the report is due within 90 days of customs clearance.',
      ],
    ],
  ),
  about(
    'AID_DELIVERY_DUE',
    'AID_TRANSFER',
    { ...AID, awaited: [{ what: 'AID_DELIVERY', dueOn: '2028-02-29' }] },
    '2028-01-01',
    [
      [
        'AID_DELIVERY-3 2028-02-26',
        '29 лютого 2028 має прибути допомога: Генератори. Перевірте, хто приймає. | Ви відповідаєте за цю допомогу, і день доставлення з партнером узгоджено.',
        'Aid is to arrive on 29 February 2028: Generators. Check who receives it. | This aid is yours and its day of delivery was agreed with the partner.',
      ],
      [
        'AID_DELIVERY+7 2028-03-07',
        'Допомога мала прибути 29 лютого 2028 і ще не надійшла: Генератори. Запитайте партнера. | Ви відповідаєте за цю допомогу, і день доставлення з партнером узгоджено.',
        'Aid was to arrive on 29 February 2028 and has not: Generators. Ask the partner. | This aid is yours and its day of delivery was agreed with the partner.',
      ],
    ],
  ),
  about(
    'AID_THANKS_DUE',
    'AID_TRANSFER',
    { ...AID, awaited: [{ what: 'AID_THANKS', dueOn: '2028-02-29' }] },
    '2028-01-01',
    [
      [
        'AID_THANKS-3 2028-02-26',
        'До 29 лютого 2028 подякуйте за допомогу й покажіть, куди вона пішла: Генератори. | Ви відповідаєте за цю допомогу, вона надійшла, а листа подяки не записано.',
        'Thank for the aid by 29 February 2028 and show where it went: Generators. | This aid is yours, it has arrived, and no letter of thanks is written down.',
      ],
      [
        'AID_THANKS+0 2028-02-29',
        'До 29 лютого 2028 подякуйте за допомогу й покажіть, куди вона пішла: Генератори. | Ви відповідаєте за цю допомогу, вона надійшла, а листа подяки не записано.',
        'Thank for the aid by 29 February 2028 and show where it went: Generators. | This aid is yours, it has arrived, and no letter of thanks is written down.',
      ],
      [
        'AID_THANKS+14 2028-03-14',
        'За допомогу ще не подякували, а дякують протягом десяти днів: Генератори. | Ви відповідаєте за цю допомогу, вона надійшла, а листа подяки не записано.',
        'The aid has not been thanked for; that is done within ten days: Generators. | This aid is yours, it has arrived, and no letter of thanks is written down.',
      ],
    ],
  ),
  about(
    'GRANT_DEADLINE',
    'PROJECT',
    { ...AID, awaited: [{ what: 'CALL_DEADLINE', dueOn: '2028-02-29' }] },
    '2027-12-01',
    [
      [
        'CALL_DEADLINE-60 2027-12-31',
        '29 лютого 2028 закривається конкурс: Генератори. Лишилося 60 днів. | Ви відповідаєте за проєкт, і заявку ще не подано.',
        'The call closes on 29 February 2028: Generators. 60 days are left. | The project is yours and the application is not in yet.',
      ],
      [
        'CALL_DEADLINE-30 2028-01-30',
        '29 лютого 2028 закривається конкурс: Генератори. Лишилося 30 днів. | Ви відповідаєте за проєкт, і заявку ще не подано.',
        'The call closes on 29 February 2028: Generators. 30 days are left. | The project is yours and the application is not in yet.',
      ],
      [
        'CALL_DEADLINE-14 2028-02-15',
        '29 лютого 2028 закривається конкурс: Генератори. Лишилося 14 днів. | Ви відповідаєте за проєкт, і заявку ще не подано.',
        'The call closes on 29 February 2028: Generators. 14 days are left. | The project is yours and the application is not in yet.',
      ],
      [
        'CALL_DEADLINE-3 2028-02-26',
        '29 лютого 2028 закривається конкурс: Генератори. Лишилося 3 дні. | Ви відповідаєте за проєкт, і заявку ще не подано.',
        'The call closes on 29 February 2028: Generators. 3 days are left. | The project is yours and the application is not in yet.',
      ],
    ],
  ),
  about(
    'MEMBERSHIP_DUE',
    'MEMBERSHIP',
    { ...MEMBERSHIP, awaited: [{ what: 'MEMBERSHIP_FEE', dueOn: '2028-02-29' }] },
    '2028-01-01',
    [
      [
        'MEMBERSHIP_FEE-30 2028-01-30',
        'Членський внесок – до 29 лютого 2028: Eurocities. | Ви відповідаєте за членство, і цей внесок ще не сплачено.',
        'The membership fee is due on 29 February 2028: Eurocities. | The membership is yours and this fee is not paid.',
      ],
      [
        'MEMBERSHIP_FEE-7 2028-02-22',
        'Членський внесок – до 29 лютого 2028: Eurocities. | Ви відповідаєте за членство, і цей внесок ще не сплачено.',
        'The membership fee is due on 29 February 2028: Eurocities. | The membership is yours and this fee is not paid.',
      ],
      [
        'MEMBERSHIP_FEE+0 2028-02-29',
        'Членський внесок – до 29 лютого 2028: Eurocities. | Ви відповідаєте за членство, і цей внесок ще не сплачено.',
        'The membership fee is due on 29 February 2028: Eurocities. | The membership is yours and this fee is not paid.',
      ],
    ],
  ),
  about(
    'CONTACT_LEFT',
    'CONTACT',
    {
      id: 'c',
      ownerIds: ['o'],
      title: { uk: 'Пенка Добрева, міжнародний відділ, Силістра', en: 'Penka Dobreva, international office, Silistra' },
      leftOn: ['2026-02-28'],
    },
    '2026-02-20',
    [
      [
        'SUCCESSOR+0 2026-02-28',
        'Останній день на посаді – 28 лютого 2026: Пенка Добрева, міжнародний відділ, Силістра. Запитайте, хто наступник. | Ви відповідаєте за партнерство з цією громадою чи містом; посада скінчилася, а наступника не записано.',
        'The last day in the post is 28 February 2026: Penka Dobreva, international office, Silistra. Ask who the successor is. | A partnership with this place is yours; the post has ended and no successor is written down.',
      ],
      [
        'HANDOVER+10 2026-03-10',
        'Наступника досі не записано, останній день на посаді – 28 лютого 2026: Пенка Добрева, міжнародний відділ, Силістра. Перегляньте, що з цією людиною почато. | Ви відповідаєте за партнерство з цією громадою чи містом; посада скінчилася, а наступника не записано.',
        'No successor is written down; the last day in the post was 28 February 2026: Penka Dobreva, international office, Silistra. Go through what was begun with them. | A partnership with this place is yours; the post has ended and no successor is written down.',
      ],
    ],
  ),
  about(
    'GIFT_STOCK_LOW',
    'GIFT_ITEM',
    { id: 'g', ownerIds: ['o'], title: { uk: 'Вишитий рушник', en: 'Embroidered towel' }, inStock: 2, minimum: 10 },
    '2026-03-01',
    [
      [
        'WEEKLY+0 2026-03-02',
        'Подарунків лишилося 2, а має бути щонайменше 10: Вишитий рушник. Час замовити. | Ви відповідаєте за цей подарунок; нагадування приходить щотижня, доки його замало.',
        'Of this gift 2 are left, and there should be at least 10: Embroidered towel. Time to order. | This gift is yours to look after; this comes every week while there are too few.',
      ],
    ],
  ),
  about('NEED_STILL_VALID', 'NEED_OR_OFFER', { ...NEED, confirmedOn: '2026-03-01' }, '2026-03-01', [
    [
      'CONFIRMED+90 2026-05-30',
      'Потребу востаннє підтверджено 1 березня 2026: Автобус. Чи вона ще актуальна? Без відповіді її буде знято з показу. | Ви відповідаєте за цей запис; через 120 днів без підтвердження він зникає з показу.',
      'The need was last confirmed on 1 March 2026: Bus. Does it still hold? Without an answer it goes out of view. | This record is yours; after 120 days without a confirmation it goes out of view.',
    ],
    [
      'CONFIRMED+113 2026-06-22',
      'Потребу востаннє підтверджено 1 березня 2026: Автобус. Чи вона ще актуальна? Без відповіді її буде знято з показу. | Ви відповідаєте за цей запис; через 120 днів без підтвердження він зникає з показу.',
      'The need was last confirmed on 1 March 2026: Bus. Does it still hold? Without an answer it goes out of view. | This record is yours; after 120 days without a confirmation it goes out of view.',
    ],
  ]),
  about('NEED_STILL_VALID', 'NEED_OR_OFFER', { ...NEED, offer: true, validUntil: '2026-06-30' }, '2026-03-01', [
    [
      'VALID_UNTIL-14 2026-06-16',
      'Пропозиція діє до 30 червня 2026: Автобус. Продовжте її, якщо вона ще чинна. | Ви відповідаєте за цей запис; через 120 днів без підтвердження він зникає з показу.',
      'The offer is valid until 30 June 2026: Bus. Give it a later day if it still holds. | This record is yours; after 120 days without a confirmation it goes out of view.',
    ],
    [
      'VALID_UNTIL-3 2026-06-27',
      'Пропозиція діє до 30 червня 2026: Автобус. Продовжте її, якщо вона ще чинна. | Ви відповідаєте за цей запис; через 120 днів без підтвердження він зникає з показу.',
      'The offer is valid until 30 June 2026: Bus. Give it a later day if it still holds. | This record is yours; after 120 days without a confirmation it goes out of view.',
    ],
  ]),
  about('PROFILE_STALE', 'MUNICIPALITY', COMMUNITY, '2026-03-01', [
    [
      'CHANGED+180 2026-08-28',
      'Сторінку громади не оновлювали з 1 березня 2026: Хмельницький. Перевірте населення, сайт і англійську назву. | Це ваша громада; партнери шукають за її сторінкою, а після виборів вона застаріває найшвидше.',
      'The page of the community has not been updated since 1 March 2026: Khmelnytskyi. Check population, website and English name. | This is your community; partners search by its page, and after elections it ages fastest.',
    ],
    [
      'CHANGED+360 2027-02-24',
      'Сторінку громади не оновлювали з 1 березня 2026: Хмельницький. Перевірте населення, сайт і англійську назву. | Це ваша громада; партнери шукають за її сторінкою, а після виборів вона застаріває найшвидше.',
      'The page of the community has not been updated since 1 March 2026: Khmelnytskyi. Check population, website and English name. | This is your community; partners search by its page, and after elections it ages fastest.',
    ],
  ]),
  about('LOAD_UNEVEN', 'MUNICIPALITY', COMMUNITY, '2026-03-01', [
    [
      'WEEKLY+0 2026-03-02',
      'Громада ще не має жодного партнера: Хмельницький. Допоможіть його знайти. | Ви координуєте мережу; що завантаження нерівне, нагадують щотижня.',
      'A community has no partner yet: Khmelnytskyi. Help it find one. | You coordinate the network; uneven load is told every week.',
    ],
  ]),
  about(
    'LOAD_UNEVEN',
    'MUNICIPALITY',
    { ...COMMUNITY, title: { uk: 'Люблін', en: 'Lublin' }, abroad: true, load: 10, worksHere: false },
    '2026-03-01',
    [
      [
        'WEEKLY+0 2026-03-02',
        'Місто-партнер має 10 партнерств, а під силу йому 5: Люблін. Нових громад сюди краще не спрямовувати. | Ви координуєте мережу; що завантаження нерівне, нагадують щотижня.',
        'A partner city has 10 partnerships and can carry 5: Lublin. Better send no more communities there. | You coordinate the network; uneven load is told every week.',
      ],
    ],
  ),
  about('REPORT_DUE', 'PROGRAMME', PROGRAMME, '2025-12-01', [
    [
      'ENTRIES-7 2025-12-29',
      'До 5 січня 2026 впишіть заходи 2025 року: Програма 2021–2025. | Це програма вашої громади; річного звіту за 2025 рік ще немає.',
      'Enter the activities of 2025 by 5 January 2026: Programme 2021–2025. | This is a programme of your community; the annual report for 2025 is not there yet.',
    ],
  ]),
  about('REPORT_DUE', 'PROGRAMME', PROGRAMME, '2026-01-06', [
    [
      'DRAFT-3 2026-01-12',
      'До 15 січня 2026 має бути проєкт звіту за 2025 рік: Програма 2021–2025. | Це програма вашої громади; річного звіту за 2025 рік ще немає.',
      'The draft report for 2025 is due on 15 January 2026: Programme 2021–2025. | This is a programme of your community; the annual report for 2025 is not there yet.',
    ],
  ]),
  about('REPORT_DUE', 'PROGRAMME', { ...PROGRAMME, draftedYears: [2025] }, '2026-01-06', [
    [
      'SIGNED-7 2026-01-24',
      'До 31 січня 2026 звіт за 2025 рік має бути підписано: Програма 2021–2025. | Це програма вашої громади; річного звіту за 2025 рік ще немає.',
      'The report for 2025 is to be signed by 31 January 2026: Programme 2021–2025. | This is a programme of your community; the annual report for 2025 is not there yet.',
    ],
  ]),
  about('ACTIVITY_UNREPORTED', 'PROGRAMME', PROGRAMME, '2026-01-15', [
    [
      'MONTHLY+0 2026-02-02',
      '3 заходи цього року не вписано до програми: Програма 2021–2025. | Це програма вашої громади; те, що не вписано під жоден захід, не потрапить до річного звіту.',
      '3 activities of this year stand under no measure: Programme 2021–2025. | This is a programme of your community; what stands under no measure is missing from the annual report.',
    ],
  ]),
];

describe('every kind of reminder, from the record to the words', () => {
  it.each(CASES)('%s', (_kind, { say, said }) => expect(say()).toEqual(said));

  it('is in this table, but one’s own', () => {
    const told = new Set(CASES.map(([, { what }]) => what));
    expect(REMINDER_KINDS.filter((kind) => !told.has(kind))).toEqual(['REMIND_ME']);
  });

  it.each(CASES)('%s: says no pattern aloud and names the record', (_kind, { say }) => {
    for (const said of say().flat()) expect(said).not.toMatch(/[{}]|undefined|null|NaN/);
  });
});
