import { DomainError } from '../../../kernel/domain-error.js';
import { demandPeriod } from './report-period.js';

describe('the period of a report', () => {
  it('may be one day', () => expect(() => demandPeriod({ from: '2026-11-26', to: '2026-11-26' })).not.toThrow());
  it('does not end before it begins', () => {
    expect(() => demandPeriod({ from: '2026-11-27', to: '2026-11-26' })).toThrow(DomainError);
  });
});
