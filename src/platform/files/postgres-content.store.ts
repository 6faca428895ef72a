import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { ContentStore } from './content-store.js';

/** Content as rows: each piece is a statement of its own, so no transaction waits for a slow line. */
@Injectable()
export class PostgresContentStore extends ContentStore {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async append(fileId: Id, position: number, bytes: Buffer): Promise<void> {
    await this.unitOfWork.rows(
      sql`INSERT INTO stored_file_piece (file_id, position, bytes) VALUES (${fileId}, ${position}, ${bytes})`,
    );
  }

  async *read(fileId: Id): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const [piece] = await this.unitOfWork.rows<{ bytes: Buffer }>(
        sql`SELECT bytes FROM stored_file_piece WHERE file_id = ${fileId} AND position = ${position}`,
      );
      if (!piece) return;
      yield piece.bytes;
    }
  }
}
