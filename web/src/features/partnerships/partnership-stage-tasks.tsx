import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import { useMayWrite } from '../../lib/viewer';
import { setStageTasksDocument } from './partnership-page.documents';
import classes from './partnership-page.module.css';

interface PartnershipStageTasksProps {
  readonly partnership: PartnershipRecordFragment;
}

/** What the present stage asks for and is not set yet, and the button that sets it; nothing otherwise. */
export function PartnershipStageTasks({ partnership: { id, stageTemplates } }: PartnershipStageTasksProps) {
  const t = useT();
  const say = useSay();
  const names = useNames();
  const mayWrite = useMayWrite();
  const [set, { loading }] = useMutation(setStageTasksDocument, {
    refetchQueries: ['PartnershipRecord', 'PartnershipTasks', 'RailCounts'],
    awaitRefetchQueries: true,
  });
  if (!mayWrite || stageTemplates.length === 0) return null;

  async function setAll() {
    try {
      await set({ variables: { input: { partnershipId: id } } });
      say.done(t('stageTasks.done'));
    } catch (error) {
      say.refused(error);
    }
  }

  return (
    <div className={classes.stageTasks}>
      <span>{t('stageTasks.needs', { tasks: stageTemplates.map(names.title).join('; ') })}</span>
      <Button size="xs" variant="default" loading={loading} onClick={() => void setAll()}>
        {t('stageTasks.set', { count: stageTemplates.length })}
      </Button>
    </div>
  );
}
