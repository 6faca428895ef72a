import { jest } from '@jest/globals';
import pg from 'pg';

/** How many SQL statements a piece of work sends in this process. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    const count = query.mock.calls.length;
    if (count === 0) throw new Error('No statement was seen: the work never reached the database.');
    return count;
  } finally {
    query.mockRestore();
  }
}
