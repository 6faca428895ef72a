import { DomainError } from '../../../kernel/domain-error.js';

export function partnershipInUse(agreements: number): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'in_use',
    text: {
      uk: 'Нічого не вилучено: за партнерством {agreements, plural, one {числиться # угода} few {числяться # угоди} many {числиться # угод} other {числиться # угоди}}. Завершіть партнерство замість вилучення.',
      en: 'Nothing was removed: the partnership has {agreements, plural, one {# agreement} other {# agreements}}. End the partnership instead.',
    },
    values: { agreements },
    details: { agreements },
  });
}
