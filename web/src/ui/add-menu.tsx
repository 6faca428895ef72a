import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ADDABLE_RECORDS, ADD_TASK } from '../lib/addable-records';
import { useT } from '../lib/messages';
import { usePanel } from '../lib/panels';
import { useMayWrite } from '../lib/viewer';

/** "Додати" with everything that can be added. */
export function AddMenu() {
  const t = useT();
  const { open } = usePanel();
  if (!useMayWrite()) return null;
  return (
    <Menu width={240}>
      <Menu.Target>
        <Button variant="filled" leftSection={<IconPlus size={16} stroke={2} aria-hidden />}>
          {t('action.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<ADD_TASK.icon size={16} stroke={1.75} />} onClick={() => open({ kind: 'new-task' })}>
          {t(ADD_TASK.label)}
        </Menu.Item>
        {ADDABLE_RECORDS.map(({ to, label, icon: Icon }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<Icon size={16} stroke={1.75} />}>
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
