import { lazy, Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { railIsSlim, rememberRail } from '../lib/preferences';
import { useIsPhone } from '../lib/use-phone';
import { useT } from '../lib/messages';
import { TopBarSlotsProvider } from '../ui/page';
import { BottomBar } from './bottom-bar';
import { NoticesBell } from './notices-bell';
import { Rail } from './rail';
import { SearchField } from './search-field';
import { StatusStrips } from './status-strips';
import { UserMenu } from './user-menu';
import classes from './shell.module.css';

const CommandMenu = lazy(async () => ({ default: (await import('./command-menu')).CommandMenu }));
const Panels = lazy(async () => ({ default: (await import('./panels')).Panels }));

/** The frame around every page: rail or bottom bar, strips, and the slots of the top bar. */
export function Shell() {
  const t = useT();
  const phone = useIsPhone();
  const [slim, setSlim] = useState(railIsSlim);

  function toggleRail() {
    rememberRail(!slim);
    setSlim(!slim);
  }

  const content = (
    <main id="main" className={classes.main} tabIndex={-1} style={phone ? { flex: 1 } : undefined}>
      <StatusStrips />
      <div className={classes.outlet}>
        <TopBarSlotsProvider
          value={{
            search: <SearchField />,
            corner: phone ? (
              <NoticesBell />
            ) : (
              <>
                <NoticesBell />
                <UserMenu />
              </>
            ),
          }}
        >
          <Outlet />
        </TopBarSlotsProvider>
      </div>
    </main>
  );

  return (
    <>
      <a className={classes.skip} href="#main">
        {t('app.skip')}
      </a>
      {phone ? (
        <div className={classes.phone}>
          {content}
          <BottomBar />
        </div>
      ) : (
        <div className={classes.app} data-slim={slim || undefined}>
          <Rail slim={slim} onToggle={toggleRail} />
          {content}
        </div>
      )}
      <Suspense fallback={null}>
        <CommandMenu />
        <Panels />
      </Suspense>
    </>
  );
}
