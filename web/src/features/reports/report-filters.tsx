import { useQuery } from '@apollo/client/react';
import { Button, Group, Menu, Popover } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { FORMALITIES } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { Flag } from '../../ui/flag';
import { reportChoicesDocument } from './pipeline-report.documents';
import { REPORT_PERIODS } from './report-period';
import type { useReportFilter } from './use-report-filter';
import classes from './pipeline-report.module.css';

/** Period, country, owner and formality as sentences that open their choices. */
export function ReportFilters({ filtering }: { readonly filtering: ReturnType<typeof useReportFilter> }) {
  const t = useT();
  const names = useNames();
  const { data } = useQuery(reportChoicesDocument, { fetchPolicy: 'cache-first' });
  const countries = [...new Set(data?.municipalities.edges.map(({ node }) => node.countryCode))].sort((a, b) =>
    names.country(a).localeCompare(names.country(b)),
  );
  const people = data?.users.edges.map(({ node }) => node) ?? [];
  const { country, owner, formality, set } = filtering;
  const all = t('pipelineReport.all');

  return (
    <>
      <PeriodChoice filtering={filtering} />
      <Choice
        label={t('filter.country')}
        value={country === null ? all : names.country(country)}
        chosen={country}
        options={countries.map((code) => ({
          value: code,
          label: names.country(code),
          mark: <Flag country={code} decorative />,
        }))}
        onChoose={(value) => set({ country: value })}
      />
      <Choice
        label={t('filter.owner')}
        value={owner === null ? all : (people.find(({ id }) => id === owner)?.name ?? '…')}
        chosen={owner}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(value) => set({ owner: value })}
      />
      <Choice
        label={t('filter.formality')}
        value={formality === null ? all : t(`enum.Formality.${formality}`)}
        chosen={formality}
        options={FORMALITIES.map((value) => ({ value, label: t(`enum.Formality.${value}`) }))}
        onChoose={(value) => set({ formality: value })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly chosen: string | null;
  readonly options: readonly { readonly value: string; readonly label: string; readonly mark?: ReactNode }[];
  onChoose(value: string | null): void;
}

function Choice({ label, value, chosen, options, onChoose }: ChoiceProps) {
  const t = useT();
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button type="button" className={classes.choice}>
          {label}: <b>{value}</b>
          <IconChevronDown size={14} stroke={2} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown style={{ maxHeight: 420, overflowY: 'auto' }}>
        {[{ value: null, label: t('pipelineReport.all'), mark: undefined }, ...options].map((option) => (
          <Menu.Item
            key={option.value ?? ''}
            leftSection={option.mark}
            rightSection={option.value === chosen ? <IconCheck size={14} stroke={2} /> : undefined}
            onClick={() => onChoose(option.value)}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function PeriodChoice({
  filtering: { period, days, set },
}: {
  readonly filtering: ReturnType<typeof useReportFilter>;
}) {
  const t = useT();
  const dates = useDates();
  const [opened, setOpened] = useState(false);
  const [from, setFrom] = useState<CalendarDate | null>(days.from);
  const [to, setTo] = useState<CalendarDate | null>(days.to);
  const wrong = from !== null && to !== null && from > to;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.choice}
          aria-expanded={opened}
          aria-haspopup="dialog"
          onClick={() => setOpened(!opened)}
        >
          {t('pipelineReport.period')}: <b>{dates.range(days.from, days.to)}</b>
          <IconChevronDown size={14} stroke={2} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.period}>
        {REPORT_PERIODS.filter((value) => value !== 'own').map((value) => (
          <button
            key={value}
            type="button"
            className={classes.periodOption}
            aria-pressed={period === value}
            onClick={() => {
              set({ period: value, from: null, to: null });
              setOpened(false);
            }}
          >
            {t(`pipelineReport.period.${value}`)}
          </button>
        ))}
        <div className={classes.periodOwn}>
          <DateField
            label={t('pipelineReport.from')}
            clearable={false}
            maxDate={dates.today}
            value={from}
            onChange={setFrom}
          />
          <DateField
            label={t('pipelineReport.to')}
            clearable={false}
            maxDate={dates.today}
            value={to}
            onChange={setTo}
            error={wrong ? t('pipelineReport.wrongOrder') : undefined}
          />
          <Group justify="flex-end">
            <Button
              size="xs"
              onClick={() => {
                if (wrong || from === null || to === null) return;
                set({ period: 'own', from, to });
                setOpened(false);
              }}
            >
              {t('pipelineReport.showPeriod')}
            </Button>
          </Group>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
