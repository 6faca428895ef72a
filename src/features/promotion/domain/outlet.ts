import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

interface Outlet {
  readonly outletOrganisationId: Id | null;
  readonly outlet: string | null;
}

/** Where it was published is an organisation or words. @throws DomainError INVALID/one_of */
export function demandOneOutlet({ outletOrganisationId, outlet }: Outlet): void {
  if (outletOrganisationId === null || outlet === null) return;
  throw invalid('one_of', 'fields.outlet', {
    uk: 'Назвіть, де це вийшло, один раз: організацію або словами.',
    en: 'Say where it was published once: an organisation or words.',
  });
}
