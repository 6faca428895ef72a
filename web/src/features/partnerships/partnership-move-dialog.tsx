import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import type { PartnershipStage } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { StageMark } from '../../ui/stage-mark';

export interface MoveDetails {
  readonly reason: string | null;
  readonly on: CalendarDate;
}

interface PartnershipMoveDialogProps {
  readonly name: string;
  readonly from: PartnershipStage;
  readonly to: PartnershipStage;
  readonly reasonRequired: boolean;
  /** The day the present stage began: no move lies before it. */
  readonly since: CalendarDate;
  /** Rejects with the server's refusal. */
  onMove(details: MoveDetails): Promise<void>;
  onClose(): void;
}

/** Why and since when a partnership changes its stage. */
export function PartnershipMoveDialog({
  name,
  from,
  to,
  reasonRequired,
  since,
  onMove,
  onClose,
}: PartnershipMoveDialogProps) {
  const t = useT();
  const { today } = useDates();
  const [refusal, setRefusal] = useState<string | null>(null);
  const stage = t(`enum.PartnershipStage.${to}`);
  const form = useForm<{ reason: string; on: CalendarDate | null }>({
    initialValues: { reason: '', on: today },
    validate: {
      reason: (reason) =>
        reasonRequired && reason.trim() === '' ? t('partnershipBoard.reasonNeeded', { stage }) : null,
      on: (on) => (on === null ? t('task.dueOnNeeded') : null),
    },
  });

  async function submit({ reason, on }: { reason: string; on: CalendarDate | null }) {
    setRefusal(null);
    try {
      await onMove({ reason: reason.trim() === '' ? null : reason.trim(), on: on ?? today });
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('partnershipBoard.moveTitle', { stage })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        noValidate
        style={{ display: 'grid', gap: 12 }}
        onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
      >
        <div className="dense" style={{ display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center' }}>
          <b style={{ fontWeight: 600, flexBasis: '100%' }}>{name}</b>
          <StageMark stage={from} />
          <span aria-hidden>→</span>
          <StageMark stage={to} />
        </div>
        <Textarea
          label={t('partnershipBoard.reason')}
          description={t(reasonRequired ? 'partnershipBoard.reasonWhy' : 'partnershipBoard.reasonOptional')}
          autosize
          minRows={2}
          maxRows={8}
          data-autofocus
          {...form.getInputProps('reason')}
        />
        <DateField
          label={t('partnershipBoard.movedOn')}
          clearable={false}
          minDate={since}
          maxDate={today}
          {...form.getInputProps('on')}
        />
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={form.submitting}>
            {t('partnershipBoard.moveAction')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
