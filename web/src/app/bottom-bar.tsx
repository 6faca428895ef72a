import { Drawer } from '@mantine/core';
import { IconDots, IconHeartHandshake, IconLanguage, IconLogout, IconPlaneInflight, IconPlus, IconSun } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useT } from '../lib/messages';
import { useMayWrite, useViewer } from '../lib/viewer';
import { ThemeChoice } from '../ui/theme-choice';
import { AddList } from './add-list';
import { isCurrent, useDestinations } from './navigation';
import { useSaveLanguage } from './use-save-language';
import { useSignOut } from './use-sign-out';
import classes from './shell.module.css';

const IN_THE_BAR = ['/', '/partnerships', '/visits'];

/** The phone's frame: three places, the plus, and the rest behind "More". */
export function BottomBar() {
  const t = useT();
  const mayWrite = useMayWrite();
  const [sheet, setSheet] = useState<'add' | 'more' | null>(null);
  const close = () => setSheet(null);
  return (
    <>
      <nav className={classes.bottomBar} aria-label={t('nav.label')}>
        <Place to="/" label={t('nav.myDay')} icon={<IconSun size={24} stroke={1.75} aria-hidden />} />
        <Place to="/partnerships" label={t('nav.partnerships')} icon={<IconHeartHandshake size={24} stroke={1.75} aria-hidden />} />
        {mayWrite && (
          <button type="button" onClick={() => setSheet('add')} aria-label={t('action.add')}>
            <span className={classes.add}><IconPlus size={22} stroke={2} aria-hidden /></span>
          </button>
        )}
        <Place to="/visits" label={t('nav.visits')} icon={<IconPlaneInflight size={24} stroke={1.75} aria-hidden />} />
        <button type="button" onClick={() => setSheet('more')}>
          <IconDots size={24} stroke={1.75} aria-hidden />
          {t('nav.more')}
        </button>
      </nav>
      <Drawer
        opened={sheet !== null}
        onClose={close}
        position="bottom"
        size="auto"
        title={sheet === 'add' ? t('action.add') : t('nav.more')}
        styles={{ content: { borderRadius: '14px 14px 0 0' } }}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {sheet === 'add' ? <div className={classes.sheet}><AddList onChosen={close} /></div> : <MoreList onChosen={close} />}
      </Drawer>
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

function MoreList({ onChosen }: { readonly onChosen: () => void }) {
  const t = useT();
  const { places, foot } = useDestinations();
  const { user } = useViewer();
  const { other, save } = useSaveLanguage();
  const signOut = useSignOut();
  return (
    <div className={classes.sheet}>
      {[...places, ...foot]
        .filter(({ to }) => !IN_THE_BAR.includes(to))
        .map(({ to, label, icon: Icon }) => (
          <Link key={to} to={to} onClick={onChosen}><Icon size={24} stroke={1.75} aria-hidden />{t(label)}</Link>
        ))}
      <hr />
      <button type="button" lang={other} onClick={save}><IconLanguage size={24} stroke={1.75} aria-hidden />{t(`language.${other}`)}</button>
      <div style={{ padding: '4px 8px' }}><ThemeChoice /></div>
      <button type="button" onClick={signOut}><IconLogout size={24} stroke={1.75} aria-hidden />{t('user.signOutNamed', { name: user.name })}</button>
    </div>
  );
}
