import type { Id } from '../../../kernel/identifiers.js';
import type { SubjectType } from './reminder-kind.js';

/** Where a record is shown in the web application. A task has no page of its own: it is opened in the list of tasks. */
export function pathOf(type: SubjectType, id: Id): string {
  switch (type) {
    case 'AGREEMENT':
      return `/agreements/${id}`;
    case 'AID_TRANSFER':
      return `/aid/${id}`;
    case 'MEMBERSHIP':
      return `/memberships/${id}`;
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
