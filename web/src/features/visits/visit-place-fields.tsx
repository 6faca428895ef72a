import { Select, SegmentedControl, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useT } from '../../lib/messages';
import { ORGANISATION_ROLES, PARTICIPATIONS, VISIT_MODES } from '../../lib/vocabulary';
import { CountrySelect } from '../../ui/country-select';
import { OrganisationPicker } from '../../ui/pickers/organisation-picker';
import { UserPicker } from '../../ui/pickers/user-picker';
import { EntryRows } from '../../ui/entry-rows';
import { NO_ORGANISATION, NO_PLACE } from './visit-form-rows';
import { type VisitValues } from './visit-form-values';
import classes from './visit-form.module.css';

/** Where it is held, who receives and organises, what our side does there. */
export function PlaceFields({ form }: { readonly form: UseFormReturnType<VisitValues> }) {
  const t = useT();
  return (
    <div className={classes.fields}>
      <SegmentedControl
        aria-label={t('visit.mode')}
        data={VISIT_MODES.map((value) => ({ value, label: t(`enum.VisitMode.${value}`) }))}
        {...form.getInputProps('mode')}
      />
      <EntryRows
        form={form}
        path="places"
        legend={t('visit.places')}
        addLabel={t('visitForm.addPlace')}
        removeLabel={t('visitForm.removePlace')}
        onAdd={() => form.insertListItem('places', NO_PLACE)}
      >
        {(index) => (
          <div className={classes.pair}>
            <TextInput label={t('visit.place')} {...form.getInputProps(`places.${index}.name`)} />
            <CountrySelect label={t('visit.country')} {...form.getInputProps(`places.${index}.countryCode`)} />
          </div>
        )}
      </EntryRows>
      <div className={classes.pair}>
        <TextInput
          label={t('visit.hosts')}
          placeholder={t('visitForm.hostsPlaceholder')}
          {...form.getInputProps('hosts')}
        />
        <TextInput label={t('visit.organisers')} {...form.getInputProps('organisers')} />
      </div>
      <EntryRows
        form={form}
        path="organisations"
        legend={t('visit.organisations')}
        addLabel={t('visitForm.addOrganisation')}
        removeLabel={t('visitForm.removeOrganisation')}
        onAdd={() => form.insertListItem('organisations', NO_ORGANISATION)}
      >
        {(index) => (
          <div className={classes.pair}>
            <OrganisationPicker
              label={t('visit.organisation')}
              {...form.getInputProps(`organisations.${index}.organisationId`)}
            />
            <Select
              label={t('visit.organisationRole')}
              allowDeselect={false}
              data={ORGANISATION_ROLES.map((value) => ({ value, label: t(`enum.VisitOrganisationRole.${value}`) }))}
              {...form.getInputProps(`organisations.${index}.role`)}
            />
          </div>
        )}
      </EntryRows>
      <Select
        label={t('visit.participation')}
        clearable
        data={PARTICIPATIONS.map((value) => ({ value, label: t(`enum.Participation.${value}`) }))}
        {...form.getInputProps('participation')}
      />
      <TagsInput
        label={t('visit.topics')}
        description={t('visitForm.topicsHint')}
        maxTags={20}
        {...form.getInputProps('topics')}
      />
      <UserPicker label={t('visit.owner')} clearable {...form.getInputProps('ownerId')} />
      <Textarea label={t('visit.titleEn')} lang="en" autosize minRows={1} {...form.getInputProps('titleEn')} />
    </div>
  );
}
