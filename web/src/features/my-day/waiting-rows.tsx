import { Button } from '@mantine/core';
import { IconClock, IconMail } from '@tabler/icons-react';
import type { TaskRowFragment } from '../../graphql/graphql';
import { daysBetween } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { usePanel } from '../../lib/panels';
import { useDates } from '../../lib/use-dates';
import { useIsPhone } from '../../lib/use-phone';
import { useMayWrite } from '../../lib/viewer';
import { TaskPlace } from '../../ui/task-place';
import classes from './my-day.module.css';

/** A silence longer than this is amber. */
export const LONG_SILENCE_DAYS = 14;

export function WaitingRows({ tasks }: { readonly tasks: readonly TaskRowFragment[] }) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const phone = useIsPhone();
  const mayWrite = useMayWrite();
  const { open } = usePanel();
  return (
    <ul className={classes.rows}>
      {tasks.map((task) => {
        const since = task.waitingSince;
        const silence = since !== null && (
          <span className={classes.since} data-long={daysBetween(since, dates.today) > LONG_SILENCE_DAYS || undefined}>
            <IconClock size={14} stroke={2} aria-hidden />
            {t('myDay.silentSince', { date: dates.long(since), ago: dates.relative(since) })}
          </span>
        );
        const whom = task.waitingFor ? names.municipality(task.waitingFor) : '';
        return (
          <li key={task.id}>
            <span className={classes.mark}>
              <IconMail size={16} stroke={1.75} aria-hidden />
            </span>
            <div style={{ minWidth: 0 }}>
              <button
                type="button"
                className={`${classes.title} ${phone ? '' : 'ellipsis'}`}
                title={task.title}
                onClick={() => open({ kind: 'task', id: task.id })}
              >
                {task.title}
              </button>
              <div className={classes.meta}>
                <TaskPlace task={task} />
              </div>
              {phone && silence}
            </div>
            <div className={classes.right}>
              {!phone && silence}
              {mayWrite && (
                <Button
                  size="xs"
                  onClick={() =>
                    open({
                      kind: 'new-task',
                      partnershipId: task.partnership?.id,
                      title: t('myDay.remindTitle', { whom, title: task.title }),
                    })
                  }
                >
                  {t('myDay.remind')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
