import type pg from 'pg';
import { systemErrorCode } from './system-errors.js';

const DUPLICATE_DATABASE = '42P04';

/** Makes the application's empty database; extensions and tables are for the migrations. */
export async function createDatabaseIfMissing(connection: pg.Client, name: string): Promise<void> {
  const found = await connection.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (found.rowCount) return;
  try {
    await connection.query(`CREATE DATABASE ${connection.escapeIdentifier(name)}`);
  } catch (error) {
    if (systemErrorCode(error) !== DUPLICATE_DATABASE) throw error;
  }
}
