import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useT } from '../lib/messages';
import { initialsOf } from '../lib/names';
import { useInstance } from '../lib/viewer';
import { Logo } from '../ui/logo';
import { type Destination, leadsTo, useDestinations } from './navigation';
import { useRailCounts } from './use-rail-counts';
import classes from './shell.module.css';

interface RailProps {
  readonly slim: boolean;
  readonly onToggle: () => void;
}

export function Rail({ slim, onToggle }: RailProps) {
  const t = useT();
  const counts = useRailCounts();
  const { places, foot } = useDestinations();
  const networkName = useInstance()?.networkName ?? '';
  const Toggle = slim ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <Link to="/" className={classes.brand} title={slim ? t('app.name') : undefined}>
        <Logo />
        <span className={classes.wide}>{t('app.name')}</span>
      </Link>
      <div className={classes.network} title={networkName}>
        <span className={classes.disc} aria-hidden>
          {initialsOf(networkName)}
        </span>
        <span className={`${classes.wide} ellipsis`}>{networkName}</span>
      </div>
      <div className={classes.nav}>
        <Links destinations={places} counts={counts} slim={slim} />
      </div>
      <div className={`${classes.nav} ${classes.foot}`}>
        <Links destinations={foot} counts={counts} slim={slim} />
        <button
          type="button"
          className={classes.collapse}
          onClick={onToggle}
          title={slim ? t('nav.expand') : undefined}
          aria-expanded={!slim}
        >
          <Toggle size={18} stroke={1.75} aria-hidden />
          <span className={classes.wide}>{t('nav.collapse')}</span>
          {slim && <span className="visually-hidden">{t('nav.expand')}</span>}
        </button>
      </div>
    </nav>
  );
}

interface LinksProps {
  readonly destinations: readonly Destination[];
  readonly counts: Readonly<Record<string, number | undefined>>;
  readonly slim: boolean;
}

function Links({ destinations, counts, slim }: LinksProps) {
  const t = useT();
  const { pathname } = useLocation();
  return destinations.map((destination) => {
    const { to, label, icon: Icon } = destination;
    return (
      <Link
        key={to}
        to={to}
        aria-current={leadsTo(destination, pathname) ? 'page' : undefined}
        aria-label={slim ? t(label) : undefined}
        title={slim ? t(label) : undefined}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
        <span className={classes.wide}>{t(label)}</span>
        {counts[to] !== undefined && counts[to] > 0 && (
          <span className={`${classes.count} ${classes.wide}`}>{counts[to]}</span>
        )}
      </Link>
    );
  });
}
