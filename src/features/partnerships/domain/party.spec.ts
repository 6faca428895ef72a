import { DomainError } from '../../../kernel/domain-error.js';
import { demandNoAggressor, demandParties, type Party } from './party.js';

const parties = (...ids: string[]): Party[] => ids.map((municipalityId) => ({ municipalityId, role: 'PARTNER' }));
const refused = (check: () => void): string | null => {
  try {
    check();
    return null;
  } catch (error) {
    return error instanceof DomainError ? `${error.refusal.reason} ${error.refusal.field}` : String(error);
  }
};

describe('the parties of a partnership', () => {
  it('are two or more different municipalities', () => {
    expect(refused(() => demandParties(parties('a', 'b')))).toBeNull();
    expect(refused(() => demandParties(parties('a', 'b', 'c', 'd')))).toBeNull();
    expect(refused(() => demandParties(parties('a')))).toBe('too_few_parties parties');
    expect(refused(() => demandParties([]))).toBe('too_few_parties parties');
    expect(refused(() => demandParties(parties('a', 'b', 'a')))).toBe('self_partner parties.2.municipalityId');
  });

  it('are fifty at most', () => {
    const many = parties(...Array.from({ length: 51 }, (_, place) => String(place)));
    expect(refused(() => demandParties(many))).toBe('too_many parties');
  });

  it('are none of the aggressor, but historic ones stay', () => {
    expect(refused(() => demandNoAggressor(parties('a', 'ivanovo'), ['ivanovo']))).toBe(
      'aggressor_state parties.1.municipalityId',
    );
    expect(refused(() => demandNoAggressor(parties('a', 'ivanovo'), ['ivanovo'], ['ivanovo']))).toBeNull();
  });
});
