import { IconCloudCheck, IconCloudUp, IconDeviceMobile } from '@tabler/icons-react';
import { useT } from '../lib/messages';
import classes from './note.module.css';

interface SavingStateProps {
  readonly state: 'idle' | 'saving' | 'saved' | 'draft';
}

/** "Зберігаємо…" → "Збережено" beside a title, announced politely. */
export function SavingState({ state }: SavingStateProps) {
  const t = useT();
  return (
    <span className={classes.saving} role="status">
      {state === 'saving' && (
        <>
          <IconCloudUp size={16} stroke={1.75} aria-hidden />
          {t('saving.now')}
        </>
      )}
      {state === 'saved' && (
        <>
          <IconCloudCheck size={16} stroke={1.75} aria-hidden />
          {t('saving.done')}
        </>
      )}
      {state === 'draft' && (
        <>
          <IconDeviceMobile size={16} stroke={1.75} aria-hidden />
          {t('saving.draft')}
        </>
      )}
    </span>
  );
}
