import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../access/viewer.js';
import { keysetPage } from '../database/keyset.js';
import { SharedTrips } from '../database/shared-trips.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { decodeCursor, type Page } from '../database/page.js';
import type { PageArgs } from '../graphql/page.js';

export interface MailSuppressionRow {
  readonly id: Id;
  readonly address: string;
  readonly reason: string;
  readonly since: Date;
  readonly liftedAt: Date | null;
  readonly liftedById: Id | null;
}

const COLUMNS = sql`s.id, s.address, s.reason, s.since, s.lifted_at AS "liftedAt", s.lifted_by_id AS "liftedById"`;

/** Addresses that refuse our letters for good. Writing on would harm the name of our mail server with the others. */
@Injectable()
export class MailSuppressions {
  private readonly asked = new SharedTrips((addresses: readonly string[]) => this.refuseAll(addresses));

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Asked before each letter: those that ask together share a statement. */
  refuses(address: string): Promise<boolean> {
    return this.asked.add(address);
  }

  async inForce(address: string): Promise<MailSuppressionRow | null> {
    const [row] = await this.unitOfWork.rows<MailSuppressionRow>(sql`
      SELECT ${COLUMNS} FROM mail_suppression s WHERE s.address = lower(${address}) AND s.lifted_at IS NULL`);
    return row ?? null;
  }

  private async refuseAll(addresses: readonly string[]): Promise<boolean[]> {
    const rows = await this.unitOfWork.rows<{ refused: boolean }>(sql`
      SELECT EXISTS (SELECT 1 FROM mail_suppression s WHERE s.address = lower(asked.address) AND s.lifted_at IS NULL)
        AS refused
      FROM unnest(${[...addresses]}::text[]) WITH ORDINALITY AS asked (address, place) ORDER BY asked.place`);
    return rows.map(({ refused }) => refused);
  }

  async add(address: string, reason: string): Promise<void> {
    await this.unitOfWork.rows(sql`
      INSERT INTO mail_suppression (id, address, reason, since)
      VALUES (${newId()}, lower(${address}), ${reason}, app_now()) ON CONFLICT DO NOTHING`);
  }

  /** From now on it is tried again; who said so stays in the row. @throws DomainError NOT_FOUND: none is in force */
  async lift(viewer: Viewer, id: Id): Promise<MailSuppressionRow> {
    const [row] = await this.unitOfWork.rows<MailSuppressionRow>(sql`
      WITH s AS (
        UPDATE mail_suppression SET lifted_at = app_now(), lifted_by_id = ${viewer.userId}
        WHERE id = ${id} AND lifted_at IS NULL RETURNING *
      )
      SELECT ${COLUMNS} FROM s`);
    if (!row) throw notFound();
    return row;
  }

  /** Those in force and those lifted, newest first. */
  list(page: PageArgs): Promise<Page<MailSuppressionRow>> {
    return keysetPage<MailSuppressionRow>(this.unitOfWork, {
      select: COLUMNS,
      from: sql`mail_suppression s`,
      where: sql`TRUE`,
      id: sql`s.id`,
      order: { by: sql`s.since`, direction: 'DESC', type: sql`timestamptz` },
      first: page.first,
      after: decodeCursor(page.after),
    });
  }
}
