import { invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { GroupAges } from './visit-kinds.js';

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

/**
 * A group of minors is told by its number, so that nobody is tempted to list children by name; those who are listed are
 * the adults that go with them.
 *
 * @throws DomainError INVALID/required at the head count, INVALID/range when everybody is listed by name
 */
export function demandGroup(
  ages: GroupAges | null,
  members: readonly DelegationMember[],
  headCount: number | null,
  at: string,
): void {
  if (ages !== 'MINORS' && ages !== 'MIXED') return;
  if (headCount === null) {
    throw invalid('required', `${at}.headCount`, {
      uk: 'Скільки людей у групі? Імена дітей не записуйте.',
      en: 'How many people are in the group? Do not write down the names of children.',
    });
  }
  if (members.length < headCount) return;
  throw invalid('minors', `${at}.delegation`, {
    uk: 'У групі є діти, тож поіменно записують лише дорослих супровідників. Приберіть імена дітей.',
    en: 'There are children in the group: only the adults who go with them are listed by name. Take the children off.',
  });
}
