import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useT } from '../lib/messages';
import { useIsPhone } from '../lib/use-phone';
import classes from './shell.module.css';

export function SearchField() {
  const t = useT();
  const phone = useIsPhone();
  if (phone) {
    return (
      <button type="button" className={classes.iconButton} onClick={spotlight.open} aria-label={t('search.open')}>
        <IconSearch size={22} stroke={1.75} aria-hidden />
      </button>
    );
  }
  return (
    <button type="button" className={classes.search} onClick={spotlight.open} aria-keyshortcuts="Control+K">
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <span>{t('search.open')}</span>
      <kbd className={classes.key}>{t('search.key')}</kbd>
    </button>
  );
}
