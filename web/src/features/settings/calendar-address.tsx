import { Button, CopyButton, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useT } from '../../lib/messages';
import { Note } from '../../ui/note';
import classes from './calendars-card.module.css';

const PROGRAMS = ['google', 'outlook', 'apple'] as const;

/** The address of a new calendar, shown this once, and where to put it. */
export function CalendarAddress({ url, onClose }: { readonly url: string; readonly onClose: () => void }) {
  const t = useT();
  return (
    <section className={classes.address} aria-label={t('calendars.address')}>
      <Note tone="due">{t('calendars.once')}</Note>
      <div className={classes.copy}>
        <TextInput label={t('calendars.address')} value={url} readOnly onFocus={(event) => event.target.select()} />
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button
              variant="filled"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} stroke={1.75} /> : <IconCopy size={16} stroke={1.75} />}
            >
              {copied ? t('calendars.copied') : t('calendars.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <dl className={classes.programs}>
        {PROGRAMS.map((program) => (
          <div key={program}>
            <dt>{t(`calendars.${program}`)}</dt>
            <dd>{t(`calendars.${program}How`)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>{t('calendars.saved')}</Button>
    </section>
  );
}
