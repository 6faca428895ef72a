import { DomainError } from '../../../kernel/domain-error.js';
import { demandPassword } from './password-rules.js';

const reasonFor = (password: string, personal: string[] = []): string | null => {
  try {
    demandPassword(password, personal, 'password');
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.refusal.reason : String(error);
  }
};

describe('a password', () => {
  it.each([
    ['Lviv2026', 'too_short'],
    ['x'.repeat(129), 'too_long'],
    ['Password123456', 'common'],
    ['1111111111111111', 'common'],
    ['пароль-пароль-2026', 'common'],
  ])('%p is refused as %s', (password, reason) => expect(reasonFor(password)).toBe(reason));

  it('may not be the name of the person with digits around it', () => {
    expect(reasonFor('Mariia-20262026', ['Mariia Vyhadana'])).toBe('common');
  });

  it('may be a few words in any script', () => {
    expect(reasonFor('яблуко літак сорок два')).toBeNull();
    expect(reasonFor('correct horse battery')).toBeNull();
  });
});
