import { ActionIcon, Button, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { VisitPartyRole } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { AgreementPicker } from '../../ui/pickers/agreement-picker';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { PartnershipPicker } from '../../ui/pickers/partnership-picker';
import { NO_PARTY } from './visit-form-rows';
import { type VisitValues } from './visit-form-values';
import classes from './visit-form.module.css';

const ROLES: readonly VisitPartyRole[] = ['HOST', 'GUEST', 'PARTICIPANT'];

/** Who takes part and as what. Nothing assumes two. */
export function VisitPartiesField({ form }: { readonly form: UseFormReturnType<VisitValues> }) {
  const t = useT();
  const { parties } = form.values;
  return (
    <fieldset className={classes.group} data-path="parties" tabIndex={-1}>
      <legend>{t('visitForm.who')}</legend>
      {parties.map((_, index) => (
        <div key={index} className={classes.row}>
          <div className={classes.grow}>
            <MunicipalityPicker
              label={t('visitForm.party', { number: index + 1 })}
              labelHidden
              {...form.getInputProps(`parties.${index}.municipalityId`)}
            />
          </div>
          <Select
            aria-label={t('visitForm.role')}
            w={132}
            data={ROLES.map((value) => ({ value, label: t(`enum.VisitPartyRole.${value}`) }))}
            {...form.getInputProps(`parties.${index}.role`)}
          />
          <ActionIcon
            size={36}
            aria-label={t('visitForm.removeParty')}
            onClick={() => form.removeListItem('parties', index)}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {form.errors['parties'] && <p className={classes.error}>{form.errors['parties']}</p>}
      <Button
        size="xs"
        variant="subtle"
        className={classes.more}
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={() => form.insertListItem('parties', NO_PARTY)}
      >
        {t('visitForm.addParty')}
      </Button>
    </fieldset>
  );
}

interface VisitPartnershipsFieldProps {
  readonly form: UseFormReturnType<VisitValues>;
  /** A partnership was chosen: its parties are offered. */
  onChosen(id: string): void;
}

export function VisitPartnershipsField({ form, onChosen }: VisitPartnershipsFieldProps) {
  const t = useT();
  const { partnershipIds } = form.values;
  return (
    <div className={classes.group}>
      {partnershipIds.map((id, index) => (
        <PartnershipPicker
          key={index}
          label={t('visit.partnership')}
          labelHidden={index > 0}
          clearable
          value={id}
          error={form.errors[`partnershipIds.${index}`]}
          data-path={`partnershipIds.${index}`}
          onChange={(chosen) => {
            form.setFieldValue(`partnershipIds.${index}`, chosen);
            if (chosen !== null) onChosen(chosen);
          }}
        />
      ))}
      {partnershipIds.at(-1) != null && (
        <Button
          size="xs"
          variant="subtle"
          className={classes.more}
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          onClick={() => form.insertListItem('partnershipIds', null)}
        >
          {t('visitForm.morePartnerships')}
        </Button>
      )}
    </div>
  );
}

export function VisitAgreementsField({ form }: { readonly form: UseFormReturnType<VisitValues> }) {
  const t = useT();
  const { agreementIds } = form.values;
  return (
    <div className={classes.group}>
      {agreementIds.map((id, index) => (
        <AgreementPicker
          key={index}
          label={t('visit.agreement')}
          labelHidden={index > 0}
          clearable
          value={id}
          error={form.errors[`agreementIds.${index}`]}
          data-path={`agreementIds.${index}`}
          onChange={(chosen) => form.setFieldValue(`agreementIds.${index}`, chosen)}
        />
      ))}
      {agreementIds.at(-1) != null && (
        <Button
          size="xs"
          variant="subtle"
          className={classes.more}
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          onClick={() => form.insertListItem('agreementIds', null)}
        >
          {t('visitForm.moreAgreements')}
        </Button>
      )}
    </div>
  );
}
