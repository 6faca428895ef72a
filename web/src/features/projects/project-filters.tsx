import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { PROJECT_STATUSES } from '../../lib/vocabulary';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { SearchBox } from '../../ui/search-box';
import { projectFilterNameDocument } from './projects.documents';
import { PROJECT_ORDERS, type useProjectFilter } from './use-project-filter';

/** What the list of projects is narrowed to, as sentences, and its order. */
export function ProjectFilters({ filtering }: { readonly filtering: ReturnType<typeof useProjectFilter> }) {
  const t = useT();
  const names = useNames();
  const { parts, order, set } = filtering;
  const { data } = useQuery(projectFilterNameDocument, {
    variables: { funderId: parts.funder || '-', withFunder: parts.funder !== '' },
    skip: parts.funder === '',
    fetchPolicy: 'cache-first',
  });

  function add(choice: string) {
    const [field, value = ''] = choice.split(':');
    if (field === 'status') set({ statuses: [...new Set([...parts.statuses, value])].join(',') });
    if (field === 'late') set({ late: 'yes' });
    if (field === 'order') set({ order: value });
  }

  return (
    <FilterBar>
      {parts.statuses.length > 0 && (
        <FilterSentence
          label={t('agreement.status')}
          value={parts.statuses.map((status) => t(`enum.ProjectStatus.${status}`)).join(', ')}
          onRemove={() => set({ statuses: null })}
        />
      )}
      {parts.funder !== '' && (
        <FilterSentence
          label={t('project.funder')}
          value={data?.organisation ? names.organisation(data.organisation) : '…'}
          onRemove={() => set({ funder: null })}
        />
      )}
      {parts.late && (
        <FilterSentence
          label={t('project.reports')}
          value={t('project.lateReports')}
          onRemove={() => set({ late: null })}
        />
      )}
      {parts.linked.map((link) => (
        <FilterSentence
          key={link}
          label={t('project.linkedTo')}
          value={t(`project.linked.${link}`)}
          onRemove={() => set({ [link]: null })}
        />
      ))}
      {order.field !== 'NEXT_CLOCK' && (
        <FilterSentence
          label={t('project.order')}
          value={t(`enum.ProjectOrderField.${order.field}`)}
          onRemove={() => set({ order: null })}
        />
      )}
      <AddFilter
        onAdd={add}
        groups={[
          {
            label: t('agreement.status'),
            options: PROJECT_STATUSES.map((value) => ({
              value: `status:${value}`,
              label: t(`enum.ProjectStatus.${value}`),
            })),
          },
          { label: t('project.reports'), options: [{ value: 'late:yes', label: t('project.lateReports') }] },
          {
            label: t('project.order'),
            options: PROJECT_ORDERS.map((value) => ({
              value: `order:${value}`,
              label: t(`enum.ProjectOrderField.${value}`),
            })),
          },
        ]}
      />
      <SearchBox value={parts.search} onSearch={(search) => set({ search })} />
    </FilterBar>
  );
}
