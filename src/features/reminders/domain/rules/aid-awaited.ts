import { awaitedRule } from './awaited-rule.js';

/**
 * Days 60, 75 and 85 after clearance, and the last one: 90 days after it the aid counts as unaccounted. Before that, who
 * was given what: a week before the thirtieth day after receipt, on it and a fortnight later.
 */
export const aidReportDue = awaitedRule('AID_REPORT_DUE', 'AID_TRANSFER', {
  AID_DISTRIBUTION: {
    countsFrom: { uk: 'тридцятий день після отримання', en: 'the thirtieth day after receipt' },
    offsets: [-7, 0, 14],
    ahead: {
      uk: 'До {on} складіть відомість розподілу: {title}. {days, plural, =0 {Сьогодні останній день} one {Лишився # день} few {Лишилося # дні} many {Лишилося # днів} other {Лишилося # дня}}.',
      en: 'Distribution note by {on}: {title}. {days, plural, =0 {Today is the last day} one {# day is left} other {# days are left}}.',
    },
    late: {
      uk: 'Відомість розподілу мала бути {on}: {title}. Запишіть, кому передано допомогу, або чому її лишено.',
      en: 'The distribution note was due on {on}: {title}. Write down who was given the aid, or why it is kept.',
    },
    reason: {
      uk: 'Ви відповідаєте за цю допомогу; вона надійшла, а розподілу не записано, на нього дають 30 днів.',
      en: 'This aid is yours; it has arrived and its distribution, due within 30 days, is not written down.',
    },
  },
  AID_REPORT: {
    countsFrom: {
      uk: 'останній день звіту в АС ГД, 90 днів після оформлення',
      en: 'the last day of the report in good.gov.ua, 90 days after clearance',
    },
    offsets: [-30, -15, -5, 0, 3],
    ahead: {
      uk: 'До {on} – звіт в АС ГД: {title}. {days, plural, =0 {Сьогодні останній день} one {Лишився # день} few {Лишилося # дні} many {Лишилося # днів} other {Лишилося # дня}}.',
      en: 'Report in good.gov.ua by {on}: {title}. {days, plural, =0 {Today is the last day} one {# day is left} other {# days are left}}.',
    },
    late: {
      uk: 'Строк звіту в АС ГД минув {on}: {title}. Допомога вважається необлікованою, доки звіту немає.',
      en: 'The report in good.gov.ua was due on {on}: {title}. Until it is there, the aid counts as unaccounted.',
    },
    reason: {
      uk: 'Ви відповідаєте за цю допомогу; звіт подають протягом 90 днів після митного оформлення.',
      en: 'This aid is yours; the report is due within 90 days of customs clearance.',
    },
  },
});

/** A month after a promise without a day; three days before the agreed one and a week after it. */
export const aidDeliveryDue = awaitedRule('AID_DELIVERY_DUE', 'AID_TRANSFER', {
  AID_DELIVERY: {
    countsFrom: { uk: 'узгоджений день доставлення', en: 'the agreed day of delivery' },
    offsets: [-3, 7],
    ahead: {
      uk: '{on} має прибути допомога: {title}. Перевірте, хто приймає.',
      en: 'Aid is to arrive on {on}: {title}. Check who receives it.',
    },
    late: {
      uk: 'Допомога мала прибути {on} і ще не надійшла: {title}. Запитайте партнера.',
      en: 'Aid was to arrive on {on} and has not: {title}. Ask the partner.',
    },
    reason: {
      uk: 'Ви відповідаєте за цю допомогу, і день доставлення з партнером узгоджено.',
      en: 'This aid is yours and its day of delivery was agreed with the partner.',
    },
  },
  AID_SHIPMENT_DATE: {
    countsFrom: {
      uk: 'місяць після обіцянки без дня доставлення',
      en: 'a month after a promise without a day of delivery',
    },
    offsets: [0, 30],
    ahead: {
      uk: 'Допомогу обіцяно місяць тому, а дня немає: {title}. Узгодьте, коли вона прибуде.',
      en: 'Aid was promised a month ago and has no day: {title}. Agree when it comes.',
    },
    late: {
      uk: 'Обіцяна допомога досі без дня доставлення: {title}. Узгодьте його або запишіть, що її не буде.',
      en: 'Promised aid still has no day of delivery: {title}. Agree on one, or write down that it will not come.',
    },
    reason: {
      uk: 'Ви відповідаєте за цю допомогу; її обіцяно, та не сказано, коли вона прибуде.',
      en: 'This aid is yours; it is promised, and nobody has said when it comes.',
    },
  },
});

/** Ten days after receipt, and once more a fortnight later. */
export const aidThanksDue = awaitedRule('AID_THANKS_DUE', 'AID_TRANSFER', {
  AID_THANKS: {
    countsFrom: { uk: 'десятий день після отримання', en: 'the tenth day after receipt' },
    offsets: [-3, 0, 14],
    ahead: {
      uk: 'До {on} подякуйте за допомогу й покажіть, куди вона пішла: {title}.',
      en: 'Thank for the aid by {on} and show where it went: {title}.',
    },
    late: {
      uk: 'За допомогу ще не подякували, а дякують протягом десяти днів: {title}.',
      en: 'The aid has not been thanked for; that is done within ten days: {title}.',
    },
    reason: {
      uk: 'Ви відповідаєте за цю допомогу, вона надійшла, а листа подяки не записано.',
      en: 'This aid is yours, it has arrived, and no letter of thanks is written down.',
    },
  },
});
