import type { Text } from '../../../kernel/text.js';
import type { Formality } from './partnership-terms.js';

/** The stages in pipeline order. LOST stands beside the pipeline, after it in every list. */
export const PARTNERSHIP_STAGES = [
  'LEAD',
  'CONTACTED',
  'DIALOGUE',
  'JOINT_PLANNING',
  'FORMALISING',
  'ACTIVE',
  'DORMANT',
  'ENDED',
  'LOST',
] as const;
export type PartnershipStage = (typeof PARTNERSHIP_STAGES)[number];

/** Stages in which a partnership is over; all others are open and need a next step. */
export const CLOSED_STAGES = ['ENDED', 'LOST'] as const satisfies readonly PartnershipStage[];

export const OPEN_STAGES: readonly PartnershipStage[] = PARTNERSHIP_STAGES.filter((stage) => !isClosed(stage));

export function isClosed(stage: PartnershipStage): boolean {
  return CLOSED_STAGES.some((closed) => closed === stage);
}

/** A way out of a stage. */
export interface StageStep {
  readonly to: PartnershipStage;
  readonly reasonRequired: boolean;
  /** only for partnerships of this formality; absent: for all */
  readonly formality?: Formality;
}

const step = (to: PartnershipStage): StageStep => ({ to, reasonRequired: false });
const withReason = (to: PartnershipStage): StageStep => ({ to, reasonRequired: true });

/** Every allowed move: forward, back one stage with a reason, lost with a reason, reopened. */
export const STAGE_STEPS: Readonly<Record<PartnershipStage, readonly StageStep[]>> = {
  LEAD: [step('CONTACTED'), withReason('LOST')],
  CONTACTED: [step('DIALOGUE'), withReason('LEAD'), withReason('LOST')],
  DIALOGUE: [step('JOINT_PLANNING'), withReason('CONTACTED'), withReason('LOST')],
  JOINT_PLANNING: [
    step('FORMALISING'),
    { ...step('ACTIVE'), formality: 'INFORMAL' },
    withReason('DIALOGUE'),
    withReason('LOST'),
  ],
  FORMALISING: [step('ACTIVE'), withReason('JOINT_PLANNING'), withReason('LOST')],
  ACTIVE: [step('DORMANT'), step('ENDED'), withReason('FORMALISING')],
  DORMANT: [step('ACTIVE'), step('ENDED')],
  ENDED: [withReason('DORMANT')],
  LOST: [step('LEAD')],
};

/** The moves open to a partnership as it is now. */
export function stepsFrom(stage: PartnershipStage, formality: Formality): readonly StageStep[] {
  return STAGE_STEPS[stage].filter((way) => !way.formality || way.formality === formality);
}

/** The stage itself and those after it in the pipeline; LOST is reached only by being lost. */
export function stagesFrom(stage: PartnershipStage): readonly PartnershipStage[] {
  if (stage === 'LOST') return ['LOST'];
  return PARTNERSHIP_STAGES.slice(PARTNERSHIP_STAGES.indexOf(stage)).filter((later) => later !== 'LOST');
}

export const STAGE_NAMES: Readonly<Record<PartnershipStage, Text>> = {
  LEAD: { uk: 'Лід', en: 'Lead' },
  CONTACTED: { uk: 'Первинний контакт', en: 'Contacted' },
  DIALOGUE: { uk: 'Діалог', en: 'Dialogue' },
  JOINT_PLANNING: { uk: 'Планування спільних дій', en: 'Joint planning' },
  FORMALISING: { uk: 'Формалізація', en: 'Formalising' },
  ACTIVE: { uk: 'Активне', en: 'Active' },
  DORMANT: { uk: 'Призупинене', en: 'Dormant' },
  ENDED: { uk: 'Завершене', en: 'Ended' },
  LOST: { uk: 'Не відбулося', en: 'Lost' },
};
