import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';

/** @throws DomainError INVALID when there is no post, or one ends before it begins */
export function demandPosts(
  posts: readonly { validFrom?: CalendarDate | null; validTo?: CalendarDate | null }[],
): void {
  if (posts.length === 0) {
    throw invalid('required', 'posts', {
      uk: 'Вкажіть, де працює ця людина: хоча б одну посаду.',
      en: 'Say where this person works: at least one post.',
    });
  }
  posts.forEach(({ validFrom, validTo }, index) => {
    if (validFrom && validTo && validTo < validFrom) {
      throw invalid(
        'date_order',
        `posts.${index}.validTo`,
        {
          uk: 'Кінець ({validTo}) раніше за початок ({validFrom}).',
          en: 'The end ({validTo}) is before the start ({validFrom}).',
        },
        { validFrom, validTo },
      );
    }
  });
}
