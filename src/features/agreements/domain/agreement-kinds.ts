import { invalid } from '../../../kernel/domain-error.js';

/** What kind of paper it is; the letter of intent and the oral understanding bind nobody, but are kept too. */
export const AGREEMENT_TYPES = [
  'LETTER_OF_INTENT',
  'MEMORANDUM',
  'AGREEMENT',
  'CONTRACT',
  'TWINNING_CHARTER',
  'FRAMEWORK',
  'ADDENDUM',
  'ORAL_UNDERSTANDING',
] as const;
export type AgreementType = (typeof AGREEMENT_TYPES)[number];

/** Under which law it is made. ITC: international territorial cooperation, law of Ukraine 3668-IX of 24.04.2024. */
export const LEGAL_REGIMES = [
  'ITC_INTERTERRITORIAL',
  'ITC_CROSS_BORDER',
  'ITC_TRANSNATIONAL',
  'INSTITUTION_LEVEL',
  'TECHNICAL_ASSISTANCE',
  'OTHER',
] as const;
export type LegalRegime = (typeof LEGAL_REGIMES)[number];

/** Whether the ministry approves and registers it: the three kinds of the law on territorial cooperation. */
export function isTerritorialCooperation(regime: LegalRegime): boolean {
  return regime.startsWith('ITC_');
}

/** Who the parties act as: the municipality itself, one of its departments, or an institution of its own. */
export const AGREEMENT_LEVELS = ['MUNICIPALITY', 'DEPARTMENT', 'INSTITUTION'] as const;
export type AgreementLevel = (typeof AGREEMENT_LEVELS)[number];

/** Institutions have no ministry step; a municipality's agreement falls under the law unless somebody says otherwise. */
export function usualRegime(level: AgreementLevel): LegalRegime {
  return level === 'INSTITUTION' ? 'INSTITUTION_LEVEL' : 'ITC_INTERTERRITORIAL';
}

/**
 * An agreement stands under one of the same or a wider level: a school's under the cities', never the other way round.
 *
 * @param circular the parent stands under the agreement itself
 * @throws DomainError INVALID/parent
 */
export function demandStandsUnder(
  agreement: { readonly level: AgreementLevel },
  parent: { readonly level: AgreementLevel },
  circular: boolean,
): void {
  if (circular) {
    throw invalid('parent', 'fields.parentId', {
      uk: 'Угода не може стояти під собою. Оберіть іншу.',
      en: 'An agreement cannot stand under itself. Choose another.',
    });
  }
  if (AGREEMENT_LEVELS.indexOf(agreement.level) < AGREEMENT_LEVELS.indexOf(parent.level)) {
    throw invalid('parent', 'fields.parentId', {
      uk: 'Угода громад не стоїть під угодою установ. Оберіть угоду громад.',
      en: 'An agreement of municipalities does not stand under one of institutions. Choose one of municipalities.',
    });
  }
}
