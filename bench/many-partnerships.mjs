/**
 * Fills a scratch database with plain SQL, the same rows every time: communities, partner cities, and partnerships with
 * two or three parties, a stage history of one to four steps and up to five tasks.
 */
export async function makePartnerships(client, count) {
  await client.query('BEGIN');
  await client.query(`SELECT setseed(0.42)`);
  await client.query(`
    INSERT INTO municipality (id, side, kind, name_uk, name_en, country_code, region, languages, version)
    SELECT gen_random_uuid(), 'UKRAINIAN', 'HROMADA', 'Громада ' || n, 'Community ' || n, 'UA', 'Область ' || n % 24, '{uk}'::text[], 1
    FROM generate_series(1, 500) n
    UNION ALL
    SELECT gen_random_uuid(), 'FOREIGN', 'CITY', 'Місто ' || n, 'City ' || n, (ARRAY['DE','PL','FR','CZ','LT','IT'])[1 + n % 6],
      'Region ' || n % 40, '{en}'::text[], 1
    FROM generate_series(1, 2000) n`);
  await client.query(`
    CREATE TEMPORARY TABLE made ON COMMIT DROP AS
    SELECT gen_random_uuid() AS id, n, least(7, 1 + floor(random() * 7))::int AS depth, (random() * 900)::int AS age_days
    FROM generate_series(1, ${Number(count)}) n`);
  await client.query(
    `CREATE TEMPORARY TABLE people ON COMMIT DROP AS SELECT id, row_number() OVER (ORDER BY email) AS n FROM app_user`,
  );
  await client.query(`
    INSERT INTO partnership (id, title_uk, title_en, relationship_type, level, formality, goals, directions, owner_id, stage, version, created_at)
    SELECT id, CASE WHEN n % 3 = 0 THEN 'Партнерство ' || n END, CASE WHEN n % 3 = 0 THEN 'Partnership ' || n END,
      (ARRAY['TWINNING','FRIENDSHIP','PROJECT','SOLIDARITY'])[1 + n % 4], 'CITY', (ARRAY['FORMAL','INFORMAL'])[1 + n % 2],
      '{RECOVERY}'::text[], '{CULTURE}'::text[], (SELECT p.id FROM people p WHERE p.n = 1 + made.n % (SELECT count(*) FROM people)),
      (ARRAY['LEAD','CONTACTED','DIALOGUE','JOINT_PLANNING','FORMALISING','ACTIVE','DORMANT'])[depth], 1, now() - age_days * interval '1 day'
    FROM made`);
  await client.query(`
    WITH ours AS (SELECT id, row_number() OVER (ORDER BY name_uk) AS n FROM municipality WHERE side = 'UKRAINIAN'),
      theirs AS (SELECT id, row_number() OVER (ORDER BY name_uk) AS n FROM municipality WHERE side = 'FOREIGN')
    INSERT INTO partnership_party (partnership_id, municipality_id, role, position)
    SELECT made.id, ours.id, 'LEAD', 0 FROM made JOIN ours ON ours.n = 1 + made.n % 500
    UNION ALL SELECT made.id, theirs.id, 'PARTNER', 1 FROM made JOIN theirs ON theirs.n = 1 + made.n % 2000
    UNION ALL SELECT made.id, theirs.id, 'PARTNER', 2 FROM made JOIN theirs ON theirs.n = 1 + (made.n + 700) % 2000 WHERE made.n % 5 = 0`);
  await client.query(`
    INSERT INTO stage_change (id, partnership_id, position, from_stage, to_stage, happened_on, at)
    SELECT gen_random_uuid(), id, step, stages[step - 1], stages[step],
      current_date - (age_days * (depth - step + 1) / depth), now() - (age_days * (depth - step + 1) / depth) * interval '1 day'
    FROM made, generate_series(1, depth) step,
      (SELECT ARRAY['LEAD','CONTACTED','DIALOGUE','JOINT_PLANNING','FORMALISING','ACTIVE','DORMANT'] AS stages) names`);
  await client.query(`
    INSERT INTO interaction (id, partnership_id, kind, happened_on, text, version)
    SELECT gen_random_uuid(), id, 'LETTER', current_date - age_days / (1 + letter), 'Лист ' || letter, 1
    FROM made, generate_series(1, 3) letter WHERE n % 4 <> 0`);
  await client.query(`
    INSERT INTO task (id, title, owner_id, due_on, priority, state, done_at, partnership_id, version)
    SELECT gen_random_uuid(), 'Завдання ' || number, (SELECT p.id FROM people p WHERE p.n = 1 + made.n % (SELECT count(*) FROM people)),
      current_date + (n % 90) - number * 7, 'NORMAL', CASE WHEN number > 2 THEN 'DONE' ELSE 'OPEN' END,
      CASE WHEN number > 2 THEN now() END, id, 1
    FROM made, generate_series(1, n % 6) number`);
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE');
}
