import { Button, Drawer } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { CommitmentForm } from './commitment-form';
import classes from './commitments.module.css';

/** On a phone: the button at the foot of the page and the sheet it opens. */
export function CommitmentDock({ visit }: { readonly visit: VisitRecordFragment }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes.dock}>
      <Button fullWidth size="lg" variant="filled" leftSection={<IconPlus size={18} stroke={2} aria-hidden />} onClick={() => setOpened(true)}>{t('visit.newCommitment')}</Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        size="auto"
        title={t('visit.newCommitment')}
        overlayProps={{ backgroundOpacity: 0.2 }}
        styles={{ content: { borderRadius: '14px 14px 0 0' } }}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <CommitmentForm visit={visit} onAdded={() => setOpened(false)} />
      </Drawer>
    </div>
  );
}
