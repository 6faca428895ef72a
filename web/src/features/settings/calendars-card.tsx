import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarPlus, IconCalendarShare } from '@tabler/icons-react';
import { useState } from 'react';
import type { CalendarFeedLineFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { useCan } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { CalendarAddress } from './calendar-address';
import { CalendarForm } from './calendar-form';
import { calendarFeedsDocument, revokeCalendarFeedDocument, rotateCalendarFeedDocument } from './calendars.documents';
import classes from './calendars-card.module.css';

/** What is asked about before it is done to a calendar. */
interface Asked {
  readonly feed: CalendarFeedLineFragment;
  readonly what: 'rotate' | 'revoke';
}

/** The viewer's calendars in other programs: what each shows, when it was read, and its end. */
export function CalendarsCard() {
  const t = useT();
  const say = useSay();
  const may = useCan()('notices.own');
  const { data } = useQuery(calendarFeedsDocument, { skip: !may });
  const [rotate] = useMutation(rotateCalendarFeedDocument, { refetchQueries: [calendarFeedsDocument] });
  const [revoke] = useMutation(revokeCalendarFeedDocument, { refetchQueries: [calendarFeedsDocument] });
  const [making, setMaking] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  if (!may) return null;
  const feeds = data?.calendarFeeds ?? [];

  async function confirm({ feed: { id }, what }: Asked) {
    setBusy(true);
    try {
      if (what === 'rotate') {
        const answer = await rotate({ variables: { id } });
        setUrl(answer.data?.rotateCalendarFeed.url ?? null);
      } else {
        await revoke({ variables: { id } });
        say.done(t('calendars.revoked'));
      }
      setAsked(null);
    } catch (error) {
      say.refused(error);
    }
    setBusy(false);
  }

  return (
    <Card title={t('calendars.title')} count={feeds.length} flush>
      <ul>
        {feeds.map((feed) => (
          <CalendarLine key={feed.id} feed={feed} onAsk={(what) => setAsked({ feed, what })} />
        ))}
      </ul>
      <div className={classes.below}>
        {url !== null && <CalendarAddress url={url} onClose={() => setUrl(null)} />}
        {url === null && making && (
          <CalendarForm
            onCancel={() => setMaking(false)}
            onMade={(made) => {
              setMaking(false);
              setUrl(made);
            }}
          />
        )}
        {url === null && !making && (
          <>
            {feeds.length === 0 && <p className="muted small">{t('calendars.hint')}</p>}
            <Button leftSection={<IconCalendarPlus size={16} stroke={1.75} />} onClick={() => setMaking(true)}>
              {t('calendars.add')}
            </Button>
          </>
        )}
      </div>
      <ConfirmDialog
        opened={asked !== null}
        title={t(asked?.what === 'rotate' ? 'calendars.rotate' : 'calendars.revoke')}
        confirmLabel={t(asked?.what === 'rotate' ? 'calendars.rotateAction' : 'calendars.revokeAction')}
        busy={busy}
        onConfirm={() => asked && void confirm(asked)}
        onClose={() => setAsked(null)}
      >
        {t(asked?.what === 'rotate' ? 'calendars.rotateText' : 'calendars.revokeText')}
      </ConfirmDialog>
    </Card>
  );
}

interface CalendarLineProps {
  readonly feed: CalendarFeedLineFragment;
  readonly onAsk: (what: Asked['what']) => void;
}

function CalendarLine({ feed, onAsk }: CalendarLineProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const { contents, community, partnership, readAt } = feed;
  const view = community ? names.municipality(community) : partnership ? names.title(partnership) : null;
  const shown = contents.map((content) => t(`enum.CalendarContent.${content}`)).join(', ');
  return (
    <li className={classes.feed}>
      <IconCalendarShare size={18} stroke={1.75} color="var(--text3)" aria-hidden />
      <div className={classes.what}>
        <span>{shown}</span>
        {view !== null && <span className="small">{view}</span>}
        <span className="small muted">
          {readAt === null ? t('calendars.neverRead') : t('calendars.readAt', { at: dates.at(readAt) })}
        </span>
      </div>
      <div className={classes.do}>
        <Button size="xs" onClick={() => onAsk('rotate')}>
          {t('calendars.rotateShort')}
        </Button>
        <Button size="xs" onClick={() => onAsk('revoke')}>
          {t('calendars.revokeShort')}
        </Button>
      </div>
    </li>
  );
}
