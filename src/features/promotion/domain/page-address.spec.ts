import { describe, expect, it } from '@jest/globals';
import { pageAddress } from './page-address.js';

describe('addresses of the same page', () => {
  it.each([
    'https://khm.example/euprize',
    'https://KHM.example/euprize',
    'https://khm.example/euprize/',
    'http://khm.example:80/euprize',
    'HTTPS://khm.example:443/euprize//',
  ])('%s', (url) => {
    expect(pageAddress(url)).toBe('khm.example/euprize');
  });

  it.each(['https://khm.example/EuPrize', 'https://khm.example/euprize?lang=en', 'https://khm.example/euprize#top'])(
    'is another page: %s',
    (url) => {
      expect(pageAddress(url)).not.toBe('khm.example/euprize');
    },
  );
});
