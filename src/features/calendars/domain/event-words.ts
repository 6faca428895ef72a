import type { Text } from '../../../kernel/text.js';

export const OPEN_RECORD: Text = { uk: 'Відкрити запис', en: 'Open the record' };
export const AGREEMENT_ENDS: Text = { uk: 'Закінчується угода: {title}', en: 'Agreement ends: {title}' };
export const LAST_NOTICE_DAY: Text = {
  uk: 'Останній день, щоб зупинити продовження: {title}',
  en: 'Last day to stop the renewal: {title}',
};
export const ANNIVERSARY: Text = {
  uk: '{years, plural, one {# рік} few {# роки} many {# років} other {# року}} партнерству: {title} (підписано {signed})',
  en: '{years, plural, one {# year} other {# years}} of partnership: {title} (signed {signed})',
};
