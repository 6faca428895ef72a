import { IconLayoutKanban, IconTable } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useT } from '../../lib/messages';
import classes from '../../ui/section-tabs.module.css';

/** Table or board over the same filter: switching keeps it. */
export function ViewTabs({ count }: { readonly count?: number }) {
  const t = useT();
  const { pathname, search } = useLocation();
  const board = pathname.endsWith('/board');
  return (
    <nav className={classes.tabs} aria-label={t('partnerships.views')}>
      <Link to={`/partnerships${search}`} aria-current={board ? undefined : 'page'}>
        <IconTable size={16} stroke={1.75} aria-hidden />
        {t('partnerships.table')}
        {!board && count !== undefined && <span className={classes.count}>{count}</span>}
      </Link>
      <Link to={`/partnerships/board${search}`} aria-current={board ? 'page' : undefined}>
        <IconLayoutKanban size={16} stroke={1.75} aria-hidden />
        {t('partnerships.board')}
        {board && count !== undefined && <span className={classes.count}>{count}</span>}
      </Link>
    </nav>
  );
}
