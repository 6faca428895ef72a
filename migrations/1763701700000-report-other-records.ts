import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that entries may point to from now on: their table, and the SQL of the day on which a report sets them. */
const RECORDS = [{ table: 'agreement', startsOn: 'r.signed_on', endsOn: 'r.signed_on' }] as const;

const LINKS = RECORDS.map(({ table }) => `${table}_id`);

/** Entries of measures point to any record of what was done, not only to visits. */
export class ReportOtherRecords1763701700000 implements MigrationInterface {
  readonly name = 'ReportOtherRecords1763701700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { table } of RECORDS) {
      await queryRunner.query(`ALTER TABLE measure_entry ADD COLUMN ${table}_id uuid REFERENCES ${table} (id)`);
      await queryRunner.query(
        `CREATE UNIQUE INDEX measure_entry_${table}_once ON measure_entry (${table}_id, measure_id, year)`,
      );
    }
    await this.check(queryRunner, ['visit_id', ...LINKS]);
  }

  /** What pointed to other records stays as free text: in its own words, else under the title of the record. */
  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table, startsOn, endsOn } of RECORDS) {
      await queryRunner.query(`
        UPDATE measure_entry e SET text_uk = coalesce(e.text_uk, r.title_uk), text_en = coalesce(e.text_en, r.title_en),
          date_precision = CASE WHEN ${startsOn} IS NOT NULL THEN 'DAY' END, starts_on = ${startsOn},
          ends_on = CASE WHEN ${startsOn} IS NOT NULL THEN ${endsOn} END
        FROM ${table} r WHERE r.id = e.${table}_id`);
    }
    await this.check(queryRunner, ['visit_id']);
    for (const link of LINKS) await queryRunner.query(`ALTER TABLE measure_entry DROP COLUMN ${link}`);
  }

  private async check(queryRunner: QueryRunner, links: readonly string[]): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE measure_entry
        DROP CONSTRAINT measure_entry_one_link,
        DROP CONSTRAINT measure_entry_says_something,
        ADD CONSTRAINT measure_entry_one_link CHECK (num_nonnulls(${links.join(', ')}) <= 1),
        ADD CONSTRAINT measure_entry_says_something CHECK (num_nonnulls(text_uk, ${links.join(', ')}) > 0)`);
  }
}
