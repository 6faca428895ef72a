import { ActionIcon, Button, Select, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { SIGNING_MODES } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { type AgreementValues, NO_PARTY, NO_SIGNATURE, type PartyValue } from './agreement-form-values';
import classes from './agreement-form.module.css';

interface FieldsProps {
  readonly form: UseFormReturnType<AgreementValues>;
}

/** Which body signs and who does the work, how and where it signs, for whom, and whether it dropped out. */
export function PartyDetails({ form, index }: FieldsProps & { readonly index: number }) {
  const t = useT();
  const { today } = useDates();
  const at = `parties.${index}`;
  // a draft of an earlier release may lack what a party has now
  const party = { ...NO_PARTY, ...form.values.parties[index] };
  const wrong = Object.keys(form.errors).some((path) => path.startsWith(`${at}.`));
  const [opened, setOpened] = useState(saysMore(party));
  if (!opened && !wrong) {
    return (
      <Button size="xs" variant="subtle" color="gray" className={classes.more} onClick={() => setOpened(true)}>
        {t('agreementForm.more')}
      </Button>
    );
  }
  return (
    <>
      <div className={classes.pair}>
        <TextInput label={t('agreementForm.signatoryBody')} {...form.getInputProps(`${at}.signatoryBody`)} />
        <TextInput label={t('agreementForm.implementingUnit')} {...form.getInputProps(`${at}.implementingUnit`)} />
      </div>
      <div className={classes.three}>
        <DateField label={t('agreement.initialled')} maxDate={today} {...form.getInputProps(`${at}.initialledOn`)} />
        <Select
          label={t('agreementForm.signingMode')}
          clearable
          data={SIGNING_MODES.map((value) => ({ value, label: t(`enum.SigningMode.${value}`) }))}
          {...form.getInputProps(`${at}.signingMode`)}
        />
        <TextInput label={t('agreementForm.signingPlace')} {...form.getInputProps(`${at}.signingPlace`)} />
      </div>
      <div className={classes.pair}>
        <Switch
          className={classes.beside}
          label={t('agreementForm.byProxy')}
          {...form.getInputProps(`${at}.byProxy`, { type: 'checkbox' })}
        />
        {party.byProxy && (
          <TextInput label={t('agreementForm.proxyGround')} {...form.getInputProps(`${at}.proxyGround`)} />
        )}
      </div>
      <FurtherSignatures form={form} index={index} />
      <div className={classes.pair}>
        <DateField
          label={t('agreementForm.droppedOutOn')}
          maxDate={today}
          {...form.getInputProps(`${at}.droppedOutOn`)}
        />
        {party.droppedOutOn !== null && (
          <Textarea
            label={t('agreementForm.droppedOutReason')}
            autosize
            minRows={1}
            maxRows={4}
            {...form.getInputProps(`${at}.droppedOutReason`)}
          />
        )}
      </div>
    </>
  );
}

/** Whether anything is written in the fields that are folded at first. */
const saysMore = (party: PartyValue): boolean =>
  party.byProxy ||
  party.furtherSignatures.length > 0 ||
  [party.droppedOutOn, party.initialledOn, party.signingMode].some((value) => value !== null) ||
  [party.signatoryBody, party.implementingUnit, party.signingPlace].some((text) => text !== '');

/** A party may sign again, e.g. online first and at a ceremony later; the first signature binds. */
function FurtherSignatures({ form, index }: FieldsProps & { readonly index: number }) {
  const t = useT();
  const { today } = useDates();
  const at = `parties.${index}.furtherSignatures`;
  const { signedOn, furtherSignatures } = { ...NO_PARTY, ...form.values.parties[index] };
  return (
    <>
      {furtherSignatures.map((_, position) => (
        <div key={position} className={classes.again}>
          <div className={classes.three}>
            <DateField
              label={t('agreementForm.signedAgain')}
              maxDate={today}
              {...form.getInputProps(`${at}.${position}.signedOn`)}
            />
            <Select
              label={t('agreementForm.signingMode')}
              clearable
              data={SIGNING_MODES.map((value) => ({ value, label: t(`enum.SigningMode.${value}`) }))}
              {...form.getInputProps(`${at}.${position}.mode`)}
            />
            <TextInput label={t('agreementForm.signingPlace')} {...form.getInputProps(`${at}.${position}.place`)} />
          </div>
          <ActionIcon
            size={28}
            aria-label={t('agreementForm.removeSignature', { number: position + 2 })}
            onClick={() => form.removeListItem(at, position)}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {signedOn !== null && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          className={classes.more}
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          onClick={() => form.insertListItem(at, NO_SIGNATURE)}
        >
          {t('agreementForm.addSignature')}
        </Button>
      )}
    </>
  );
}
