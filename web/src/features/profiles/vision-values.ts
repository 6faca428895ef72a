import type { CooperationProfileFields, ProfileRecordFragment } from '../../graphql/graphql';

/** What a vision of cooperation answers, in the order in which it is read. */
export const VISION_QUESTIONS = ['why', 'forWhom', 'goal', 'shortTerm', 'mediumTerm', 'longTerm'] as const;
type VisionQuestion = (typeof VISION_QUESTIONS)[number];

/** An answer in one language; the name of its field. */
type VisionField = `${VisionQuestion}${'Uk' | 'En'}`;
export type VisionValues = Readonly<Record<VisionField, string>>;

const FIELDS: readonly VisionField[] = VISION_QUESTIONS.flatMap((question): VisionField[] => [
  `${question}Uk`,
  `${question}En`,
]);

const BLANK: VisionValues = {
  ...{ whyUk: '', whyEn: '', forWhomUk: '', forWhomEn: '', goalUk: '', goalEn: '' },
  ...{ shortTermUk: '', shortTermEn: '', mediumTermUk: '', mediumTermEn: '', longTermUk: '', longTermEn: '' },
};

export function valuesOfVision(profile: ProfileRecordFragment): VisionValues {
  return FIELDS.reduce((values, field) => ({ ...values, [field]: profile[field] ?? '' }), BLANK);
}

export function fieldsOfVision(values: VisionValues): CooperationProfileFields {
  return Object.fromEntries(FIELDS.map((field) => [field, values[field].trim() || null]));
}

/** What the two versions of a vision are compared by. */
export function visionSummary(values: VisionValues): string {
  return FIELDS.map((field) => values[field])
    .filter(Boolean)
    .join('\n');
}
