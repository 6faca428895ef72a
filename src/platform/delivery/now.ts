import sql from 'sql-template-tag';

/**
 * The database's time, read once for a statement. As a bare call it would be asked again for every row, and no index could
 * lead to what is due: 100 000 rows of next month would be read to find the one of this minute.
 */
export const NOW = sql`(SELECT app_now())`;
