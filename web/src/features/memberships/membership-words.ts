import type { MembershipRowFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';

/** Since when a community is a member, as exactly as it is known. */
export function useJoined() {
  const t = useT();
  const dates = useDates();
  const locale = useLocale();
  return ({ joinedOn, joinedPrecision }: Pick<MembershipRowFragment, 'joinedOn' | 'joinedPrecision'>): string => {
    if (joinedOn === null) return t('membership.joinedUnknown');
    if (joinedPrecision === 'YEAR') return joinedOn.slice(0, 4);
    if (joinedPrecision === 'DAY') return dates.long(joinedOn);
    const month = new Date(`${joinedOn}T12:00:00Z`);
    return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month);
  };
}
