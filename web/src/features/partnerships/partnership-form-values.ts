import type {
  CooperationDirection,
  CooperationGoal,
  Formality,
  LeadSource,
  PartnershipLevel,
  RelationshipType,
} from '../../graphql/graphql';
import type { CreatePartnershipInput } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import type { PartnershipStage } from '../../lib/vocabulary';
import type { PartyValue } from './partnership-parties-editor';

export interface PartnershipValues {
  readonly parties: readonly PartyValue[];
  readonly relationshipType: RelationshipType;
  readonly formality: Formality;
  readonly level: PartnershipLevel;
  readonly stage: PartnershipStage;
  readonly stageOn: CalendarDate | null;
  readonly goals: CooperationGoal[];
  readonly directions: CooperationDirection[];
  readonly leadSource: LeadSource | null;
  readonly ownerId: string | null;
  readonly note: string;
  /** The first next step; an empty title asks for none. */
  readonly step: { readonly title: string; readonly ownerId: string | null; readonly dueOn: CalendarDate | null };
}

export function emptyPartnership(
  today: CalendarDate,
  stepDueOn: CalendarDate,
  userId: string,
  communityId: string | null,
): PartnershipValues {
  return {
    parties: [
      { municipalityId: communityId, role: 'LEAD' },
      { municipalityId: null, role: 'PARTNER' },
    ],
    relationshipType: 'CONTACT',
    formality: 'INFORMAL',
    level: 'CITY',
    stage: 'LEAD',
    stageOn: today,
    goals: [],
    directions: [],
    leadSource: null,
    ownerId: userId,
    note: '',
    step: { title: '', ownerId: userId, dueOn: stepDueOn },
  };
}

export function partnershipInput({
  parties,
  stage,
  stageOn,
  note,
  step: _step,
  ...fields
}: PartnershipValues): CreatePartnershipInput {
  return {
    ...fields,
    stage,
    stageOn,
    parties: parties.flatMap(({ municipalityId, role }) => (municipalityId === null ? [] : [{ municipalityId, role }])),
    note: note.trim() === '' ? null : note.trim(),
  };
}
