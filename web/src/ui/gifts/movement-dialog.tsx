import { useMutation } from '@apollo/client/react';
import { Autocomplete, Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { GiftItemNameFragment, GiftMovementKind, GiftMovementRowFragment } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { FREQUENT_CURRENCIES } from '../../lib/money';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { DateField } from '../date-field';
import { Note } from '../note';
import { VisitPicker } from '../pickers/visit-picker';
import { GiftChoice } from './gift-choice';
import { recordMovementDocument, reviseMovementDocument } from './gifts.documents';
import { blankMovement, fieldsOfMovement, type MovementValues, valuesOfMovement } from './movement-values';
import classes from './gifts.module.css';

interface MovementDialogProps {
  readonly kind: GiftMovementKind;
  /** Absent: it is chosen first. */
  readonly item?: GiftItemNameFragment;
  /** The visit at which it is given: neither it nor the receiver is asked for. */
  readonly visit?: { readonly id: string; readonly on: CalendarDate };
  /** A movement to correct; absent: a new one. */
  readonly movement?: GiftMovementRowFragment;
  readonly onClose: () => void;
}

/** Something bought, received, given, written off or counted; what the server refuses stands at its field. */
export function MovementDialog({ kind, item, visit, movement, onClose }: MovementDialogProps) {
  const t = useT();
  const say = useSay();
  const { today } = useDates();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [record] = useMutation(recordMovementDocument, { refetchQueries: 'active' });
  const [revise] = useMutation(reviseMovementDocument, { refetchQueries: 'active' });
  const comes = kind === 'PURCHASED' || kind === 'RECEIVED';
  const form = useForm<MovementValues>({
    initialValues: movement
      ? valuesOfMovement(movement)
      : blankMovement(kind, { itemId: item?.id ?? null, on: visit?.on ?? today, visitId: visit?.id ?? null }),
    validate: {
      itemId: (id) => (id === null ? t('gift.itemNeeded') : null),
      quantity: (quantity) => {
        if (quantity.trim() === '') return comes ? null : t('gift.quantityNeeded');
        return /^\d+$/.test(quantity.trim()) ? null : t('gift.quantityWhole');
      },
    },
  });
  const { itemId } = form.values;

  async function send(values: MovementValues) {
    setRefusal(null);
    const fields = fieldsOfMovement(values);
    try {
      if (movement) {
        const { id, version: expectedVersion } = movement;
        // a visit that is not open to the viewer stays as it was
        const visitId = fields.visitId === (movement.visit?.id ?? null) ? undefined : fields.visitId;
        await revise({ variables: { input: { id, expectedVersion, fields: { ...fields, visitId } } } });
      } else {
        await record({ variables: { input: { itemId: values.itemId ?? '', kind, fields } } });
      }
      say.done(t('saving.done'));
      onClose();
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(movement ? 'gift.revise' : `gift.do.${kind}`)}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        noValidate
        className={classes.dialog}
        onSubmit={form.onSubmit(send, (errors) => focusFirstError(form, errors))}
      >
        {item === undefined && !movement && (
          <GiftChoice
            chosen={itemId}
            onChoose={(id) => form.setFieldValue('itemId', id)}
            error={form.errors['itemId']}
          />
        )}
        <div className={classes.pair}>
          <TextInput
            label={t(kind === 'COUNTED' ? 'gift.counted' : 'gift.quantity')}
            description={kind === 'PURCHASED' ? t('gift.quantityHint') : undefined}
            inputMode="numeric"
            rightSection={item?.unit && <span className="small muted">{item.unit}</span>}
            rightSectionWidth={64}
            {...form.getInputProps('quantity')}
          />
          <DateField
            label={t('gift.on')}
            maxDate={today}
            clearable={kind === 'PURCHASED'}
            {...form.getInputProps('on')}
          />
        </div>
        {kind === 'PURCHASED' && (
          <div className={classes.pair}>
            <TextInput label={t('gift.cost')} inputMode="decimal" {...form.getInputProps('cost.amount')} />
            <Autocomplete
              label={t('visitForm.currency')}
              data={FREQUENT_CURRENCIES}
              {...form.getInputProps('cost.currency')}
            />
          </div>
        )}
        {kind !== 'COUNTED' && kind !== 'WRITTEN_OFF' && (
          <TextInput label={t(`gift.counterpart.${kind}`)} {...form.getInputProps('counterpart')} />
        )}
        {(kind === 'GIVEN' || kind === 'RECEIVED') && visit === undefined && (
          <VisitPicker label={t('gift.atVisit')} clearable {...form.getInputProps('visitId')} />
        )}
        {visit === undefined && (
          <>
            {kind !== 'GIVEN' && (
              <TextInput label={t('gift.documentNumber')} {...form.getInputProps('documentNumber')} />
            )}
            <Textarea label={t('task.note')} autosize minRows={1} {...form.getInputProps('note')} />
          </>
        )}
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={form.submitting}>
            {t(movement ? 'action.save' : `gift.submit.${kind}`)}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
