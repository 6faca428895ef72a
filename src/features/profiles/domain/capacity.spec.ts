import { usualCapacity } from './capacity.js';

it.each([
  [null, 2],
  [0, 2],
  [49_999, 2],
  [50_000, 3],
  [200_000, 3],
  [200_001, 5],
])('a place of %s people can usually carry %s partnerships', (population, capacity) => {
  expect(usualCapacity(population)).toBe(capacity);
});
