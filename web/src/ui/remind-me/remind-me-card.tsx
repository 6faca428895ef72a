import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconBellPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RecordType } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { Card } from '../card';
import { OwnReminderRows } from './own-reminder-rows';
import { ownRemindersDocument } from './remind-me.documents';
import { RemindMePanel } from './remind-me-panel';

interface RemindMeCardProps {
  readonly type: RecordType;
  readonly id: string;
}

/** "Remind me" on a record's page, with what one asked for already. */
export function RemindMeCard({ type, id }: RemindMeCardProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const { data } = useQuery(ownRemindersDocument, { variables: { recordId: id } });
  const reminders = data?.ownReminders.edges.map(({ node }) => node) ?? [];
  return (
    <Card
      title={t('remindMe.mine')}
      action={
        <Button
          size="xs"
          leftSection={<IconBellPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => setOpened(true)}
        >
          {t('remindMe.title')}
        </Button>
      }
    >
      {reminders.length === 0 ? (
        <p className="muted dense">{t('remindMe.noneHere')}</p>
      ) : (
        <>
          <OwnReminderRows reminders={reminders} />
          <Link className="link small" to="/reminders">
            {t('remindMe.all')}
          </Link>
        </>
      )}
      {opened && <RemindMePanel record={{ type, id }} reminder={null} onClose={() => setOpened(false)} />}
    </Card>
  );
}
