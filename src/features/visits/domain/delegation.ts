import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

/** A person of the delegation; those without a name are only in the head count. */
export interface DelegationMember {
  readonly name: string;
  readonly post: string | null;
  readonly municipalityId: Id | null;
  readonly isLeader: boolean;
}

/**
 * A delegation has exactly one leader, who is on the list, and no more people listed than counted. A head count alone
 * (twenty children) needs no list.
 *
 * @param headCount everybody who travels; null: not known
 * @param at path of the fields, e.g. `fields`
 * @throws DomainError INVALID/leader, INVALID/range
 */
export function demandDelegation(members: readonly DelegationMember[], headCount: number | null, at: string): void {
  if (headCount === 0 || (members.length > 0 && !members.some(({ isLeader }) => isLeader))) {
    throw invalid('leader', `${at}.${members.length > 0 ? 'delegation' : 'headCount'}`, {
      uk: 'Позначте, хто очолює делегацію: ця людина має бути в переліку.',
      en: 'The leader must be on the list.',
    });
  }
  const first = members.findIndex(({ isLeader }) => isLeader);
  const second = members.findIndex(({ isLeader }, position) => isLeader && position > first);
  if (second > 0) {
    throw invalid('leader', `${at}.delegation.${second}.isLeader`, {
      uk: 'Делегацію очолює одна людина.',
      en: 'A delegation has one leader.',
    });
  }
  if (headCount !== null && headCount < members.length) {
    throw invalid(
      'range',
      `${at}.headCount`,
      {
        uk: 'У переліку вже {listed, plural, one {# особа} few {# особи} many {# осіб} other {# особи}}; усього не може бути менше.',
        en: 'The list already has {listed, plural, one {# person} other {# people}}; the head count cannot be lower.',
      },
      { listed: members.length },
    );
  }
}
