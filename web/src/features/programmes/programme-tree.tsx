import { ActionIcon, Button, NumberInput, Select, TextInput, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowDown, IconArrowUp, IconChevronDown, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { Card } from '../../ui/card';
import { blankMeasure, blankSection, type ProgrammeValues } from './programme-form-values';
import classes from './programme-form.module.css';

const CURRENCIES = ['UAH', 'EUR', 'USD'];

interface TreeProps {
  readonly form: UseFormReturnType<ProgrammeValues>;
}

/** Sections and measures in the order of the paper: added, moved with arrows, and removed. */
export function ProgrammeTree({ form }: TreeProps) {
  const t = useT();
  const { sections } = form.values;
  return (
    <div className={classes.tree} data-path="sections" tabIndex={-1}>
      {form.errors['sections'] && (
        <p role="alert" className={classes.error}>
          {form.errors['sections']}
        </p>
      )}
      {sections.map((section, place) => (
        <Card
          key={place}
          title={t('programme.sectionNumber', { number: place + 1 })}
          action={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('programme.removeSection', { number: place + 1 })}
              onClick={() => form.removeListItem('sections', place)}
            >
              <IconX size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          }
        >
          <div className={classes.fields}>
            <div className={classes.pair}>
              <TextInput label={t('programme.sectionTitle')} {...form.getInputProps(`sections.${place}.titleUk`)} />
              <TextInput
                label={t('programme.titleEn')}
                lang="en"
                {...form.getInputProps(`sections.${place}.titleEn`)}
              />
            </div>
            {section.measures.map((_, position) => (
              <MeasureFields key={position} form={form} place={place} position={position} />
            ))}
            <Button
              className={classes.more}
              size="xs"
              leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
              onClick={() => form.insertListItem(`sections.${place}.measures`, blankMeasure(place, section.measures))}
            >
              {t('programme.addMeasure')}
            </Button>
          </div>
        </Card>
      ))}
      <Button
        className={classes.more}
        leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
        onClick={() => form.insertListItem('sections', blankSection(sections.length))}
      >
        {t('programme.addSection')}
      </Button>
    </div>
  );
}

interface MeasureProps extends TreeProps {
  readonly place: number;
  readonly position: number;
}

function MeasureFields({ form, place, position }: MeasureProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const list = `sections.${place}.measures`;
  const at = `${list}.${position}`;
  const measures = form.values.sections[place]?.measures ?? [];
  const code = measures[position]?.code ?? '';
  const move = (to: number) => form.reorderListItem(list, { from: position, to });
  const button = (label: string, Icon: typeof IconX, onClick: () => void, disabled = false) => (
    <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
      <Icon size={16} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
  return (
    <fieldset className={classes.measure}>
      <legend className={classes.hidden}>{t('programme.measureNumber', { code })}</legend>
      <div className={classes.line}>
        <TextInput aria-label={t('programme.code')} className={classes.code} {...form.getInputProps(`${at}.code`)} />
        <Textarea
          aria-label={t('programme.measureTitle', { code })}
          placeholder={t('programme.measurePlaceholder')}
          autosize
          minRows={1}
          className={classes.title}
          {...form.getInputProps(`${at}.titleUk`)}
        />
        <span className={classes.buttons}>
          {button(t('programme.up', { code }), IconArrowUp, () => move(position - 1), position === 0)}
          {button(
            t('programme.down', { code }),
            IconArrowDown,
            () => move(position + 1),
            position === measures.length - 1,
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('programme.details', { code })}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            <IconChevronDown size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
          {button(t('programme.removeMeasure', { code }), IconX, () => form.removeListItem(list, position))}
        </span>
      </div>
      {opened && <MeasureDetails form={form} at={at} funds={measures[position]?.funds.length ?? 0} />}
    </fieldset>
  );
}

/** What stands in the programme beside the title: the English one, who answers, what is planned. */
function MeasureDetails({ form, at, funds }: TreeProps & { readonly at: string; readonly funds: number }) {
  const t = useT();
  const year = Number(form.values.startsOn?.slice(0, 4)) + funds;
  return (
    <div className={classes.details}>
      <TextInput label={t('programme.titleEn')} lang="en" {...form.getInputProps(`${at}.titleEn`)} />
      <TextInput label={t('programme.responsibleUnit')} {...form.getInputProps(`${at}.responsibleUnit`)} />
      {Array.from({ length: funds }, (_, index) => (
        <div key={index} className={classes.funds}>
          <NumberInput
            label={t('report.year')}
            hideControls
            allowDecimal={false}
            {...form.getInputProps(`${at}.funds.${index}.year`)}
          />
          <TextInput
            label={t('programme.amount')}
            inputMode="decimal"
            {...form.getInputProps(`${at}.funds.${index}.money.amount`)}
          />
          <Select
            label={t('programme.currency')}
            data={CURRENCIES}
            allowDeselect={false}
            {...form.getInputProps(`${at}.funds.${index}.money.currency`)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes.beside}
            aria-label={t('programme.removeFunds')}
            onClick={() => form.removeListItem(`${at}.funds`, index)}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        className={classes.more}
        size="xs"
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={() => form.insertListItem(`${at}.funds`, { year, money: { amount: '', currency: 'UAH' } })}
      >
        {t('programme.addFunds')}
      </Button>
    </div>
  );
}
