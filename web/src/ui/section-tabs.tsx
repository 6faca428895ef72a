import { Link, useLocation } from 'react-router';
import { type MessageId, useT } from '../lib/messages';
import { useCan } from '../lib/viewer';
import classes from './section-tabs.module.css';

interface Section {
  readonly label: MessageId;
  readonly lists: readonly { readonly to: string; readonly label: MessageId; readonly needs: string }[];
}

const SECTIONS = {
  aid: {
    label: 'nav.aid',
    lists: [
      { to: '/aid', label: 'nav.aidTransfers', needs: 'aid.read' },
      { to: '/projects', label: 'nav.projects', needs: 'projects.read' },
      { to: '/memberships', label: 'nav.memberships', needs: 'projects.read' },
    ],
  },
  promotion: {
    label: 'nav.promotion',
    lists: [
      { to: '/publications', label: 'nav.publications', needs: 'promotion.read' },
      { to: '/awards', label: 'nav.awards', needs: 'promotion.read' },
      { to: '/gifts', label: 'nav.gifts', needs: 'promotion.read' },
    ],
  },
} as const satisfies Record<string, Section>;

interface SectionTabsProps {
  readonly section: keyof typeof SECTIONS;
  /** of the list that is open */
  readonly count?: number;
}

/** The lists behind one entry of the rail. */
export function SectionTabs({ section, count }: SectionTabsProps) {
  const t = useT();
  const can = useCan();
  const { pathname } = useLocation();
  const { label, lists } = SECTIONS[section];
  return (
    <nav className={classes.tabs} aria-label={t(label)}>
      {lists
        .filter(({ needs }) => can(needs))
        .map(({ to, label: name }) => (
          <Link key={to} to={to} aria-current={pathname === to ? 'page' : undefined}>
            {t(name)}
            {pathname === to && count !== undefined && <span className={classes.count}>{count}</span>}
          </Link>
        ))}
    </nav>
  );
}
