import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import type { RecordRemindersQuery, RecordType } from '../graphql/graphql';
import { useT } from '../lib/messages';
import { useDates } from '../lib/use-dates';
import { useListPages } from '../lib/use-list-pages';
import { Card } from './card';
import { DeliveryStateTag } from './delivery-state-tag';
import { LoadError } from './load-error';
import { NoticeIcon } from './notice-icon';
import { recordRemindersDocument } from './record-reminders.documents';
import classes from './record-reminders.module.css';
import { RemindMeCard } from './remind-me/remind-me-card';
import { SkeletonRows } from './skeleton-rows';

type RecordReminder = RecordRemindersQuery['remindersOf']['edges'][number]['node'];

interface RecordRemindersProps {
  readonly type: RecordType;
  readonly id: string;
}

/** A card that asks for the reminders of a record when it is opened. */
export function RecordRemindersCard(props: RecordRemindersProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const bodyId = useId();
  return (
    <>
      <RemindMeCard {...props} />
      <Card
        title={t('reminders.title')}
        flush={!opened}
        action={
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            aria-expanded={opened}
            aria-controls={bodyId}
            onClick={() => setOpened(!opened)}
          >
            {t(opened ? 'reminders.hide' : 'reminders.show')}
          </Button>
        }
      >
        <div id={bodyId}>{opened && <RecordReminders {...props} />}</div>
      </Card>
    </>
  );
}

/** What is planned about a record, what was sent, and what did not go and why. */
export function RecordReminders({ type: recordType, id: recordId }: RecordRemindersProps) {
  const t = useT();
  const [ended, setEnded] = useState(false);
  const answer = useQuery(recordRemindersDocument, {
    variables: { recordType, recordId, ended },
    fetchPolicy: 'cache-and-network',
  });
  const page = answer.data?.remindersOf;
  const list = useListPages(page, answer);
  return (
    <>
      <SegmentedControl
        className={classes.which}
        size="xs"
        aria-label={t('reminders.which')}
        value={ended ? 'ended' : 'planned'}
        onChange={(value) => setEnded(value === 'ended')}
        data={[
          { value: 'planned', label: t('reminders.planned') },
          { value: 'ended', label: t('reminders.ended') },
        ]}
      />
      {page === undefined ? (
        list.error ? (
          <LoadError error={list.error} onRetry={list.retry} />
        ) : (
          <SkeletonRows rows={3} height={44} />
        )
      ) : page.totalCount === 0 ? (
        <p className="muted dense">
          {ended ? t('reminders.noneEnded') : t(`enum.NoRemindersReason.${page.noneBecause ?? 'NOTHING_DUE'}`)}
        </p>
      ) : (
        <>
          <ul className={classes.list}>
            {page.edges.map(({ node }) => (
              <li key={node.id}>
                <NoticeIcon kind={node.kind} />
                <Moment reminder={node} />
              </li>
            ))}
          </ul>
          {page.pageInfo.hasNextPage && (
            <Button size="xs" loading={list.loadingMore} onClick={list.more}>
              {t('list.more', { count: page.totalCount - page.edges.length })}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function Moment({ reminder: { kind, recipientName, localAt, timeZone, channels } }: { reminder: RecordReminder }) {
  const t = useT();
  const dates = useDates();
  const [day = '', time = ''] = localAt.split('T');
  const moment = `${dates.long(day)}, ${time}`;
  return (
    <div>
      <div className={classes.moment}>
        {timeZone === dates.timeZone ? moment : t('reminders.inZone', { moment, zone: timeZone })}
      </div>
      <div className="muted">
        {t(`enum.ReminderKind.${kind}`)} · {recipientName}
      </div>
      <ul className={classes.channels}>
        {channels.map(({ channel, state, at, reason, attempts, possibleDuplicate }) => (
          <li key={channel}>
            <DeliveryStateTag state={state}>
              {t(`enum.DeliveryChannel.${channel}`)}: {t(`enum.DeliveryState.${state}`)}
              {state === 'SENT' && ` ${dates.at(at)}`}
            </DeliveryStateTag>
            {reason && <span className="muted small">{reason}</span>}
            {state === 'RETRY' && (
              <span className="muted small">{t('reminders.nextTry', { at: dates.at(at), attempts })}</span>
            )}
            {possibleDuplicate && <span className="muted small">{t('reminders.possibleDuplicate')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
