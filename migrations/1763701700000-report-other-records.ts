import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that entries may point to from now on: table, what its title is called, and SQL of the day of a report. */
const RECORDS = [
  { table: 'agreement', title: 'title', startsOn: 'r.signed_on' },
  { table: 'aid_transfer', title: 'title', startsOn: 'r.happened_on' },
  { table: 'project', title: 'title', startsOn: 'NULL::date' },
  { table: 'membership', title: 'title', startsOn: 'r.joined_on' },
  { table: 'publication', title: 'title', startsOn: 'r.published_on' },
  { table: 'award', title: 'title', startsOn: 'r.awarded_on' },
  { table: 'gift_item', title: 'name', startsOn: 'NULL::date' },
] as const;

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
    for (const { table, title, startsOn } of RECORDS) {
      await queryRunner.query(`
        UPDATE measure_entry e SET text_uk = coalesce(e.text_uk, r.${title}_uk), text_en = coalesce(e.text_en, r.${title}_en),
          date_precision = CASE WHEN ${startsOn} IS NOT NULL THEN 'DAY' END, starts_on = ${startsOn},
          ends_on = ${startsOn}
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
