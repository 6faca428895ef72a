import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

/** Whether the community was honoured, or honoured somebody. */
export const AWARD_DIRECTIONS = ['RECEIVED', 'GIVEN'] as const;
export type AwardDirection = (typeof AWARD_DIRECTIONS)[number];

interface Honour {
  readonly direction: AwardDirection;
  readonly giverOrganisationId: Id | null;
  readonly giverMunicipalityId: Id | null;
  readonly giver: string | null;
  readonly recipient: string | null;
}

/**
 * The giver is named once; an honour that the community gives says to whom.
 *
 * @throws DomainError INVALID/one_of, INVALID/required
 */
export function demandHonour({ direction, recipient, ...honour }: Honour): void {
  const givers = (['giverOrganisationId', 'giverMunicipalityId', 'giver'] as const).filter((field) => honour[field]);
  const second = givers[1];
  if (second) {
    throw invalid('one_of', `fields.${second}`, {
      uk: 'Назвіть того, хто нагородив, один раз: організацію, муніципалітет або словами.',
      en: 'Name who gave it once: an organisation, a municipality, or words.',
    });
  }
  if (direction === 'GIVEN' && recipient === null) {
    throw invalid('required', 'fields.recipient', {
      uk: 'Напишіть, кого відзначила громада.',
      en: 'Write whom the community honoured.',
    });
  }
}
