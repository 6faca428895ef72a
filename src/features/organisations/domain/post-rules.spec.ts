import { DomainError } from '../../../kernel/domain-error.js';
import { demandPosts, type PostTerms } from './post-rules.js';

const refused = (posts: readonly PostTerms[]): string | null => {
  try {
    demandPosts('anna', posts);
    return null;
  } catch (error) {
    return error instanceof DomainError ? `${error.refusal.reason} ${error.refusal.field}` : String(error);
  }
};
const post = { municipalityId: 'stuttgart', validFrom: '2020-01-01' };

describe('the posts of a person', () => {
  it('are one at least', () => expect(refused([])).toBe('required posts'));
  it('may be at a municipality and at an organisation', () => {
    expect(refused([post, { organisationId: 'library' }])).toBeNull();
  });
  it('stand at one place each', () => {
    expect(refused([post, {}])).toBe('one_place posts.1.municipalityId');
    expect(refused([{ ...post, organisationId: 'library' }])).toBe('one_place posts.0.municipalityId');
  });
  it('end after they began', () => {
    expect(refused([{ ...post, validTo: '2019-12-31' }])).toBe('date_order posts.0.validTo');
    expect(refused([{ ...post, validTo: '2020-01-01' }])).toBeNull();
  });
  it('have a successor only once over, and another person', () => {
    expect(refused([{ ...post, successorId: 'max' }])).toBe('required posts.0.validTo');
    expect(refused([{ ...post, validTo: '2024-01-01', successorId: 'anna' }])).toBe('same_person posts.0.successorId');
    expect(refused([{ ...post, validTo: '2024-01-01', successorId: 'max' }])).toBeNull();
  });
});
