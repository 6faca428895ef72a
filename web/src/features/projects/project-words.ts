import type { ProjectRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';

type Participant = ProjectRowFragment['participants'][number];

/** How a project is put into words, on its page and in lists. */
export function useProjectWords() {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const participant = ({ organisation, municipality, name }: Participant): string => {
    if (organisation) return names.organisation(organisation);
    if (municipality) return names.municipality(municipality);
    return name ?? t('project.hiddenParticipant');
  };
  return {
    participant,
    funders: ({ participants }: Pick<ProjectRowFragment, 'participants'>) =>
      participants
        .filter(({ role }) => role === 'FUNDER' || role === 'CO_FUNDER')
        .map(participant)
        .join(', '),
    period: ({ startsOn, endsOn }: Pick<ProjectRowFragment, 'startsOn' | 'endsOn'>): string => {
      if (startsOn !== null && endsOn !== null) return dates.range(startsOn, endsOn);
      if (startsOn !== null) return t('project.since', { date: dates.long(startsOn) });
      return endsOn === null ? '' : t('lifecycle.until', { date: dates.long(endsOn) });
    },
  };
}
