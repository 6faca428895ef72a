/** The questions a vision of cooperation answers, each in both languages. */
export const VISION_FIELDS = [
  'whyUk',
  'whyEn',
  'forWhomUk',
  'forWhomEn',
  'goalUk',
  'goalEn',
  'shortTermUk',
  'shortTermEn',
  'mediumTermUk',
  'mediumTermEn',
  'longTermUk',
  'longTermEn',
] as const;
export type VisionField = (typeof VISION_FIELDS)[number];

/** Why, for whom, with what goal, and what comes of it soon, later and in the end. */
export type Vision = { readonly [Field in VisionField]: string | null };
