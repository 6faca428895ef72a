import { useQuery } from '@apollo/client/react';
import { IconPlaneDeparture } from '@tabler/icons-react';
import { absencesDocument } from '../features/settings/choices.documents';
import { useT } from '../lib/messages';
import { useDates } from '../lib/use-dates';
import classes from './shell.module.css';

/** While the viewer is away: until when, and who receives their reminders. */
export function AwayStrip() {
  const t = useT();
  const { today, long } = useDates();
  const { data } = useQuery(absencesDocument);
  const away = data?.viewer?.user.absences.find(({ fromOn, toOn }) => fromOn <= today && today <= toOn);
  if (!away) return null;
  const name = away.substitute?.name ?? t('absence.hidden');
  return (
    <div className={classes.strip} role="status">
      <IconPlaneDeparture size={16} stroke={1.75} aria-hidden />
      <span>{t('absence.strip', { until: long(away.toOn), name })}</span>
    </div>
  );
}
