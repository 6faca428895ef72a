import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { viewerDocument } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Tag } from '../../ui/tag';
import { sessionsDocument, signOutEverywhereDocument } from './settings.documents';
import classes from './settings-page.module.css';

export function SessionsList() {
  const t = useT();
  const dates = useDates();
  const say = useSay();
  const client = useApolloClient();
  const { data } = useQuery(sessionsDocument);
  const [signOut, { loading }] = useMutation(signOutEverywhereDocument);
  const [asking, setAsking] = useState(false);
  const sessions = data?.viewer?.sessions ?? [];

  async function leaveEverywhere() {
    try {
      await signOut();
      await client.clearStore();
      await client.refetchQueries({ include: [viewerDocument] });
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <Card title={t('settings.sessions')} count={sessions.length} flush>
      <ul>
        {sessions.map((session) => {
          const mobile = /Mobile|Android|iPhone/.test(session.userAgent ?? '');
          const Icon = mobile ? IconDeviceMobile : IconDeviceLaptop;
          return (
            <li key={session.id} className={classes.session}>
              <Icon size={18} stroke={1.75} color="var(--text3)" aria-hidden />
              <span>
                {browserOf(session.userAgent) ?? t('settings.unknownBrowser')}
                <span className="small muted">{t('settings.lastSeen', { at: dates.at(session.lastSeenAt) })}</span>
              </span>
              {session.current && <Tag tone="accent">{t('settings.thisSession')}</Tag>}
            </li>
          );
        })}
      </ul>
      <div className={classes.out}>
        <Button onClick={() => setAsking(true)}>{t('settings.signOutEverywhere')}</Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('settings.signOutEverywhere')}
        confirmLabel={t('settings.signOutEverywhereAction')}
        busy={loading}
        onConfirm={() => void leaveEverywhere()}
        onClose={() => setAsking(false)}
      >
        {t('settings.signOutEverywhereText')}
      </ConfirmDialog>
    </Card>
  );
}

/** "Firefox · Linux" from a user agent; only the words people know. */
function browserOf(userAgent: string | null): string | null {
  if (userAgent === null) return null;
  const browser = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'].find((name) => userAgent.includes(name));
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'Linux'].find((name) => userAgent.includes(name));
  const named: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };
  const words = [browser, system].filter((word) => word !== undefined).map((word) => named[word] ?? word);
  return words.length > 0 ? words.join(' · ') : null;
}
