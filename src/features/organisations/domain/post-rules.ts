import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { DomainError, forbidden, invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

export interface PostTerms {
  readonly municipalityId?: Id | null;
  readonly organisationId?: Id | null;
  readonly validFrom?: CalendarDate | null;
  readonly validTo?: CalendarDate | null;
  readonly successorId?: Id | null;
}

/**
 * @param contactId whose posts they are
 * @throws DomainError INVALID when there is no post, or one that contradicts itself
 */
export function demandPosts(contactId: Id, posts: readonly PostTerms[]): void {
  if (posts.length === 0) {
    throw invalid('required', 'posts', {
      uk: 'Вкажіть, де працює ця людина: хоча б одну посаду.',
      en: 'Say where this person works: at least one post.',
    });
  }
  posts.forEach((post, index) => demandPost(contactId, post, `posts.${index}.`));
}

function demandPost(contactId: Id, post: PostTerms, at: string): void {
  if (!post.municipalityId === !post.organisationId) {
    throw invalid('one_place', `${at}municipalityId`, {
      uk: 'Посада – або в муніципалітеті, або в організації. Оберіть щось одне.',
      en: 'A post is either at a municipality or at an organisation. Choose one.',
    });
  }
  demandTerm(post.validFrom ?? null, post.validTo ?? null, `${at}validTo`);
  if (!post.successorId) return;
  if (!post.validTo) {
    throw invalid('required', `${at}validTo`, {
      uk: 'Наступник є лише в завершеної посади: вкажіть останній день.',
      en: 'Only a post that has ended has a successor: give its last day.',
    });
  }
  demandSuccessor(contactId, post.successorId, `${at}successorId`);
}

/** @throws DomainError INVALID/date_order */
export function demandTerm(from: CalendarDate | null, to: CalendarDate | null, field: string): void {
  if (!from || !to || to >= from) return;
  throw invalid(
    'date_order',
    field,
    {
      uk: 'Кінець ({validTo}) раніше за початок ({validFrom}).',
      en: 'The end ({validTo}) is before the start ({validFrom}).',
    },
    { validFrom: from, validTo: to },
  );
}

/** @throws DomainError INVALID/same_person */
export function demandSuccessor(contactId: Id, successorId: Id, field: string): void {
  if (contactId !== successorId) return;
  throw invalid('same_person', field, {
    uk: 'Людина не може бути наступником самої себе. Оберіть когось іншого.',
    en: 'A person cannot succeed themselves. Choose somebody else.',
  });
}

export function postIsOver(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'post_over',
    field: 'postId',
    text: {
      uk: 'Цю посаду вже завершено. Нічого не змінено.',
      en: 'This post has already ended. Nothing was changed.',
    },
  });
}

export function userHasContact(): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'duplicate',
    field: 'userId',
    text: {
      uk: 'Цей обліковий запис уже пов’язано з іншою людиною.',
      en: 'This account already belongs to another person.',
    },
  });
}

export function worksForOthersToo(): DomainError {
  return forbidden({
    uk: 'Ця людина має посади і в інших громадах, тож у кошик не йде. Завершіть її посаду у вас.',
    en: 'This person has posts with other communities too and cannot be trashed. End the post with yours instead.',
  });
}
