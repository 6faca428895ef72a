import type { DeliveryOverviewQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Card, Facts } from '../../ui/card';
import { Note } from '../../ui/note';
import { Tag } from '../../ui/tag';
import classes from './delivery-page.module.css';

type Overview = DeliveryOverviewQuery['deliveryOverview'];

/** the words of the queue that have words of ours */
const HINTS = ['active', 'completed', 'delayed', 'failed', 'waiting'] as const;

/** Workers, queue, numbers and lateness. */
export function DeliveryFigures({ overview }: { readonly overview: Overview }) {
  const t = useT();
  const dates = useDates();
  const { overdue, lastHourLateness, lastDayLateness, possibleDuplicates, backlog, backend, queue } = overview;
  return (
    <div className={classes.cards}>
      <Card title={t('delivery.lateness')}>
        <Facts
          rows={[
            [t('delivery.overdue'), overdue.count],
            [t('delivery.oldest'), overdue.oldestAt && dates.at(overdue.oldestAt)],
            [t('delivery.lastHour'), <Lateness key="hour" of={lastHourLateness} />],
            [t('delivery.lastDay'), <Lateness key="day" of={lastDayLateness} />],
            [t('delivery.possibleDuplicates'), possibleDuplicates],
            [t('delivery.backlog'), backlog],
          ]}
        />
      </Card>
      <Card title={t('delivery.numbers')}>
        <Counts title={t('delivery.open')} counts={overview.open} />
        <Counts title={t('delivery.ofLastDay')} counts={overview.lastDay} />
      </Card>
      <Card title={t('delivery.workers')} count={overview.workers.filter(({ alive }) => alive).length}>
        {overview.workers.length === 0 && <p className="muted dense">{t('delivery.noWorkers')}</p>}
        <ul className={classes.workers}>
          {overview.workers.map(({ id, host, pid, startedAt, sweptAt, clockOffsetMs, paused, alive }) => (
            <li key={id}>
              <span>
                <b>{host}</b> <span className="muted">№ {pid}</span>{' '}
                <Tag tone={paused ? 'overdue' : alive ? 'done' : 'stalled'}>
                  {t(paused ? 'delivery.paused' : alive ? 'delivery.alive' : 'delivery.gone')}
                </Tag>
              </span>
              <span className="muted small">
                {t('delivery.since', { at: dates.at(startedAt) })} ·{' '}
                {sweptAt === null ? t('delivery.neverSwept') : t('delivery.swept', { at: dates.at(sweptAt) })} ·{' '}
                {t('delivery.clock', { ms: clockOffsetMs })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('delivery.queue', { backend: backend === 'redis' ? 'Redis' : 'PostgreSQL' })}>
        {queue === null ? (
          <Note tone="due" title={t('delivery.queueAway')}>
            {t('delivery.queueAwayText')}
          </Note>
        ) : (
          <Facts
            rows={queue.map(({ waitingFor, count }) => {
              const known = HINTS.find((word) => word === waitingFor);
              return [known ? t(`delivery.hint.${known}`) : waitingFor, count] as const;
            })}
          />
        )}
      </Card>
    </div>
  );
}

const tenths = (seconds: number) => Math.round(seconds * 10) / 10;

function Lateness({ of: { count, p50Seconds, p99Seconds } }: { readonly of: Overview['lastHourLateness'] }) {
  const t = useT();
  if (p50Seconds === null || p99Seconds === null) return <>{t('delivery.nothingSent')}</>;
  return <>{t('delivery.late', { count, median: tenths(p50Seconds), worst: tenths(p99Seconds) })}</>;
}

function Counts({ title, counts }: { readonly title: string; readonly counts: Overview['open'] }) {
  const t = useT();
  return (
    <section className={classes.counts}>
      <h3>{title}</h3>
      {counts.length === 0 && <p className="muted dense">{t('delivery.nothing')}</p>}
      <Facts
        rows={counts.map(
          ({ channel, state, count }) =>
            [`${t(`enum.DeliveryChannel.${channel}`)}, ${t(`enum.DeliveryState.${state}`)}`, count] as const,
        )}
      />
    </section>
  );
}
