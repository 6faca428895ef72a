import { IconCalendarEvent, IconDeviceLaptop, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MyDayQuery } from '../../graphql/graphql';
import { type CalendarDate, dayOfMonth } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { Card } from '../../ui/card';
import { Parties, PartnershipName, type PartyMunicipality } from '../../ui/party';
import { Tag } from '../../ui/tag';
import classes from './my-day.module.css';

interface UpcomingProps {
  readonly visits: readonly MyDayQuery['visits']['edges'][number]['node'][];
  readonly agreements: readonly MyDayQuery['agreements']['edges'][number]['node'][];
}

interface Event {
  readonly key: string;
  readonly on: CalendarDate;
  readonly to: string;
  readonly title: string;
  readonly where: ReactNode;
  readonly tag?: ReactNode;
}

/** Visits and agreement deadlines of the next fourteen days, in one order. */
export function Upcoming({ visits, agreements }: UpcomingProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();

  const events: Event[] = [
    ...visits.flatMap((visit): Event[] => {
      // A visit that has begun stands at today.
      const on = visit.startsOn !== null && visit.startsOn < dates.today ? dates.today : visit.startsOn;
      if (on === null) return [];
      const [partnership] = visit.partnerships;
      const where = partnership ? (
        <PartnershipName partnership={partnership} layout="wrap" />
      ) : (
        <Parties municipalities={visit.parties.map(({ municipality }) => municipality)} layout="wrap" />
      );
      const tag =
        visit.mode === 'IN_PERSON' ? (
          visit.endsOn !== null &&
          visit.endsOn !== visit.startsOn &&
          visit.startsOn !== null && <Tag icon={IconCalendarEvent}>{dates.range(visit.startsOn, visit.endsOn)}</Tag>
        ) : (
          <Tag icon={IconDeviceLaptop}>{t(`enum.VisitMode.${visit.mode}`)}</Tag>
        );
      return [{ key: `visit:${visit.id}`, on, to: `/visits/${visit.id}`, title: names.title(visit), where, tag }];
    }),
    ...agreements.flatMap((agreement): Event[] => {
      const noticeAhead = agreement.noticeOn !== null && agreement.noticeOn >= dates.today;
      const on = noticeAhead ? agreement.noticeOn : agreement.inForceTo;
      if (on === null) return [];
      const municipalities = agreement.parties
        .map(({ municipality }) => municipality)
        .filter(
          (municipality): municipality is PartyMunicipality & { id: string } & typeof municipality =>
            municipality !== null,
        );
      return [
        {
          key: `agreement:${agreement.id}`,
          on,
          to: `/agreements/${agreement.id}`,
          title: t(noticeAhead ? 'upcoming.notice' : 'upcoming.ends', { title: names.title(agreement) }),
          where: <Parties municipalities={municipalities} layout="wrap" />,
          tag: agreement.termKind === 'FIXED_AUTO_RENEWAL' && (
            <Tag tone="info" icon={IconRefresh}>
              {t('upcoming.autoRenewal')}
            </Tag>
          ),
        },
      ];
    }),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));

  return (
    <Card
      title={t('upcoming.title')}
      flush
      action={
        <Link className={`link ${classes.linkButton}`} to="/visits">
          {t('upcoming.all')}
        </Link>
      }
    >
      {events.length === 0 && <p className={classes.quiet}>{t('upcoming.none')}</p>}
      {events.map(({ key, on, to, title, where, tag }) => (
        <Link key={key} className={classes.event} to={to}>
          <span className={classes.eventDay}>
            <b>{dayOfMonth(on)}</b>
            {dates.shortMonth(on)}
          </span>
          <span style={{ minWidth: 0 }}>
            <span className={classes.eventTitle}>{title}</span>
            <span className={classes.eventMeta}>
              {where}
              {tag}
            </span>
          </span>
        </Link>
      ))}
    </Card>
  );
}
