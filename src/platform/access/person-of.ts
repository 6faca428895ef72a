import { forbidden } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from './viewer.js';

/** The person who asks. @throws DomainError FORBIDDEN for strangers and jobs, who have nothing of their own */
export function personOf({ userId }: Viewer): Id {
  if (userId === null) throw forbidden();
  return userId;
}
