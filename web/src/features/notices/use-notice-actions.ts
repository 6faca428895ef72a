import { useMutation } from '@apollo/client/react';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import {
  liftSnoozeDocument,
  markReadDocument,
  markUnreadDocument,
  type NoticeRow,
  snoozeDocument,
} from './notices.documents';

const AGAIN = { refetchQueries: ['NoticeGroups', 'NoticesOfRecord', 'UnreadNotices', 'UnreadNoticesCount'] };

/** What one does with notices; refusals are said at the foot of the screen. */
export function useNoticeActions() {
  const t = useT();
  const say = useSay();
  const dates = useDates();
  const [markRead] = useMutation(markReadDocument, AGAIN);
  const [markUnread] = useMutation(markUnreadDocument, AGAIN);
  const [snooze] = useMutation(snoozeDocument, AGAIN);
  const [lift] = useMutation(liftSnoozeDocument, AGAIN);
  const what = ({ kind, recordType, recordId }: NoticeRow) => ({ kind, recordType, recordId });

  async function putOff(notice: NoticeRow, untilOn: CalendarDate) {
    const { data } = await snooze({ variables: { input: { ...what(notice), untilOn } } });
    const missed = data?.snoozeReminder.missedDeadlineOn;
    const undo = {
      label: t('action.undo'),
      run: () => void lift({ variables: { input: what(notice) } }).catch(say.refused),
    };
    const until = dates.long(untilOn);
    say.done(
      missed ? t('notices.snoozedPast', { until, deadline: dates.long(missed) }) : t('notices.snoozed', { until }),
      undo,
    );
  }

  return {
    read: (ids: string[]) => void markRead({ variables: { input: { ids } } }).catch(say.refused),
    readAll: () => void markRead({ variables: { input: {} } }).catch(say.refused),
    readRecord: (recordId: string) => void markRead({ variables: { input: { recordId } } }).catch(say.refused),
    unread: (ids: string[]) => void markUnread({ variables: { input: { ids } } }).catch(say.refused),
    snooze: (notice: NoticeRow, untilOn: CalendarDate) => void putOff(notice, untilOn).catch(say.refused),
  };
}
