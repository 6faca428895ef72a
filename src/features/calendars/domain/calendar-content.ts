import { addDays, addMonths, type CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';
import type { LanguageCode, Text } from '../../../kernel/text.js';

/** What a calendar may show. */
export const CALENDAR_CONTENTS = ['OWN_TASKS', 'OWN_REMINDERS', 'VISITS', 'AGREEMENTS', 'ANNIVERSARIES'] as const;
export type CalendarContent = (typeof CALENDAR_CONTENTS)[number];

/** As they are called in the name of a calendar. */
export const CONTENT_NAMES: Readonly<Record<CalendarContent, Text>> = {
  OWN_TASKS: { uk: 'мої завдання', en: 'my tasks' },
  OWN_REMINDERS: { uk: 'мої нагадування', en: 'my reminders' },
  VISITS: { uk: 'візити', en: 'visits' },
  AGREEMENTS: { uk: 'строки угод', en: 'agreement deadlines' },
  ANNIVERSARIES: { uk: 'річниці', en: 'anniversaries' },
};

/** feeds of one person */
export const MOST_FEEDS = 20;

const DAYS_BACK = 90;
const MONTHS_AHEAD = 18;

/** The days that a calendar shows, both ends included. What is over or cancelled stays as long as the past does. */
export interface Horizon {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export function horizonAround(today: CalendarDate): Horizon {
  return { from: addDays(today, -DAYS_BACK), to: addMonths(today, MONTHS_AHEAD) };
}

/** What the calendar is called in the program that shows it. @param view the community or partnership; null: all */
export function calendarName(
  network: string,
  contents: readonly CalendarContent[],
  view: string | null,
  language: LanguageCode,
): string {
  const shown = contents.map((content) => CONTENT_NAMES[content][language]).join(', ');
  return [network, ...(view ? [view] : []), shown].join(' – ');
}

/**
 * Each once, in the order of the list.
 *
 * @param view whether only a part of the records is wanted; reminders belong to the whole
 * @throws DomainError INVALID/required, INVALID/whole_calendar
 */
export function demandContents(contents: readonly CalendarContent[], view: boolean): CalendarContent[] {
  const chosen = CALENDAR_CONTENTS.filter((content) => contents.includes(content));
  if (chosen.length === 0) {
    throw invalid('required', 'contents', {
      uk: 'Оберіть, що показувати в календарі.',
      en: 'Choose what the calendar is to show.',
    });
  }
  if (view && chosen.includes('OWN_REMINDERS')) {
    throw invalid('whole_calendar', 'contents', {
      uk: 'Нагадування показує лише календар без обраної громади чи партнерства.',
      en: 'Reminders are shown only by a calendar without a chosen community or partnership.',
    });
  }
  return chosen;
}

/** @throws DomainError INVALID/one_view */
export function demandOneView(communityId: string | null, partnershipId: string | null): void {
  if (communityId === null || partnershipId === null) return;
  throw invalid('one_view', 'partnershipId', {
    uk: 'Оберіть або громаду, або партнерство, не обидва.',
    en: 'Choose either a community or a partnership, not both.',
  });
}

/** @throws DomainError INVALID/too_many */
export function demandRoom(feeds: number): void {
  if (feeds < MOST_FEEDS) return;
  throw invalid(
    'too_many',
    'contents',
    {
      uk: 'Календарів уже {most}. Відкличте один із них, щоб створити новий.',
      en: 'There are {most} calendars already. Revoke one of them to make another.',
    },
    { most: MOST_FEEDS },
  );
}
