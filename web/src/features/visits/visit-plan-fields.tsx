import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useT } from '../../lib/messages';
import { GROUP_AGES } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { Note } from '../../ui/note';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import { NO_DELEGATE } from './visit-form-rows';
import { type VisitValues } from './visit-form-values';
import classes from './visit-form.module.css';

interface FieldsProps {
  readonly form: UseFormReturnType<VisitValues>;
}

/** Who travels: how many, and the named ones with exactly one leader. */
export function DelegationFields({ form }: FieldsProps) {
  const t = useT();
  const { delegation, groupAges } = form.values;
  const lead = (leader: number) =>
    form.setFieldValue(
      'delegation',
      delegation.map((person, index) => ({ ...person, isLeader: index === leader })),
    );
  return (
    <div className={classes.group} data-path="delegation" tabIndex={-1}>
      <TextInput
        label={t('visit.headCount')}
        description={t('visitForm.headCountHint')}
        type="number"
        min={1}
        w={200}
        {...form.getInputProps('headCount')}
      />
      <Select
        label={t('visit.groupAges')}
        clearable
        w={260}
        data={GROUP_AGES.map((value) => ({ value, label: t(`enum.GroupAges.${value}`) }))}
        {...form.getInputProps('groupAges')}
      />
      {(groupAges === 'MINORS' || groupAges === 'MIXED') && <Note>{t('visitForm.minorsHint')}</Note>}
      {delegation.map((person, index) => (
        <fieldset key={index} className={classes.entry}>
          <legend className="visually-hidden">{t('visitForm.person', { number: index + 1 })}</legend>
          <div className={classes.pair}>
            <TextInput label={t('visitForm.personName')} {...form.getInputProps(`delegation.${index}.name`)} />
            <TextInput label={t('visitForm.personPost')} {...form.getInputProps(`delegation.${index}.post`)} />
          </div>
          <div className={classes.row}>
            <div className={classes.grow}>
              <MunicipalityPicker
                label={t('visitForm.personSide')}
                clearable
                {...form.getInputProps(`delegation.${index}.municipalityId`)}
              />
            </div>
            <Checkbox
              className={classes.beside}
              label={t('visit.leader')}
              checked={person.isLeader}
              onChange={() => lead(index)}
              error={form.errors[`delegation.${index}.isLeader`]}
            />
            <ActionIcon
              className={classes.beside}
              size={36}
              aria-label={t('visitForm.removePerson')}
              onClick={() => form.removeListItem('delegation', index)}
            >
              <IconX size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </div>
        </fieldset>
      ))}
      {form.errors['delegation'] && <p className={classes.error}>{form.errors['delegation']}</p>}
      <Button
        size="xs"
        variant="subtle"
        className={classes.more}
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={() => form.insertListItem('delegation', { ...NO_DELEGATE, isLeader: delegation.length === 0 })}
      >
        {t('visitForm.addPerson')}
      </Button>
      <Textarea
        label={t('visit.interpreters')}
        description={t('visitForm.interpretersHint')}
        autosize
        minRows={1}
        maxRows={6}
        {...form.getInputProps('interpreters')}
      />
      <div className={classes.pair}>
        <TextInput label={t('visit.orderNumber')} {...form.getInputProps('orderNumber')} />
        <DateField label={t('visit.orderedOn')} {...form.getInputProps('orderedOn')} />
      </div>
    </div>
  );
}

/** Points of the programme; a new one continues the day of the one before. */
export function ProgrammeFields({ form }: FieldsProps) {
  const t = useT();
  const { programme, dates } = form.values;
  const last = programme.at(-1);
  return (
    <div className={classes.group} data-path="programme" tabIndex={-1}>
      {programme.map((_, index) => (
        <fieldset key={index} className={classes.entry}>
          <legend className="visually-hidden">{t('visitForm.point', { number: index + 1 })}</legend>
          <div className={classes.row}>
            <div className={classes.grow}>
              <TextInput label={t('visitForm.pointTitle')} {...form.getInputProps(`programme.${index}.title`)} />
            </div>
            <ActionIcon
              className={classes.beside}
              size={36}
              aria-label={t('visitForm.removePoint')}
              onClick={() => form.removeListItem('programme', index)}
            >
              <IconX size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </div>
          <div className={classes.when}>
            <DateField label={t('visitForm.day')} {...form.getInputProps(`programme.${index}.on`)} />
            <TextInput
              type="time"
              label={t('visitForm.startsAt')}
              {...form.getInputProps(`programme.${index}.startsAt`)}
            />
            <TextInput type="time" label={t('visitForm.endsAt')} {...form.getInputProps(`programme.${index}.endsAt`)} />
          </div>
          <div className={classes.pair}>
            <TextInput label={t('visit.place')} {...form.getInputProps(`programme.${index}.place`)} />
            <TextInput label={t('visit.owner')} {...form.getInputProps(`programme.${index}.responsible`)} />
          </div>
        </fieldset>
      ))}
      <Button
        size="xs"
        variant="subtle"
        className={classes.more}
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={() =>
          form.insertListItem('programme', {
            on: last?.on ?? dates[0]?.startsOn ?? null,
            startsAt: last?.endsAt ?? '',
            endsAt: '',
            title: '',
            place: '',
            responsible: '',
          })
        }
      >
        {t('visitForm.addPoint')}
      </Button>
    </div>
  );
}
