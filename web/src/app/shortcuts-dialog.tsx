import { Modal } from '@mantine/core';
import { useT } from '../lib/messages';
import { Facts } from '../ui/card';
import classes from './shell.module.css';

export function ShortcutsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useT();
  const key = (text: string) => <kbd className={classes.key}>{text}</kbd>;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Facts
        rows={[
          [t('shortcuts.command'), key(t('search.key'))],
          [t('shortcuts.search'), key('/')],
          [t('shortcuts.help'), key('?')],
          [
            t('shortcuts.board'),
            <>
              {key(t('shortcuts.space'))} {key('←')} {key('→')}
            </>,
          ],
          [t('shortcuts.close'), key('Esc')],
        ]}
      />
    </Modal>
  );
}
