import { Accordion, Select, SegmentedControl, Switch, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { VISIT_DIRECTIONS, VISIT_KINDS } from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { CostFields } from './visit-cost-fields';
import { VisitDatesField } from './visit-dates-field';
import { roleIn, statusByDates, type VisitValues } from './visit-form-values';
import { VisitAgreementsField, VisitPartiesField, VisitPartnershipsField } from './visit-parties-field';
import { PlaceFields } from './visit-place-fields';
import { DelegationFields, ProgrammeFields } from './visit-plan-fields';
import classes from './visit-form.module.css';

export const SECTIONS = ['where', 'delegation', 'programme', 'costs', 'content'] as const;
export type Section = (typeof SECTIONS)[number];

const WHERE = [
  'mode',
  'places',
  'hosts',
  'organisers',
  'organisations',
  'participation',
  'topics',
  'ownerId',
  'titleEn',
];
const TRAVEL = ['headCount', 'groupAges', 'interpreters', 'orderNumber', 'orderedOn'];

/** In which section a field of the form stands; undefined: among the essentials. */
export function sectionOf(path: string): Section | undefined {
  const [field = ''] = path.split('.');
  if (WHERE.includes(field)) return 'where';
  if (TRAVEL.includes(field)) return 'delegation';
  if (field === 'gifts') return 'costs';
  if (['purpose', 'outcomes'].includes(field)) return 'content';
  return SECTIONS.find((section) => section === field);
}

const STATUSES = ['PROPOSED', 'PLANNED', 'CONFIRMED', 'IN_PROGRESS', 'COMPLETED'] as const;

interface VisitFormSectionsProps {
  readonly form: UseFormReturnType<VisitValues>;
  /** A new visit says in what state it is; an existing one is moved on its page. */
  readonly isNew: boolean;
  readonly opened: readonly Section[];
  readonly onOpened: (sections: Section[]) => void;
  readonly onPartnership: (id: string) => void;
}

/** The essentials first: what, when, who. The rest waits in sections. */
export function VisitFormSections({ form, isNew, opened, onOpened, onPartnership }: VisitFormSectionsProps) {
  const t = useT();
  const { today } = useDates();
  const { values } = form;

  function turn(text: string) {
    const direction = VISIT_DIRECTIONS.find((value) => value === text) ?? values.direction;
    form.setValues({
      direction,
      parties: values.parties.map((party) => (party.side ? { ...party, role: roleIn(direction, party.side) } : party)),
    });
  }

  const sections: Readonly<Record<Section, readonly [title: string, hint: string, fields: ReactNode]>> = {
    where: [
      t('visitForm.where'),
      [...values.places.map(({ name }) => name), t(`enum.VisitMode.${values.mode}`)].filter(Boolean).join(' · '),
      <PlaceFields key="where" form={form} />,
    ],
    delegation: [
      t('visit.delegation'),
      values.headCount !== ''
        ? t('visitForm.people', { count: Number(values.headCount) })
        : values.delegation.length > 0
          ? t('visitForm.people', { count: values.delegation.length })
          : '',
      <DelegationFields key="delegation" form={form} />,
    ],
    programme: [
      t('visit.programme'),
      values.programme.length > 0 ? t('visitForm.points', { count: values.programme.length }) : '',
      <ProgrammeFields key="programme" form={form} />,
    ],
    costs: [
      t('visitForm.costs'),
      values.costs.length + values.gifts.length > 0
        ? t('visitForm.points', { count: values.costs.length + values.gifts.length })
        : '',
      <CostFields key="costs" form={form} />,
    ],
    content: [
      t('visitForm.content'),
      '',
      <div key="content" className={classes.fields}>
        <Textarea
          label={t('visit.purpose')}
          placeholder={t('visit.purposeHint')}
          autosize
          minRows={2}
          maxRows={10}
          {...form.getInputProps('purpose')}
        />
        <Textarea
          label={t('visit.outcomes')}
          placeholder={t('visit.outcomesHint')}
          autosize
          minRows={2}
          maxRows={10}
          {...form.getInputProps('outcomes')}
        />
      </div>,
    ],
  };

  return (
    <>
      <Card>
        <div className={classes.fields}>
          <Textarea
            label={t('visit.titleUk')}
            placeholder={t('visitForm.titlePlaceholder')}
            autosize
            minRows={1}
            maxRows={3}
            {...form.getInputProps('titleUk')}
          />
          <Select
            label={t('visit.kind')}
            allowDeselect={false}
            searchable
            data={VISIT_KINDS.map((value) => ({ value, label: t(`enum.VisitKind.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <SegmentedControl
            aria-label={t('visit.direction')}
            data={VISIT_DIRECTIONS.map((value) => ({ value, label: t(`enum.VisitDirection.${value}`) }))}
            value={values.direction}
            onChange={turn}
          />
          <VisitDatesField form={form} />
          <VisitPartnershipsField form={form} onChosen={onPartnership} />
          <VisitPartiesField form={form} />
          <VisitAgreementsField form={form} />
          <Switch
            label={t('visit.embargoed')}
            description={t('visitForm.embargoHint')}
            {...form.getInputProps('embargoed', { type: 'checkbox' })}
          />
          {isNew && (
            <Select
              label={t('visit.status')}
              description={values.status === null ? t('visitForm.statusByDates') : undefined}
              data={STATUSES.map((value) => ({ value, label: t(`enum.VisitStatus.${value}`) }))}
              {...form.getInputProps('status')}
              value={values.status ?? statusByDates(values, today)}
              onChange={(text) => form.setFieldValue('status', STATUSES.find((value) => value === text) ?? null)}
            />
          )}
        </div>
      </Card>
      <Accordion
        multiple
        variant="separated"
        classNames={{ item: classes.section }}
        value={[...opened]}
        onChange={(names) => onOpened(SECTIONS.filter((section) => names.includes(section)))}
      >
        {SECTIONS.map((section) => {
          const [title, hint, fields] = sections[section];
          return (
            <Accordion.Item key={section} value={section} id={`section-${section}`}>
              <Accordion.Control>
                <b style={{ fontWeight: 600, fontSize: 14 }}>{title}</b>{' '}
                {hint !== '' && <span className="muted dense">{hint}</span>}
              </Accordion.Control>
              <Accordion.Panel>{fields}</Accordion.Panel>
            </Accordion.Item>
          );
        })}
      </Accordion>
    </>
  );
}
