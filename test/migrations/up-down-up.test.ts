import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { ENTITIES } from '../../src/entities.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await makeTestDatabase();
    dataSource = await makeDataSource({
      url: database.url,
      poolSize: 2,
      entities: ENTITIES,
      migrations: MIGRATIONS,
    }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('go down to nothing and up again to the same schema, with rows in the way', async () => {
    const before = await schema();
    await dataSource.query(`
      INSERT INTO municipality (id, side, kind, name_uk, name_en, country_code, languages, version)
      VALUES (gen_random_uuid(), 'FOREIGN', 'CITY', 'Сілістра', 'Silistra', 'BG', '{bg}', 1)`);
    await dataSource.query(`
      WITH placed AS (
        INSERT INTO organisation (id, type, name_uk, name_en, country_code, municipality_id, phones, emails, languages, version)
        SELECT gen_random_uuid(), 'CULTURE', 'Бібліотека', 'Library', 'BG', id, '{}', '{}', '{}', 1 FROM municipality
        RETURNING id
      ), named AS (
        INSERT INTO contact (id, name, languages, version) VALUES (gen_random_uuid(), 'Анна', '{}', 1) RETURNING id
      )
      INSERT INTO post (id, contact_id, municipality_id, organisation_id, title_uk, unit, holds_relationship, position)
      SELECT gen_random_uuid(), named.id, NULL, placed.id, 'Бібліотекарка', NULL, false, 0 FROM named, placed
      UNION ALL SELECT gen_random_uuid(), named.id, municipality.id, NULL, 'Радниця', 'Відділ', true, 1
        FROM named, municipality`);

    await dataSource.query(`
      INSERT INTO agreement (id, type, regime, level, procedure, title_uk, languages, subjects, status, status_on,
        term_kind, signed_online, version)
      VALUES ('00000000-0000-0000-0000-00000000000a', 'MEMORANDUM', 'OTHER', 'MUNICIPALITY', 'NO_MINISTRY_STEP',
        'Меморандум', '{uk}', '{ENERGY,DIGITAL}', 'SIGNED', '2024-01-01', 'UNSPECIFIED', false, 1)`);
    await dataSource.query(`
      INSERT INTO agreement_party (id, agreement_id, position, institution, by_proxy, further_signatures,
        dropped_out_on, dropped_out_reason)
      VALUES (gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', 0, 'Страсбург', false, '[]',
        '2023-11-06', 'Чому')`);
    await dataSource.query(`
      INSERT INTO agreement (id, type, regime, level, procedure, title_uk, languages, subjects, status, status_on,
        term_kind, signed_online, planned_signing_on, version)
      VALUES (gen_random_uuid(), 'AGREEMENT', 'OTHER', 'MUNICIPALITY', 'NO_MINISTRY_STEP', 'Проєкт', '{uk}', '{}',
        'DRAFTING', '2026-01-01', 'UNSPECIFIED', false, '2027-02-01', 1)`);
    await dataSource.query(`
      INSERT INTO agreement_approval (id, agreement_id, position, kind, result)
      VALUES (gen_random_uuid(), '00000000-0000-0000-0000-00000000000a', 0, 'OWN_COUNCIL', 'PENDING')`);

    await dataSource.query(`
      INSERT INTO stored_file (id, record_type, record_id, name, role, size_bytes, added_at)
      VALUES ('00000000-0000-0000-0000-00000000000f', 'AGREEMENT', '00000000-0000-0000-0000-00000000000a', 'Скан.pdf',
        'SCAN', 1, now())`);
    await dataSource.query(`
      INSERT INTO stored_file_piece (file_id, position, bytes)
      VALUES ('00000000-0000-0000-0000-00000000000f', 0, '\\x00')`);
    await dataSource.query(`
      WITH community AS (
        INSERT INTO municipality (id, side, kind, name_uk, name_en, country_code, region, languages, version)
        VALUES (gen_random_uuid(), 'UKRAINIAN', 'HROMADA', 'Хмельницький', 'Khmelnytskyi', 'UA', 'Хмельницька', '{uk}', 1)
        RETURNING id)
      INSERT INTO programme (id, community_id, title_uk, report_title_uk, starts_on, ends_on, version)
      SELECT '00000000-0000-0000-0000-0000000000b0', id, 'Програма', 'Звіт', '2021-01-01', '2025-12-31', 1 FROM community`);
    await dataSource.query(`
      INSERT INTO programme_section (id, programme_id, position, title_uk)
      VALUES ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-0000000000b0', 0, 'Розділ')`);
    await dataSource.query(`
      INSERT INTO measure (id, programme_id, section_id, position, code, title_uk)
      VALUES ('00000000-0000-0000-0000-0000000000b2', '00000000-0000-0000-0000-0000000000b0',
        '00000000-0000-0000-0000-0000000000b1', 0, '1.1', 'Захід')`);
    await dataSource.query(`
      INSERT INTO measure_entry (id, measure_id, year, text_uk, version)
      VALUES (gen_random_uuid(), '00000000-0000-0000-0000-0000000000b2', 2024, 'Зроблено', 1)`);
    await dataSource.query(`
      INSERT INTO annual_report (id, programme_id, year, edition, status, accepted_warnings, signed_at, sheet, checksum,
        version)
      VALUES (gen_random_uuid(), '00000000-0000-0000-0000-0000000000b0', 2024, 1, 'SIGNED', '{}', now(), '{}', 'x', 1)`);
    await dataSource.query(`
      WITH planned AS (
        INSERT INTO project (id, community_id, title_uk, status, status_on, amount_minor_units, amount_currency, rate,
          rate_on, spheres, version)
        SELECT gen_random_uuid(), id, 'Житло', 'RUNNING', '2024-06-21', 65480000, 'EUR', '45.1234', '2024-10-24',
          '{ENERGY}', 1
        FROM municipality WHERE side = 'UKRAINIAN' RETURNING id
      ), paid AS (
        INSERT INTO project_participant (id, project_id, position, organisation_id, role, minor_units, currency)
        SELECT gen_random_uuid(), planned.id, 0, organisation.id, 'FUNDER', 1, 'EUR' FROM planned, organisation
      ), reported AS (
        INSERT INTO project_report (id, project_id, position, kind, due_on)
        SELECT gen_random_uuid(), id, 0, 'FINAL', '2024-02-29' FROM planned
      ), told AS (
        INSERT INTO project_status_change (id, project_id, to_status, happened_on, recorded_at)
        SELECT gen_random_uuid(), id, 'RUNNING', '2024-06-21', now() FROM planned
      )
      INSERT INTO project_agreement (project_id, agreement_id, position)
      SELECT id, '00000000-0000-0000-0000-00000000000a', 0 FROM planned`);
    await dataSource.query(`
      WITH people AS (
        INSERT INTO app_user (id, email, name, role, network_wide, state, language, time_zone, reminder_time, version)
        SELECT gen_random_uuid(), name || '@example.org', name, 'COORDINATOR', true, 'ACTIVE', 'uk', 'Europe/Kyiv',
          '09:00', 1 FROM unnest('{away,substitute}'::text[]) AS name RETURNING id, name
      ), chosen AS (
        INSERT INTO reminder_choices (user_id, working_days, quiet_from, quiet_to, digest_day, digest_time, version)
        SELECT id, '{1,2}', '22:00', '07:00', 1, '09:00', 1 FROM people
      ), off AS (
        INSERT INTO reminder_kind_choice (user_id, kind, critical, in_app, email, webhook)
        SELECT id, 'ANNIVERSARY', false, 'DAILY', 'OFF', 'OFF' FROM people
      )
      INSERT INTO absence (id, user_id, from_on, to_on, substitute_id, version)
      SELECT gen_random_uuid(), one.id, '2026-12-01', '2026-12-05', two.id, 1
      FROM people one, people two WHERE one.name = 'away' AND two.name = 'substitute'`);
    await dataSource.query(`
      WITH joined AS (
        INSERT INTO membership (id, community_id, network_id, title_uk, status, status_on, joined_on, joined_precision,
          contact_id, version)
        SELECT gen_random_uuid(), municipality.id, organisation.id, 'Eurocities', 'MEMBER', '2024-05-30', '2024-05-30',
          'DAY', contact.id, 1
        FROM municipality, organisation, contact WHERE municipality.side = 'UKRAINIAN' RETURNING id
      ), owed AS (
        INSERT INTO membership_fee (id, membership_id, position, year, minor_units, currency)
        SELECT gen_random_uuid(), id, 0, 2026, 450000, 'EUR' FROM joined
      ), promised AS (
        INSERT INTO membership_obligation (id, membership_id, position, text_uk)
        SELECT gen_random_uuid(), id, 0, 'План дій' FROM joined
      )
      INSERT INTO membership_status_change (id, membership_id, to_status, happened_on, recorded_at)
      SELECT gen_random_uuid(), id, 'MEMBER', '2024-05-30', now() FROM joined`);
    await dataSource.query(`
      WITH published AS (
        INSERT INTO publication (id, community_id, title_uk, kind, languages, topics, date_precision, version)
        SELECT gen_random_uuid(), id, 'Профіль', 'PLATFORM_PROFILE', '{uk}', '{}', 'NONE', 1
        FROM municipality WHERE side = 'UKRAINIAN' RETURNING id)
      INSERT INTO publication_organisation (publication_id, organisation_id, position)
      SELECT published.id, organisation.id, 0 FROM published, organisation`);
    await dataSource.query(`
      INSERT INTO award (id, community_id, direction, title_uk, awarded_on, date_precision, version)
      SELECT gen_random_uuid(), id, 'RECEIVED', 'Приз Європи', '2021-01-01', 'YEAR', 1
      FROM municipality WHERE side = 'UKRAINIAN'`);
    await dataSource.query(`
      WITH item AS (
        INSERT INTO gift_item (id, community_id, name_uk, version)
        SELECT gen_random_uuid(), id, 'Вишиванки', 1 FROM municipality WHERE side = 'UKRAINIAN' RETURNING id)
      INSERT INTO gift_movement (id, item_id, entry_number, kind, version)
      SELECT gen_random_uuid(), id, 1, 'PURCHASED', 1 FROM item`);
    await dataSource.query(`
      WITH promised AS (
        INSERT INTO aid_transfer (id, community_id, title_uk, direction, aid_type, status, status_on, recurring, embargoed,
          version)
        SELECT gen_random_uuid(), id, 'Генератори', 'RECEIVED', 'GRANT_IN_KIND', 'PROMISED', '2024-12-16', false, false, 1
        FROM municipality WHERE side = 'UKRAINIAN' RETURNING id
      ), named AS (
        INSERT INTO aid_party (id, transfer_id, position, role, name)
        SELECT gen_random_uuid(), id, 0, 'DONOR', 'Прага 6' FROM promised
      ), stepped AS (
        INSERT INTO aid_status_change (id, transfer_id, to_status, happened_on, recorded_at)
        SELECT gen_random_uuid(), id, 'PROMISED', '2024-12-16', now() FROM promised
      ), line AS (
        INSERT INTO aid_line (id, transfer_id, position, what_uk, goods_class, quantity)
        SELECT gen_random_uuid(), id, 0, 'Генератор', 'GENERATORS', 5000 FROM promised RETURNING id
      )
      INSERT INTO aid_movement (id, line_id, kind, happened_on, amount)
      SELECT gen_random_uuid(), id, 'RECEIVED', '2025-01-20', 3000 FROM line`);
    await dataSource.query(`
      INSERT INTO aid_transfer (id, community_id, title_uk, direction, aid_type, status, status_on, recurring, embargoed,
        promised_on, cleared_on, arrived_on, distributed_on, next_due_on, version)
      SELECT gen_random_uuid(), id, title, 'RECEIVED', 'GRANT_IN_KIND', status, '2025-01-20', false, false, '2024-12-16',
        '2025-01-20', '2025-01-20', given_on::date, due_on::date, 1
      FROM municipality, (VALUES ('Ковдри', 'RECEIVED', NULL, '2025-01-30'),
        ('Намети', 'DISTRIBUTED', '2025-01-25', '2025-04-20')) AS came (title, status, given_on, due_on)
      WHERE side = 'UKRAINIAN'`);

    await dataSource.query(`
      INSERT INTO app_user (id, email, name, role, network_wide, state, language, time_zone, reminder_time, version)
      VALUES (gen_random_uuid(), 'reader@example.org', 'Олена', 'COORDINATOR', true, 'ACTIVE', 'uk', 'Europe/Kyiv', '09:00', 1)`);
    await dataSource.query(`
      INSERT INTO letter_link (id, letter_id, user_id, action, kinds, record_type, record_id, token_hash, expires_at)
      SELECT gen_random_uuid(), gen_random_uuid(), id, 'DONE', '{TASK_DUE}', 'TASK', gen_random_uuid(), id::text, now()
      FROM app_user`);
    await dataSource.query(`
      INSERT INTO calendar_feed (id, user_id, contents, community_id, alarms, token_hash, created_at)
      SELECT gen_random_uuid(), u.id, '{OWN_TASKS,VISITS}', m.id, true, u.id::text || m.id::text, now()
      FROM app_user u, municipality m`);
    await dataSource.query(`
      WITH person AS (
        INSERT INTO app_user (id, email, name, role, network_wide, state, language, time_zone, reminder_time, version)
        VALUES ('00000000-0000-0000-0000-0000000000c0', 'o@example.org', 'Олена', 'COORDINATOR', true, 'ACTIVE', 'uk',
          'Europe/Kyiv', '09:00', 1) RETURNING id
      ), weekly AS (
        INSERT INTO task (id, title, owner_id, due_on, priority, state, recurrence, series_id, series_starts_on, occurs_on,
          further, version)
        SELECT '00000000-0000-0000-0000-0000000000c1', 'Дзвінок', id, '2026-11-30', 'NORMAL', 'OPEN', 'FREQ=WEEKLY;BYDAY=MO',
          '00000000-0000-0000-0000-0000000000c1', '2026-11-30', '2026-11-30', '{"title": "Лист"}', 1 FROM person
        RETURNING id, owner_id
      ), silent AS (
        INSERT INTO reminder_snooze (user_id, record_id, kind, record_type, until_on, at)
        SELECT owner_id, id, 'TASK_DUE', 'TASK', '2026-12-02', now() FROM weekly
      ), asked AS (
        INSERT INTO own_reminder (id, user_id, record_type, record_id, starts_on, recurrence, version)
        SELECT gen_random_uuid(), owner_id, 'TASK', id, '2026-12-01', 'FREQ=DAILY', 1 FROM weekly RETURNING id, user_id
      ), planned AS (
        INSERT INTO reminder (id, kind, record_type, record_id, recipient_user_id, created_at)
        SELECT gen_random_uuid(), 'REMIND_ME', 'OWN_REMINDER', id, user_id, now() FROM asked RETURNING id
      )
      INSERT INTO reminder_occurrence (id, reminder_id, key, anchor_on, local_at, time_zone, due_at, expires_at)
      SELECT gen_random_uuid(), id, 'AGAIN', '2026-12-01', '2026-12-01 09:00', 'Europe/Kyiv', now(), now() FROM planned`);
    await dataSource.query(`
      WITH own AS (
        INSERT INTO webhook_endpoint (id, user_id, url, secret, state, version)
        VALUES (gen_random_uuid(), '00000000-0000-0000-0000-0000000000c0', 'https://hooks.example.org/', 'x', 'ACTIVE', 1)
        RETURNING user_id
      ), told AS (
        INSERT INTO delivery (id, topic, ref_id, channel, recipient_user_id, due_at, not_before, created_at)
        SELECT gen_random_uuid(), 'reminder', gen_random_uuid(), 'webhook', user_id, now(), now(), now() FROM own
        RETURNING id
      ), tried AS (
        INSERT INTO delivery_attempt (delivery_id, attempt, at, state) SELECT id, 1, now(), 'sending' FROM told
      )
      INSERT INTO mail_suppression (id, address, reason, since, lifted_at, lifted_by_id)
      SELECT gen_random_uuid(), 'o@example.org', '550', now(), now(), user_id FROM own`);

    await dataSource.query(`
      WITH person AS (SELECT id FROM app_user LIMIT 1), late AS (
        INSERT INTO delivery (id, topic, ref_id, channel, recipient_user_id, due_at, not_before, created_at, state, resends)
        SELECT gen_random_uuid(), 'reminder', gen_random_uuid(), 'email', id, now(), now(), now(), 'retry', 1 FROM person
        RETURNING id, recipient_user_id
      ), mended AS (
        INSERT INTO delivery_action (id, delivery_id, action, before_state, why, by_id, at)
        SELECT gen_random_uuid(), id, 'RESEND', 'sent', 'Не дійшло', recipient_user_id, now() FROM late
      )
      INSERT INTO bulk_retry (id, filter, why, by_id, total, created_at)
      SELECT gen_random_uuid(), '{"channel": "email"}', 'Сервер ожив', id, 1, now() FROM person`);

    await dataSource.query(`
      WITH place AS (
        INSERT INTO place (id, geonames_id, name, country_code, feature_code, latitude, longitude, plain_name, search_text,
          data_version, withdrawn)
        VALUES (gen_random_uuid(), 727221, 'Silistra', 'BG', 'PPLA', 44.1, 27.3, 'silistra', '| silistra |', 'x', false)
        RETURNING id
      )
      INSERT INTO municipality_place (municipality_id, place_id, status, by_rule, distance_km, position)
      SELECT municipality.id, place.id, 'LINKED', true, NULL, 0 FROM place, municipality WHERE side = 'FOREIGN' LIMIT 1`);

    await dataSource.query(`
      WITH profile AS (
        INSERT INTO cooperation_profile (municipality_id, matching_status, opted_out_of_matching, capacity,
          excluded_countries, excluded_kinds, traits, challenges, goals, language_resources, why_uk, version)
        SELECT id, 'SEEKING', false, 3, '{HU}', '{REGION}', '{RIVER}', '{WAR_DAMAGE}', '{RECOVERY}', '{TEACHERS}', 'Чому', 1
        FROM municipality WHERE side = 'UKRAINIAN' RETURNING municipality_id
      )
      INSERT INTO readiness_mark (id, municipality_id, item, done, evidence_url, owner_id, next_step, updated_at)
      SELECT gen_random_uuid(), municipality_id, 'ENGLISH', true, 'https://example.org/', u.id, 'Курси', now()
      FROM profile, (SELECT id FROM app_user LIMIT 1) u`);
    await dataSource.query(`
      WITH asked AS (
        INSERT INTO need_or_offer (id, municipality_id, nature, status, title_uk, direction, subtype, quantity, unit_uk,
          priority, cost_minor_units, cost_currency, valid_until, reconfirmed_on, owner_id, version)
        SELECT gen_random_uuid(), m.id, 'OFFER', 'PUBLISHED', 'Досвід', 'DECENTRALISATION', 'AMALGAMATION', 1000, 'раз', 1,
          100, 'EUR', '2027-01-01', '2026-11-26', u.id, 1
        FROM municipality m, (SELECT id FROM app_user LIMIT 1) u WHERE m.side = 'UKRAINIAN' RETURNING id, owner_id
      ), planned AS (
        INSERT INTO reminder (id, kind, record_type, record_id, recipient_user_id, created_at)
        SELECT gen_random_uuid(), 'NEED_STILL_VALID', 'NEED_OR_OFFER', id, owner_id, now() FROM asked
        RETURNING id, recipient_user_id
      ), moment AS (
        INSERT INTO reminder_occurrence (id, reminder_id, key, anchor_on, local_at, time_zone, due_at, expires_at)
        SELECT gen_random_uuid(), id, 'CONFIRMED+90', '2026-11-26', '2027-02-24 09:00', 'Europe/Kyiv', now(), now()
        FROM planned RETURNING id
      )
      INSERT INTO reminder_kind_choice (user_id, kind, critical, in_app, email, webhook)
      SELECT recipient_user_id, 'NEED_STILL_VALID', false, 'IMMEDIATE', 'DAILY', 'OFF' FROM planned`);
    await dataSource.query(`UPDATE partnership SET directions = '{HEATING,WARTIME_EXPERIENCE}'`);
    await dataSource.query(`
      INSERT INTO match_weights (id, number, note, weights, active, created_at)
      VALUES (gen_random_uuid(), 1, 'Проба', '{}', true, now())`);
    await dataSource.query(`
      WITH run AS (
        INSERT INTO match_run (id, kind, parameters, weights, weights_number, state, total, created_at)
        VALUES (gen_random_uuid(), 'ONE', '{}', '{}', 1, 'RUNNING', 2, now()) RETURNING id
      ), community AS (
        INSERT INTO match_run_community (run_id, position, community_id, best)
        SELECT run.id, 0, m.id, '[]' FROM run, (SELECT id FROM municipality WHERE side = 'UKRAINIAN' LIMIT 1) m
        RETURNING run_id, community_id
      ), result AS (
        INSERT INTO match_result (id, run_id, community_id, municipality_id, position, rank, paired, score, coverage,
          criteria, explanation)
        SELECT gen_random_uuid(), run_id, community_id, m.id, 0, 1, false, 50, 50, '[]', '{}'
        FROM community, (SELECT id FROM municipality WHERE side = 'FOREIGN' LIMIT 1) m
        RETURNING run_id, community_id, municipality_id
      )
      INSERT INTO match_decision (id, community_id, municipality_id, verdict, reason, run_id, weights_number, score,
        coverage, criteria, explanation, decided_at)
      SELECT gen_random_uuid(), community_id, municipality_id, 'DECLINED', 'Далеко', run_id, 1, 50, 50, '[]', '{}', now()
      FROM result`);

    for (let undone = 0; undone < MIGRATIONS.length; undone += 1) await dataSource.undoLastMigration();
    expect(await schema()).toEqual([]);

    await dataSource.runMigrations();
    expect(await schema()).toEqual(before);
  });

  /** Every column and index of ours. */
  async function schema(): Promise<string[]> {
    const rows = await dataSource.query<{ line: string }[]>(`
      SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
      ORDER BY 1`);
    return rows.map(({ line }) => line);
  }
});
