import { useQuery } from '@apollo/client/react';
import { Button, Popover, SegmentedControl } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { VISIT_DIRECTIONS, VISIT_KINDS, VISIT_MODES, VISIT_STATUSES } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { Flag } from '../../ui/flag';
import { SearchBox } from '../../ui/search-box';
import type { useVisitFilter } from './use-visit-filter';
import { visitFilterNamesDocument } from './visits.documents';

/** Upcoming or past, then the sentences. A country stands for all its municipalities. */
export function VisitFilters({ filtering }: { readonly filtering: ReturnType<typeof useVisitFilter> }) {
  const t = useT();
  const names = useNames();
  const { parts, period, set } = filtering;
  const { data } = useQuery(visitFilterNamesDocument, { fetchPolicy: 'cache-first' });
  const municipalities = data?.municipalities.edges.map(({ node }) => node) ?? [];
  const countries = [...new Set(municipalities.map(({ countryCode }) => countryCode))]
    .filter((code) => code !== 'UA')
    .sort((a, b) => names.country(a).localeCompare(names.country(b)));
  const idsOf = (country: string) =>
    municipalities.filter(({ countryCode }) => countryCode === country).map(({ id }) => id);

  /** "Німеччина" when all of a country is chosen, else the names. */
  function where(): string {
    const whole = countries.filter((code) => idsOf(code).every((id) => parts.municipalityIds.includes(id)));
    const covered = new Set(whole.flatMap(idsOf));
    const rest = parts.municipalityIds
      .filter((id) => !covered.has(id))
      .map((id) => municipalities.find((municipality) => municipality.id === id))
      .map((municipality) => (municipality ? names.municipality(municipality) : '…'));
    return [...whole.map(names.country), ...rest].join(', ');
  }

  function add(choice: string) {
    const [field, value = ''] = choice.split(':');
    const more = (list: readonly string[], added: readonly string[]) => [...new Set([...list, ...added])].join(',');
    if (field === 'direction') set({ direction: value });
    if (field === 'kinds') set({ kinds: more(parts.kinds, [value]) });
    if (field === 'modes') set({ modes: more(parts.modes, [value]) });
    if (field === 'statuses') set({ statuses: more(parts.statuses, [value]) });
    if (field === 'report') set({ report: 'awaited' });
    if (field === 'country') set({ municipalityIds: more(parts.municipalityIds, idsOf(value)) });
    if (field === 'municipality') set({ municipalityIds: more(parts.municipalityIds, [value]) });
  }

  return (
    <FilterBar>
      <SegmentedControl
        aria-label={t('visits.when')}
        size="xs"
        value={period}
        onChange={(when) => set({ when: when === 'upcoming' ? null : when, from: null, to: null, report: null })}
        data={(['upcoming', 'past', 'all'] as const).map((value) => ({ value, label: t(`visits.${value}`) }))}
      />
      {parts.awaitingDebrief && (
        <FilterSentence label={t('visit.report')} value={t('visits.awaited')} onRemove={() => set({ report: null })} />
      )}
      {parts.kinds.length > 0 && (
        <FilterSentence
          label={t('visit.kind')}
          value={parts.kinds.map((kind) => t(`enum.VisitKind.${kind}`)).join(', ')}
          onRemove={() => set({ kinds: null })}
        />
      )}
      {parts.direction && (
        <FilterSentence
          label={t('visit.direction')}
          value={t(`enum.VisitDirection.${parts.direction}`)}
          onRemove={() => set({ direction: null })}
        />
      )}
      {parts.modes.length > 0 && (
        <FilterSentence
          label={t('visit.mode')}
          value={parts.modes.map((mode) => t(`enum.VisitMode.${mode}`)).join(', ')}
          onRemove={() => set({ modes: null })}
        />
      )}
      {parts.statuses.length > 0 && (
        <FilterSentence
          label={t('visit.status')}
          value={parts.statuses.map((status) => t(`enum.VisitStatus.${status}`)).join(', ')}
          onRemove={() => set({ statuses: null })}
        />
      )}
      {parts.municipalityIds.length > 0 && (
        <FilterSentence label={t('visit.parties')} value={where()} onRemove={() => set({ municipalityIds: null })} />
      )}
      <Period from={parts.from} to={parts.to} onChange={(from, to) => set({ from, to })} />
      {parts.partnershipId !== '' && (
        <FilterSentence
          label={t('visit.partnership')}
          value={t('visits.onePartnership')}
          onRemove={() => set({ partnershipId: null })}
        />
      )}
      <AddFilter
        onAdd={add}
        groups={[
          { label: t('visit.report'), options: [{ value: 'report:awaited', label: t('visits.awaited') }] },
          {
            label: t('visit.kind'),
            options: VISIT_KINDS.map((value) => ({ value: `kinds:${value}`, label: t(`enum.VisitKind.${value}`) })),
          },
          {
            label: t('visit.direction'),
            options: VISIT_DIRECTIONS.map((value) => ({
              value: `direction:${value}`,
              label: t(`enum.VisitDirection.${value}`),
            })),
          },
          {
            label: t('visit.mode'),
            options: VISIT_MODES.map((value) => ({ value: `modes:${value}`, label: t(`enum.VisitMode.${value}`) })),
          },
          {
            label: t('visit.status'),
            options: VISIT_STATUSES.map((value) => ({
              value: `statuses:${value}`,
              label: t(`enum.VisitStatus.${value}`),
            })),
          },
          {
            label: t('filter.country'),
            options: countries.map((code) => ({
              value: `country:${code}`,
              label: names.country(code),
              mark: <Flag country={code} decorative />,
            })),
          },
          {
            label: t('filter.party'),
            options: municipalities
              .map((municipality) => ({
                value: `municipality:${municipality.id}`,
                label: names.municipality(municipality),
                mark: <Flag country={municipality.countryCode} decorative />,
              }))
              .sort((a, b) => a.label.localeCompare(b.label)),
          },
        ]}
      />
      <SearchBox value={parts.search} onSearch={(search) => set({ search })} />
    </FilterBar>
  );
}

interface PeriodProps {
  readonly from: string;
  readonly to: string;
  onChange(from: string | null, to: string | null): void;
}

/** "Період: 1 січня – 31 грудня 2026", chosen by two dates. */
function Period({ from, to, onChange }: PeriodProps) {
  const t = useT();
  const dates = useDates();
  const [opened, setOpened] = useState(false);
  const words =
    from && to
      ? dates.range(from, to)
      : from
        ? t('filter.from', { date: dates.long(from) })
        : to
          ? t('filter.to', { date: dates.long(to) })
          : '';
  if (words !== '')
    return <FilterSentence label={t('visits.period')} value={words} onRemove={() => onChange(null, null)} />;
  return (
    <Popover opened={opened} onChange={setOpened} width={280} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconCalendarEvent size={14} stroke={2} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('visits.period')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <PeriodFields
          onChoose={(first, last) => {
            setOpened(false);
            onChange(first, last);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function PeriodFields({ onChoose }: { onChoose(from: string | null, to: string | null): void }) {
  const t = useT();
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  return (
    <div style={{ display: 'grid', gap: 12 }}>
      <DateField label={t('visits.from')} value={from} onChange={setFrom} />
      <DateField label={t('visits.to')} value={to} onChange={setTo} minDate={from ?? undefined} />
      <Button variant="filled" disabled={from === null && to === null} onClick={() => onChoose(from, to)}>
        {t('visits.show')}
      </Button>
    </div>
  );
}
