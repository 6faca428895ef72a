/** What a person says of a proposed partner: kept in view, taken, or turned down. */
export const MATCH_VERDICTS = ['SHORTLISTED', 'ACCEPTED', 'DECLINED'] as const;
export type MatchVerdict = (typeof MATCH_VERDICTS)[number];
