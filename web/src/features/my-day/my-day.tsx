import { useQuery } from '@apollo/client/react';
import { IconAlarm } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { TaskRowFragment } from '../../graphql/graphql';
import { addDays, endOfWeek, weekday } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useIsPhone } from '../../lib/use-phone';
import { AddMenu } from '../../ui/add-menu';
import { Section } from '../../ui/card';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { DayTiles } from './day-tiles';
import { FirstSteps } from './first-steps';
import { myDayDocument } from './my-day.documents';
import { StalledRows } from './stalled-rows';
import { TaskRows } from './task-rows';
import { UnreadNotices } from './unread-notices';
import { Upcoming } from './upcoming';
import { WaitingRows } from './waiting-rows';
import classes from './my-day.module.css';

const SATURDAY = 6;
const AHEAD_DAYS = 14;

export function MyDay() {
  const t = useT();
  const dates = useDates();
  const phone = useIsPhone();
  const { today } = dates;
  // At the weekend nobody asks what is left of the week.
  const weekend = weekday(today) >= SATURDAY;
  const weekEnd = weekend ? addDays(endOfWeek(today), 7) : endOfWeek(today);
  const { data, error, refetch } = useQuery(myDayDocument, {
    variables: { today, tomorrow: addDays(today, 1), weekEnd, in14Days: addDays(today, AHEAD_DAYS) },
  });
  const rows = (connection: { readonly edges: readonly { readonly node: TaskRowFragment }[] }) =>
    connection.edges.map(({ node }) => node);
  const changed = () => refetch();

  return (
    <Page
      title={t('nav.myDay')}
      sub={dates.withWeekday(today, phone ? 'short' : 'long')}
      actions={<AddMenu />}
      actionsOnPhone={false}
    >
      {data === undefined ? (
        error ? (
          <LoadError error={error} onRetry={() => void changed()} />
        ) : (
          <SkeletonRows rows={12} height={44} />
        )
      ) : data.allPartnerships.totalCount === 0 &&
        data.overdue.totalCount + data.dueToday.totalCount + data.thisWeek.totalCount + data.waiting.totalCount ===
          0 ? (
        <FirstSteps />
      ) : (
        <>
          <DayTiles day={data} />
          <div className={classes.day}>
            <div>
              {data.overdue.totalCount > 0 && (
                <Section title={t('myDay.overdue')} count={data.overdue.totalCount} icon={IconAlarm} tone="overdue">
                  <TaskRows tasks={rows(data.overdue)} onChanged={changed} />
                </Section>
              )}
              <Section title={t('myDay.today')} count={data.dueToday.totalCount}>
                {data.dueToday.totalCount > 0 ? (
                  <TaskRows tasks={rows(data.dueToday)} withoutDate onChanged={changed} />
                ) : (
                  <div className={classes.rows}>
                    <p className={classes.quiet}>{t('myDay.nothingToday')}</p>
                  </div>
                )}
              </Section>
              {data.thisWeek.totalCount > 0 && (
                <Section title={t(weekend ? 'myDay.nextWeek' : 'myDay.thisWeek')} count={data.thisWeek.totalCount}>
                  <TaskRows tasks={rows(data.thisWeek)} onChanged={changed} />
                </Section>
              )}
              {data.waiting.totalCount > 0 && (
                <Section
                  title={t('myDay.waiting')}
                  count={data.waiting.totalCount}
                  action={
                    <Link className={`link ${classes.linkButton}`} to="/tasks?state=WAITING_FOR_PARTNER">
                      {t('myDay.all', { count: data.waiting.totalCount })}
                    </Link>
                  }
                >
                  <WaitingRows tasks={rows(data.waiting)} />
                </Section>
              )}
              {data.stalled.totalCount > 0 && (
                <Section
                  title={t('myDay.stalled')}
                  count={data.stalled.totalCount}
                  action={
                    data.stalled.totalCount > data.stalled.edges.length && (
                      <Link className={`link ${classes.linkButton}`} to="/partnerships?open=yes&rot=STALLED">
                        {t('myDay.all', { count: data.stalled.totalCount })}
                      </Link>
                    )
                  }
                >
                  <StalledRows partnerships={data.stalled.edges.map(({ node }) => node)} />
                </Section>
              )}
            </div>
            <aside className={classes.side} aria-label={t('myDay.ahead')}>
              <Upcoming
                visits={data.visits.edges.map(({ node }) => node)}
                agreements={data.agreements.edges.map(({ node }) => node)}
              />
              <UnreadNotices notices={data.notices} onRead={() => void changed()} />
            </aside>
          </div>
        </>
      )}
    </Page>
  );
}
