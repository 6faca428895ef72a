import { Logger } from '@nestjs/common';
import { formatError } from './error-formatter.js';

const refusedBy = (code: string) => Object.assign(new Error('secret words of the database'), { code });

describe('an error that is nobody’s fault', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it.each([
    ['53100', 'UNAVAILABLE', 'storage_full', /disk of the database is full. Nothing was saved/],
    ['57P01', 'UNAVAILABLE', 'database', /cannot be reached now. Nothing was saved/],
    ['ECONNREFUSED', 'UNAVAILABLE', 'database', /cannot be reached now/],
    ['XX000', 'INTERNAL', 'internal', /Something failed on the server/],
  ])('with %s says what was kept, and none of its own words', (code, shown, reason, sentence) => {
    const { message, extensions } = formatError(refusedBy(code), 'en');

    expect(extensions).toEqual({ code: shown, reason });
    expect(message).toMatch(sentence);
    expect(formatError(refusedBy(code), 'uk').message).not.toMatch(/secret|[a-z]{4}/);
  });
});
