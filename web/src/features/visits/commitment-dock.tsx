import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { BottomSheet } from '../../ui/bottom-sheet';
import { CommitmentForm } from './commitment-form';
import classes from './commitments.module.css';

/** On a phone: the button at the foot of the page and the sheet it opens. */
export function CommitmentDock({ visit }: { readonly visit: VisitRecordFragment }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes.dock}>
      <Button
        fullWidth
        size="lg"
        variant="filled"
        leftSection={<IconPlus size={18} stroke={2} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('visit.newCommitment')}
      </Button>
      <BottomSheet opened={opened} onClose={() => setOpened(false)} label={t('visit.newCommitment')}>
        <CommitmentForm visit={visit} onAdded={() => setOpened(false)} />
      </BottomSheet>
    </div>
  );
}
