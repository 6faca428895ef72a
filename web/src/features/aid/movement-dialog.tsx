import { useMutation } from '@apollo/client/react';
import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AidMovementFields, AidRecordFragment, MovementKind } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { refusalsOf } from '../../lib/refusal';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { MOVEMENT_KINDS } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { OrganisationPicker } from '../../ui/pickers/organisation-picker';
import { recordAidMovementDocument, reviseAidMovementDocument } from './aid.documents';
import type { Line, Movement } from './aid-words';
import classes from './aid-page.module.css';

interface MovementDialogProps {
  readonly transfer: AidRecordFragment;
  readonly line: Line;
  /** null: a new one */
  readonly movement: Movement | null;
  onClose(): void;
}

/** One movement of a line: sent, received or given on; how much, when, to whom. */
export function MovementDialog({ transfer, line, movement, onClose }: MovementDialogProps) {
  const t = useT();
  const say = useSay();
  const { today } = useDates();
  const [record] = useMutation(recordAidMovementDocument, { refetchQueries: 'active' });
  const [revise] = useMutation(reviseAidMovementDocument, { refetchQueries: 'active' });
  const [values, setValues] = useState(() => valuesOf(movement, line, today));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const set = (changes: Partial<typeof values>) => setValues((current) => ({ ...current, ...changes }));
  const currency = line.goodsClass === 'MONEY' ? (line.value?.currency ?? '') : null;

  async function save() {
    if (values.on === null || values.amount.trim() === '') {
      setErrors({
        ...(values.on === null ? { on: t('move.dayNeeded') } : {}),
        ...(values.amount.trim() === '' ? { amount: t('aid.amountNeeded') } : {}),
      });
      return;
    }
    setBusy(true);
    const fields: AidMovementFields = {
      kind: values.kind,
      on: values.on,
      ...(currency === null ? { quantity: values.amount } : { money: { amount: values.amount, currency } }),
      actNumber: values.actNumber || null,
      organisationId: values.organisationId,
      recipient: values.recipient || null,
      note: values.note || null,
    };
    const expectedVersion = transfer.version;
    try {
      if (movement) await revise({ variables: { input: { id: movement.id, expectedVersion, fields } } });
      else
        await record({ variables: { input: { transferId: transfer.id, expectedVersion, lineId: line.id, fields } } });
      say.done(t('aid.movementSaved'));
      onClose();
    } catch (error) {
      setErrors(byField(error, t('error.noAnswer')));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(movement ? 'aid.reviseMovement' : 'aid.recordMovement')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        noValidate
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <SegmentedControl
          aria-label={t('aid.movementKind')}
          data={MOVEMENT_KINDS.map((value) => ({ value, label: t(`enum.MovementKind.${value}`) }))}
          value={values.kind}
          onChange={(text) => {
            const kind = MOVEMENT_KINDS.find((value) => value === text) ?? values.kind;
            set({ kind, ...(movement ? {} : { amount: restOf(line, kind) }) });
          }}
        />
        <div className={classes.pair}>
          <TextInput
            label={
              currency === null
                ? t('aid.quantityIn', { unit: line.unitUk ?? t('aid.units') })
                : t('aid.amountIn', { currency })
            }
            inputMode="decimal"
            value={values.amount}
            onChange={(event) => set({ amount: event.currentTarget.value })}
            error={errors['amount']}
            data-autofocus
          />
          <DateField
            label={t('move.day')}
            value={values.on}
            onChange={(on) => set({ on })}
            maxDate={today}
            error={errors['on']}
            clearable={false}
          />
        </div>
        {values.kind === 'DISTRIBUTED' && (
          <>
            <OrganisationPicker
              label={t('aid.toOrganisation')}
              clearable
              value={values.organisationId}
              onChange={(organisationId) => set({ organisationId })}
              error={errors['organisationId']}
            />
            <TextInput
              label={t('aid.recipient')}
              value={values.recipient}
              onChange={(event) => set({ recipient: event.currentTarget.value })}
              error={errors['recipient']}
            />
          </>
        )}
        <TextInput
          label={t('aid.actNumber')}
          value={values.actNumber}
          onChange={(event) => set({ actNumber: event.currentTarget.value })}
          error={errors['actNumber']}
        />
        <Textarea
          label={t('aid.note')}
          autosize
          minRows={1}
          maxRows={6}
          value={values.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
          error={errors['note']}
        />
        {errors['other'] !== undefined && <Note tone="overdue">{errors['other']}</Note>}
        <div className={classes.buttons}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {t('action.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function valuesOf(movement: Movement | null, line: Line, today: string) {
  const kind: MovementKind = movement?.kind ?? (Number(line.progress.awaited ?? 1) > 0 ? 'RECEIVED' : 'DISTRIBUTED');
  return {
    kind,
    on: (movement?.on ?? today) as string | null,
    amount: movement ? (movement.money?.amount ?? movement.quantity ?? '') : restOf(line, kind),
    actNumber: movement?.actNumber ?? '',
    organisationId: movement?.organisation?.id ?? null,
    recipient: movement?.recipient ?? '',
    note: movement?.note ?? '',
  };
}

/** What such a movement would usually be: all that is still to come, or all that is there. */
function restOf({ progress: { awaited, left, promised, shipped } }: Line, kind: MovementKind): string {
  if (kind === 'SHIPPED') return Number(shipped) === 0 ? (promised ?? '') : '';
  const rest = kind === 'DISTRIBUTED' ? left : awaited;
  return Number(rest ?? 0) > 0 ? (rest ?? '') : '';
}

/** Refusals by the field of the dialog that they are about. */
function byField(error: unknown, noAnswer: string): Readonly<Record<string, string>> {
  const refusals = refusalsOf(error);
  if (refusals.length === 0) return { other: noAnswer };
  const known = ['on', 'actNumber', 'organisationId', 'recipient', 'note'];
  return Object.fromEntries(
    refusals.map(({ field = '', message }) => {
      const name = field.replace(/^(input\.)?fields\./, '');
      if (name === 'quantity' || name.startsWith('money')) return ['amount', message];
      return [known.includes(name) ? name : 'other', message];
    }),
  );
}
