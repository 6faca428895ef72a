import { jest } from '@jest/globals';
import pg from 'pg';

/** How many SQL statements a piece of work sends in this process. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}
