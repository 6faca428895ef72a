import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CalendarDate } from '../lib/calendar-date';
import { useT } from '../lib/messages';
import { refusalsOf } from '../lib/refusal';
import { useDates } from '../lib/use-dates';
import { DateField } from './date-field';
import { Note } from './note';

interface MoveDialogProps {
  readonly title: string;
  /** A verb: what the button does. */
  readonly confirmLabel: string;
  readonly reasonRequired: boolean;
  /** Asks on which day it happened: not before `since`, not after today. Absent: the day is not asked. */
  readonly day?: { readonly since?: CalendarDate };
  /** Rejects when the server refuses; the dialog then says why and keeps what was typed. */
  readonly onMove: (answer: { readonly on: CalendarDate | null; readonly reason: string | null }) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A move of a record that needs its day, its reason, or both. */
export function MoveDialog({ title, confirmLabel, reasonRequired, day, onMove, onClose }: MoveDialogProps) {
  const t = useT();
  const { today } = useDates();
  const [on, setOn] = useState<CalendarDate | null>(today);
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<{ readonly on?: string; readonly reason?: string; readonly other?: string }>({});
  const [busy, setBusy] = useState(false);

  async function move() {
    const missing = {
      ...(day && on === null ? { on: t('move.dayNeeded') } : {}),
      ...(reasonRequired && reason.trim() === '' ? { reason: t('move.reasonNeeded') } : {}),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    try {
      await onMove({ on: day ? on : null, reason: reason.trim() === '' ? null : reason.trim() });
      onClose();
    } catch (error) {
      const refusals = refusalsOf(error);
      const at = (name: string) => refusals.find(({ field }) => field === name)?.message;
      const other = refusals
        .filter(({ field }) => field !== 'on' && field !== 'reason')
        .map(({ message }) => message)
        .join(' ');
      setErrors({
        on: at('on'),
        reason: at('reason'),
        other: refusals.length === 0 ? t('error.noAnswer') : other || undefined,
      });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        noValidate
        style={{ display: 'grid', gap: 12 }}
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        {day && (
          <DateField
            label={t('move.day')}
            value={on}
            onChange={setOn}
            minDate={day.since}
            maxDate={today}
            error={errors.on}
            clearable={false}
          />
        )}
        <Textarea
          label={reasonRequired ? t('move.reason') : t('move.remark')}
          autosize
          minRows={2}
          maxRows={8}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errors.reason}
          data-autofocus={reasonRequired || undefined}
        />
        {errors.other !== undefined && <Note tone="overdue">{errors.other}</Note>}
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy} data-autofocus={!reasonRequired || undefined}>
            {confirmLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
