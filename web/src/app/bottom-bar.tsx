import { IconDots, IconHeartHandshake, IconPlaneInflight, IconPlus, IconSun } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useT } from '../lib/messages';
import { useMayWrite } from '../lib/viewer';
import { isCurrent } from './navigation';
import classes from './shell.module.css';

const PhoneSheet = lazy(async () => ({ default: (await import('./phone-sheet')).PhoneSheet }));

/** The phone's frame: three places, the plus, and the rest behind "More". */
export function BottomBar() {
  const t = useT();
  const mayWrite = useMayWrite();
  const [sheet, setSheet] = useState<'add' | 'more' | null>(null);
  return (
    <>
      <nav className={classes.bottomBar} aria-label={t('nav.label')}>
        <Place to="/" label={t('nav.myDay')} icon={<IconSun size={24} stroke={1.75} aria-hidden />} />
        <Place
          to="/partnerships"
          label={t('nav.partnerships')}
          icon={<IconHeartHandshake size={24} stroke={1.75} aria-hidden />}
        />
        {mayWrite && (
          <button type="button" onClick={() => setSheet('add')} aria-label={t('action.add')}>
            <span className={classes.add}>
              <IconPlus size={22} stroke={2} aria-hidden />
            </span>
          </button>
        )}
        <Place to="/visits" label={t('nav.visits')} icon={<IconPlaneInflight size={24} stroke={1.75} aria-hidden />} />
        <button type="button" onClick={() => setSheet('more')}>
          <IconDots size={24} stroke={1.75} aria-hidden />
          {t('nav.more')}
        </button>
      </nav>
      <Suspense fallback={null}>
        {sheet !== null && <PhoneSheet kind={sheet} onClose={() => setSheet(null)} />}
      </Suspense>
    </>
  );
}

function Place({ to, label, icon }: { readonly to: string; readonly label: string; readonly icon: React.ReactNode }) {
  const { pathname } = useLocation();
  return (
    <Link to={to} aria-current={isCurrent(to, pathname) ? 'page' : undefined}>
      {icon}
      {label}
    </Link>
  );
}
