import { useMutation } from '@apollo/client/react';
import { ActionIcon } from '@mantine/core';
import { IconPencil, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import classes from './own-reminder-rows.module.css';
import { type OwnReminderRow, resumeOwnReminderDocument, stopOwnReminderDocument } from './remind-me.documents';
import { RemindMePanel } from './remind-me-panel';

const AGAIN = { refetchQueries: ['OwnReminders'] };

interface OwnReminderRowsProps {
  readonly reminders: readonly OwnReminderRow[];
  /** On a page of its own each row names its record. */
  readonly withRecord?: boolean;
  /** The one whose form is open from the start, e.g. by a link. */
  readonly openedId?: string | null;
}

/** What one asked to be reminded of: when next, change, stop. */
export function OwnReminderRows({ reminders, withRecord = false, openedId = null }: OwnReminderRowsProps) {
  const t = useT();
  const dates = useDates();
  const say = useSay();
  const [stop] = useMutation(stopOwnReminderDocument, AGAIN);
  const [resume] = useMutation(resumeOwnReminderDocument, AGAIN);
  const [editedId, setEditedId] = useState(openedId);
  const edited = reminders.find(({ id }) => id === editedId);

  async function stopOne({ id, version }: OwnReminderRow) {
    try {
      const { data } = await stop({ variables: { input: { id, expectedVersion: version } } });
      const stopped = data?.stopOwnReminder;
      say.done(t('remindMe.stopped'), stopped && { label: t('action.undo'), run: () => void resumeOne(stopped) });
    } catch (error) {
      say.refused(error);
    }
  }
  async function resumeOne({ id, version }: OwnReminderRow) {
    try {
      await resume({ variables: { input: { id, expectedVersion: version } } });
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <>
      <ul className={classes.rows}>
        {reminders.map((reminder) => {
          const { id, title, path, words, recurrenceWords, nextAt, stoppedAt } = reminder;
          const name = words ?? title;
          return (
            <li key={id} data-stopped={stoppedAt !== null || undefined}>
              <div className={classes.what}>
                {(words !== null || !withRecord) && <span className={classes.words}>{name}</span>}
                {withRecord && (
                  <Link className={words === null ? 'link' : 'link small'} to={path}>
                    {title}
                  </Link>
                )}
                <span className="small muted">
                  {[
                    stoppedAt !== null
                      ? t('remindMe.isStopped')
                      : nextAt === null
                        ? t('remindMe.over')
                        : dates.at(nextAt),
                    recurrenceWords,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              <ActionIcon aria-label={t('remindMe.edit', { name })} onClick={() => setEditedId(id)}>
                <IconPencil size={18} stroke={1.75} aria-hidden />
              </ActionIcon>
              {stoppedAt === null ? (
                <ActionIcon aria-label={t('remindMe.stop', { name })} onClick={() => void stopOne(reminder)}>
                  <IconPlayerPause size={18} stroke={1.75} aria-hidden />
                </ActionIcon>
              ) : (
                <ActionIcon aria-label={t('remindMe.resume', { name })} onClick={() => void resumeOne(reminder)}>
                  <IconPlayerPlay size={18} stroke={1.75} aria-hidden />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
      {edited && (
        <RemindMePanel
          key={edited.id}
          record={{ type: edited.recordType, id: edited.recordId }}
          reminder={edited}
          onClose={() => setEditedId(null)}
        />
      )}
    </>
  );
}
