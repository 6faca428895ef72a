import type { Id } from '../../../kernel/identifiers.js';
import type { RemindableType } from './own-reminder.js';
import type { SubjectType } from './reminder-kind.js';

/** Where a record is shown in the web application. A task has no page of its own: it is opened in the list of tasks. */
export function pathOf(type: SubjectType | RemindableType, id: Id): string {
  switch (type) {
    case 'AGREEMENT':
      return `/agreements/${id}`;
    case 'AID_TRANSFER':
      return `/aid/${id}`;
    case 'CONTACT':
      return `/people/${id}`;
    case 'GIFT_ITEM':
      return `/gifts/${id}`;
    case 'MEMBERSHIP':
      return `/memberships/${id}`;
    case 'MUNICIPALITY':
      return `/municipalities/${id}`;
    case 'NEED_OR_OFFER':
      return `/needs/${id}`;
    case 'ORGANISATION':
      return `/organisations/${id}`;
    case 'OWN_REMINDER':
      return `/reminders?reminder=${id}`;
    case 'PROGRAMME':
      return `/programmes/${id}`;
    case 'PROJECT':
      return `/projects/${id}`;
    case 'PARTNERSHIP':
      return `/partnerships/${id}`;
    case 'TASK':
      return `/tasks?task=${id}`;
    case 'VISIT':
      return `/visits/${id}`;
  }
}
