import { Menu } from '@mantine/core';
import { IconLanguage, IconLogout, IconSettings } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useT } from '../lib/messages';
import { useViewer } from '../lib/viewer';
import { Avatar } from '../ui/avatar';
import { ThemeChoice } from '../ui/theme-choice';
import { useSaveLanguage } from './use-save-language';
import { useSignOut } from './use-sign-out';
import classes from './shell.module.css';

export function UserMenu() {
  const t = useT();
  const { user } = useViewer();
  const signOut = useSignOut();
  const { other, save } = useSaveLanguage();
  return (
    <Menu width={260}>
      <Menu.Target>
        <button type="button" className={classes.userButton} aria-label={t('user.menu', { name: user.name })}>
          <Avatar user={user} size={28} decorative />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span style={{ color: 'var(--text)', fontWeight: 600 }}>{user.name}</span>
          <br />
          {user.email}
        </Menu.Label>
        <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={16} stroke={1.75} />}>
          {t('nav.settings')}
        </Menu.Item>
        <Menu.Item lang={other} leftSection={<IconLanguage size={16} stroke={1.75} />} onClick={save}>
          {t(`language.${other}`)}
        </Menu.Item>
        <div style={{ padding: '6px 12px' }}>
          <ThemeChoice />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.75} />} onClick={signOut}>
          {t('user.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
