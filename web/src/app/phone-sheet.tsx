import { Drawer } from '@mantine/core';
import { IconLanguage, IconLogout } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useT } from '../lib/messages';
import { useViewer } from '../lib/viewer';
import { ThemeChoice } from '../ui/theme-choice';
import { AddList } from './add-list';
import { useDestinations } from './navigation';
import { useSaveLanguage } from './use-save-language';
import { useSignOut } from './use-sign-out';
import classes from './shell.module.css';

const IN_THE_BAR = ['/', '/partnerships', '/visits'];

interface PhoneSheetProps {
  readonly kind: 'add' | 'more';
  readonly onClose: () => void;
}

/** What rises from the foot of a phone: what can be added, or the places the bar has no room for. */
export function PhoneSheet({ kind, onClose }: PhoneSheetProps) {
  const t = useT();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t(kind === 'add' ? 'action.add' : 'nav.more')}
      styles={{ content: { borderRadius: '14px 14px 0 0', height: 'auto' } }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {kind === 'add' ? (
        <div className={classes.sheet}>
          <AddList onChosen={onClose} />
        </div>
      ) : (
        <MoreList onChosen={onClose} />
      )}
    </Drawer>
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
          <Link key={to} to={to} onClick={onChosen}>
            <Icon size={24} stroke={1.75} aria-hidden />
            {t(label)}
          </Link>
        ))}
      <hr />
      <button type="button" lang={other} onClick={save}>
        <IconLanguage size={24} stroke={1.75} aria-hidden />
        {t(`language.${other}`)}
      </button>
      <div style={{ padding: '4px 8px' }}>
        <ThemeChoice />
      </div>
      <button type="button" onClick={signOut}>
        <IconLogout size={24} stroke={1.75} aria-hidden />
        {t('user.signOutNamed', { name: user.name })}
      </button>
    </div>
  );
}
