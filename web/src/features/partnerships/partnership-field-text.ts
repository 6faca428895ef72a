import { useMemo } from 'react';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { type MessageId, useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import {
  COOPERATION_DIRECTIONS,
  COOPERATION_GOALS,
  FORMALITIES,
  LEAD_SOURCES,
  PARTNERSHIP_LEVELS,
  PARTNERSHIP_STAGES,
  PARTY_ROLES,
  RELATIONSHIP_TYPES,
} from '../../lib/vocabulary';
import type { HistoryField } from '../../ui/history-list';
import type { PartnershipFields } from './use-partnership-saving';

const LABELS: Readonly<Record<string, MessageId>> = {
  titleUk: 'partnershipPage.titleUk',
  titleEn: 'partnershipPage.titleEn',
  relationshipType: 'partnershipPage.type',
  level: 'partnershipPage.level',
  formality: 'filter.formality',
  goals: 'partnershipPage.goals',
  directions: 'partnershipPage.directions',
  leadSource: 'filter.source',
  note: 'task.note',
  startedOn: 'partnershipPage.startedOn',
  stage: 'filter.stage',
  parties: 'partnershipPage.parties',
  owner: 'filter.owner',
  ownerId: 'filter.owner',
};

/** Names of a partnership's fields and their values in words: for the history and for two texts side by side. */
export function usePartnershipFieldText() {
  const t = useT();
  const dates = useDates();
  return useMemo(() => {
    const words = new Map<string, string>([
      ...RELATIONSHIP_TYPES.map((value) => [`relationshipType.${value}`, t(`enum.RelationshipType.${value}`)] as const),
      ...PARTNERSHIP_LEVELS.map((value) => [`level.${value}`, t(`enum.PartnershipLevel.${value}`)] as const),
      ...FORMALITIES.map((value) => [`formality.${value}`, t(`enum.Formality.${value}`)] as const),
      ...COOPERATION_GOALS.map((value) => [`goals.${value}`, t(`enum.CooperationGoal.${value}`)] as const),
      ...COOPERATION_DIRECTIONS.map(
        (value) => [`directions.${value}`, t(`enum.CooperationDirection.${value}`)] as const,
      ),
      ...LEAD_SOURCES.map((value) => [`leadSource.${value}`, t(`enum.LeadSource.${value}`)] as const),
      ...PARTNERSHIP_STAGES.map((value) => [`stage.${value}`, t(`enum.PartnershipStage.${value}`)] as const),
    ]);
    const label = (field: string) => (LABELS[field] ? t(LABELS[field]) : field);

    function one(field: string, value: unknown): string {
      if (value === null || value === undefined) return '';
      if (Array.isArray(value)) return value.map((part) => one(field, part)).join(', ');
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      if (field === 'startedOn') return dates.long(text);
      if (field === 'parties')
        return PARTY_ROLES.reduce((said, role) => said.replace(`(${role})`, `(${t(`enum.PartyRole.${role}`)})`), text);
      return words.get(`${field}.${text}`) ?? text;
    }

    /** The history keeps lists as JSON. */
    function read(field: string, raw: string): string {
      if (!raw.startsWith('[')) return one(field, raw);
      try {
        return one(field, JSON.parse(raw));
      } catch {
        return raw;
      }
    }

    const history: Readonly<Record<string, HistoryField>> = Object.fromEntries(
      Object.keys(LABELS).map((field) => [field, { label: label(field), value: (raw: string) => read(field, raw) }]),
    );
    return {
      label,
      history,
      ofInput: (field: string, fields: PartnershipFields) =>
        one(field, Object.entries(fields).find(([key]) => key === field)?.[1]),
      ofRecord: (field: string, record: PartnershipRecordFragment) =>
        field === 'ownerId'
          ? (record.owner?.name ?? '')
          : one(field, Object.entries(record).find(([key]) => key === field)?.[1]),
    };
  }, [t, dates]);
}
