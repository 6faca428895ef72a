import { Button } from '@mantine/core';
import { IconHourglassEmpty } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MyDayQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { usePanel } from '../../lib/panels';
import { useIsPhone } from '../../lib/use-phone';
import { useMayWrite } from '../../lib/viewer';
import { DaysInStage } from '../../ui/days-in-stage';
import { StageMark } from '../../ui/stage-mark';
import classes from './my-day.module.css';

type StalledPartnership = MyDayQuery['stalled']['edges'][number]['node'];

export function StalledRows({ partnerships }: { readonly partnerships: readonly StalledPartnership[] }) {
  const t = useT();
  const names = useNames();
  const phone = useIsPhone();
  const mayWrite = useMayWrite();
  const { open } = usePanel();
  return (
    <ul className={classes.rows}>
      {partnerships.map((partnership) => {
        const days = (
          <DaysInStage
            days={partnership.daysInStage}
            rot={partnership.rot}
            limit={partnership.stageLimitDays}
            sentence
          />
        );
        return (
          <li key={partnership.id}>
            <span className={classes.mark} data-tone="stalled">
              <IconHourglassEmpty size={16} stroke={1.75} aria-hidden />
            </span>
            <div style={{ minWidth: 0 }}>
              <Link className={`${classes.title} ${phone ? '' : 'ellipsis'}`} to={`/partnerships/${partnership.id}`}>
                {names.title(partnership)}
              </Link>
              <div className={classes.meta}>
                <StageMark stage={partnership.stage} />
              </div>
              {phone && days}
            </div>
            <div className={classes.right}>
              {!phone && days}
              {mayWrite && (
                <Button size="xs" onClick={() => open({ kind: 'new-task', partnershipId: partnership.id })}>
                  {t('step.add')}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
