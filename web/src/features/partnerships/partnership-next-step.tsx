import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { usePanel } from '../../lib/panels';
import { useTaskActions } from '../../lib/use-task-actions';
import { useMayWrite } from '../../lib/viewer';
import { DueDate } from '../../ui/due-date';
import { SnoozeMenu } from '../../ui/task-controls';
import { PartnershipStepForm } from './partnership-step-form';
import classes from './partnership-page.module.css';

interface PartnershipNextStepProps {
  readonly partnership: PartnershipRecordFragment;
  onChanged(): Promise<unknown>;
}

/** The only tinted box of the record; in its place stands red text while there is no step. */
export function PartnershipNextStep({ partnership: { id, nextStep, stage }, onChanged }: PartnershipNextStepProps) {
  const t = useT();
  const mayWrite = useMayWrite();
  const { open } = usePanel();
  const { tick, snooze } = useTaskActions(onChanged);
  const [adding, setAdding] = useState(false);

  if (nextStep) {
    return (
      <div className={classes.nextBox}>
        <IconFlag size={20} stroke={1.75} aria-hidden />
        <div className={classes.nextText}>
          <div className={classes.nextKind}>{t('partnershipPage.nextStep', { name: nextStep.owner.name })}</div>
          <div className={classes.nextLine}>
            <button type="button" className={classes.nextTitle} onClick={() => open({ kind: 'task', id: nextStep.id })}>
              {nextStep.title}
            </button>
            <DueDate on={nextStep.dueOn} time={nextStep.dueTime} relative />
          </div>
        </div>
        {mayWrite && (
          <div className={classes.nextActions}>
            <SnoozeMenu title={nextStep.title} onSnooze={(dueOn) => void snooze(nextStep, dueOn)} />
            <Button
              variant="filled"
              leftSection={<IconCheck size={16} stroke={2} aria-hidden />}
              onClick={() => void tick(nextStep)}
            >
              {t('task.doneAction')}
            </Button>
          </div>
        )}
      </div>
    );
  }
  if (stage === 'ENDED' || stage === 'LOST') return null;
  if (adding)
    return (
      <PartnershipStepForm
        partnershipId={id}
        autoFocus
        onAdded={() => setAdding(false)}
        onCancel={() => setAdding(false)}
      />
    );
  return (
    <div className={classes.noStep}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span>{t('step.none')}</span>
      {mayWrite && (
        <button type="button" className="link" onClick={() => setAdding(true)}>
          {t('step.add')}
        </button>
      )}
    </div>
  );
}
