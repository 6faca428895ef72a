import { useQuery } from '@apollo/client/react';
import type { PartnershipFilter } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import type { FilterKey } from '../../lib/partnership-filter';
import { useDates } from '../../lib/use-dates';
import { filterNamesDocument } from './partnerships-list.documents';

export interface Sentence {
  readonly key: FilterKey;
  readonly label: string;
  readonly value: string;
}

/** Each part of a filter in words: "Країна: Німеччина, Польща". */
export function useFilterSentences(filter: PartnershipFilter): readonly Sentence[] {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const { data } = useQuery(filterNamesDocument, {
    skip: !filter.ownerIds && !filter.municipalityIds,
    fetchPolicy: 'cache-first',
  });
  const owner = (id: string) => data?.users.edges.find(({ node }) => node.id === id)?.node.name ?? '…';
  const municipality = (id: string) => {
    const found = data?.municipalities.edges.find(({ node }) => node.id === id);
    return found ? names.municipality(found.node) : '…';
  };
  const period = (from?: string | null, to?: string | null) =>
    from && to
      ? dates.range(from, to)
      : from
        ? t('filter.from', { date: dates.long(from) })
        : to
          ? t('filter.to', { date: dates.long(to) })
          : '';
  const { entered, left } = filter;

  const words: readonly (Sentence | false | '' | null | undefined)[] = [
    filter.search && { key: 'search', label: t('filter.name'), value: filter.search },
    filter.countryCodes && {
      key: 'countryCodes',
      label: t('filter.country'),
      value: filter.countryCodes.map(names.country).join(', '),
    },
    filter.stages && {
      key: 'stages',
      label: t('filter.stage'),
      value: filter.stages.map((stage) => t(`enum.PartnershipStage.${stage}`)).join(', '),
    },
    filter.rot && {
      key: 'rot',
      label: t('filter.rot'),
      value: filter.rot.map((rot) => t(`enum.Rot.${rot}`)).join(', '),
    },
    filter.withoutNextStep && { key: 'withoutNextStep', label: t('filter.nextStep'), value: t('filter.none') },
    filter.withoutOwner && { key: 'withoutOwner', label: t('filter.owner'), value: t('filter.none') },
    filter.ownerIds && { key: 'ownerIds', label: t('filter.owner'), value: filter.ownerIds.map(owner).join(', ') },
    filter.municipalityIds && {
      key: 'municipalityIds',
      label: t('filter.party'),
      value: filter.municipalityIds.map(municipality).join(', '),
    },
    filter.formality && {
      key: 'formality',
      label: t('filter.formality'),
      value: t(`enum.Formality.${filter.formality}`),
    },
    filter.relationshipTypes && {
      key: 'relationshipTypes',
      label: t('filter.relationship'),
      value: filter.relationshipTypes.map((type) => t(`enum.RelationshipType.${type}`)).join(', '),
    },
    filter.directions && {
      key: 'directions',
      label: t('filter.direction'),
      value: filter.directions.map((direction) => t(`enum.CooperationDirection.${direction}`)).join(', '),
    },
    filter.leadSources && {
      key: 'leadSources',
      label: t('filter.source'),
      value: filter.leadSources.map((source) => t(`enum.LeadSource.${source}`)).join(', '),
    },
    filter.open !== undefined &&
      filter.open !== null && {
        key: 'open',
        label: t('filter.state'),
        value: t(filter.open ? 'filter.open' : 'filter.closed'),
      },
    filter.reached && {
      key: 'reached',
      label: t('filter.reached'),
      value: t(`enum.PartnershipStage.${filter.reached}`),
    },
    entered && {
      key: 'entered',
      label: t('filter.entered', { stage: t(`enum.PartnershipStage.${entered.stage}`) }),
      value: period(entered.from, entered.to),
    },
    left && {
      key: 'left',
      label: t('filter.left', { stage: t(`enum.PartnershipStage.${left.stage}`) }),
      value: period(left.from, left.to),
    },
    filter.openedFrom && { key: 'openedFrom', label: t('filter.opened'), value: period(filter.openedFrom) },
    filter.openedTo && { key: 'openedTo', label: t('filter.opened'), value: period(null, filter.openedTo) },
    filter.closedFrom && { key: 'closedFrom', label: t('filter.ended'), value: period(filter.closedFrom) },
    filter.closedTo && { key: 'closedTo', label: t('filter.ended'), value: period(null, filter.closedTo) },
    filter.nextStepFrom && { key: 'nextStepFrom', label: t('filter.nextStep'), value: period(filter.nextStepFrom) },
    filter.nextStepTo && { key: 'nextStepTo', label: t('filter.nextStep'), value: period(null, filter.nextStepTo) },
  ];
  return words.filter((sentence): sentence is Sentence => Boolean(sentence));
}
