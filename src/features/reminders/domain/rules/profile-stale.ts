import { dateWords } from '../../../../kernel/date-words.js';
import type { ReminderRule } from '../reminder-rule.js';
import { ladder } from '../timing.js';

/** To the people of a community whose page nobody has touched for half a year, and for a year. */
export const profileStale: ReminderRule<'MUNICIPALITY'> = {
  kind: 'PROFILE_STALE',
  subject: 'MUNICIPALITY',
  repeats: false,
  timing: {
    CHANGED: {
      countsFrom: { uk: 'остання зміна сторінки громади', en: 'the last change of the community’s page' },
      unit: 'DAYS',
      offsets: [180, 360],
      to: 'RESPONSIBLE',
    },
  },

  plan({ abroad, changedOn }, circumstances) {
    return abroad ? [] : ladder(circumstances, 'CHANGED', changedOn);
  },

  words({ title }, { anchorOn }) {
    return {
      text: {
        uk: 'Сторінку громади не оновлювали з {on}: {title}. Перевірте населення, сайт і англійську назву.',
        en: 'The page of the community has not been updated since {on}: {title}. Check population, website and English name.',
      },
      reason: {
        uk: 'Це ваша громада; партнери шукають за її сторінкою, а після виборів вона застаріває найшвидше.',
        en: 'This is your community; partners search by its page, and after elections it ages fastest.',
      },
      values: { title, on: dateWords(anchorOn) },
    };
  },
};
