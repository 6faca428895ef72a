import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DERIVED_TITLES, partnershipOverview, type Titles } from './1763700600000-derive-partnerships.js';

const KEPT_TITLES: Titles = { uk: 'p.listed_title_uk', en: 'p.listed_title_en' };

/**
 * Keeps the title by which a partnership stands in lists, given or of its parties' names, so that a page of thousands in
 * the order of titles is read from an index. The database itself keeps it right, whoever writes.
 */
export class KeepPartnershipTitles1763700800000 implements MigrationInterface {
  readonly name = 'KeepPartnershipTitles1763700800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE partnership
        ADD COLUMN listed_title_uk text NOT NULL DEFAULT '', ADD COLUMN listed_title_en text NOT NULL DEFAULT ''`);
    await queryRunner.query(`
      CREATE FUNCTION list_partnership_titles(ids uuid[]) RETURNS void LANGUAGE sql AS $$
        UPDATE partnership p SET
          listed_title_uk = coalesce(p.title_uk, named.uk, ''), listed_title_en = coalesce(p.title_en, named.en, '')
        FROM (
          SELECT listed.id, string_agg(m.name_uk, ' – ' ORDER BY pp.position) AS uk,
            string_agg(m.name_en, ' – ' ORDER BY pp.position) AS en
          FROM unnest(ids) listed(id) LEFT JOIN partnership_party pp ON pp.partnership_id = listed.id
          LEFT JOIN municipality m ON m.id = pp.municipality_id GROUP BY listed.id
        ) named
        WHERE p.id = named.id AND (p.listed_title_uk, p.listed_title_en)
          IS DISTINCT FROM (coalesce(p.title_uk, named.uk, ''), coalesce(p.title_en, named.en, '')) $$`);
    for (const [name, body] of Object.entries(TRIGGER_FUNCTIONS)) {
      await queryRunner.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM list_partnership_titles(${body}); RETURN NULL; END $$`);
    }
    for (const trigger of TRIGGERS) await queryRunner.query(`CREATE TRIGGER ${trigger}`);
    await queryRunner.query(`SELECT list_partnership_titles((SELECT array_agg(id) FROM partnership))`);
    await queryRunner.query(`
      CREATE INDEX partnership_by_title_uk ON partnership ((listed_title_uk COLLATE "uk-x-icu"), id)
        WHERE trashed_at IS NULL`);
    await queryRunner.query(`CREATE OR REPLACE VIEW partnership_overview AS ${partnershipOverview(KEPT_TITLES)}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE OR REPLACE VIEW partnership_overview AS ${partnershipOverview(DERIVED_TITLES)}`);
    for (const name of Object.keys(TRIGGER_FUNCTIONS)) await queryRunner.query(`DROP FUNCTION ${name}() CASCADE`);
    await queryRunner.query(`DROP FUNCTION list_partnership_titles(uuid[])`);
    await queryRunner.query(`ALTER TABLE partnership DROP COLUMN listed_title_uk, DROP COLUMN listed_title_en`);
  }
}

/** Which partnerships to list anew, as an SQL array, by the name of the trigger's function. */
const TRIGGER_FUNCTIONS = {
  list_titled_partnership: `ARRAY[NEW.id]`,
  list_partnerships_of_parties: `(SELECT array_agg(DISTINCT partnership_id) FROM changed)`,
  list_partnerships_of_municipality: `(
    SELECT array_agg(DISTINCT partnership_id) FROM partnership_party WHERE municipality_id = NEW.id)`,
};

const TRIGGERS = [
  `partnership_titled AFTER INSERT OR UPDATE OF title_uk, title_en ON partnership
    FOR EACH ROW EXECUTE FUNCTION list_titled_partnership()`,
  `partnership_party_added AFTER INSERT ON partnership_party REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION list_partnerships_of_parties()`,
  `partnership_party_changed AFTER UPDATE ON partnership_party REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION list_partnerships_of_parties()`,
  `partnership_party_removed AFTER DELETE ON partnership_party REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION list_partnerships_of_parties()`,
  `municipality_renamed AFTER UPDATE ON municipality FOR EACH ROW
    WHEN ((OLD.name_uk, OLD.name_en) IS DISTINCT FROM (NEW.name_uk, NEW.name_en))
    EXECUTE FUNCTION list_partnerships_of_municipality()`,
];
