import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Facts } from '../../ui/card';
import { Note } from '../../ui/note';
import { SidePanel } from '../../ui/side-panel';
import { MailState } from './mail-state';
import type { OutgoingMail } from './outgoing-mail';
import classes from './outbox-page.module.css';

interface MailPanelProps {
  readonly mail: OutgoingMail;
  onClose(): void;
}

/** A letter as the person gets it. The HTML is drawn in a frame that may run nothing and reach nothing. */
export function MailPanel({ mail, onClose }: MailPanelProps) {
  const t = useT();
  const dates = useDates();
  const [form, setForm] = useState<'html' | 'text'>(mail.html === null ? 'text' : 'html');
  return (
    <SidePanel opened title={mail.subject} onClose={onClose}>
      <div className={classes.body}>
        <Facts
          rows={[
            [t('outbox.to'), mail.to],
            [t('task.state'), <MailState key="state" mail={mail} />],
            [t('outbox.written'), dates.at(mail.createdAt)],
            [t('outbox.sent'), mail.sentAt !== null && dates.at(mail.sentAt)],
            [t('outbox.attempts'), mail.attempts],
            [t('outbox.messageId'), mail.messageId],
          ]}
        />
        {mail.error !== null && (
          <Note tone="overdue" title={t('outbox.error')}>
            {mail.error}
          </Note>
        )}
        {mail.html !== null && (
          <SegmentedControl
            aria-label={t('outbox.form')}
            value={form}
            onChange={(value) => setForm(value === 'text' ? 'text' : 'html')}
            data={[
              { value: 'html', label: t('outbox.asHtml') },
              { value: 'text', label: t('outbox.asText') },
            ]}
          />
        )}
        {form === 'html' && mail.html !== null ? (
          <iframe className={classes.frame} sandbox="" srcDoc={mail.html} title={mail.subject} />
        ) : (
          <div className={classes.text}>{mail.text}</div>
        )}
      </div>
    </SidePanel>
  );
}
