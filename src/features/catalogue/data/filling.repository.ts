import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface FillingState {
  /** null: never filled */
  readonly dataVersion: string | null;
  readonly filledAt: Date | null;
}

/** How far the catalogue is filled. Whoever moves the position holds it until the transaction ends. */
@Injectable()
export class FillingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async state(): Promise<FillingState> {
    const [row] = await this.unitOfWork.rows<FillingState>(
      sql`SELECT data_version AS "dataVersion", filled_at AS "filledAt" FROM place_catalogue`,
    );
    return row ?? { dataVersion: null, filledAt: null };
  }

  /** Begins with these data, or goes on with them. @returns how many of their places are read already */
  async begin(version: string): Promise<number> {
    const [row] = await this.unitOfWork.rows<{ position: number }>(sql`
      UPDATE place_catalogue SET filling_version = ${version},
        position = CASE WHEN filling_version = ${version} THEN position ELSE 0 END
      RETURNING position`);
    return row?.position ?? 0;
  }

  /** Takes the places between two positions. @returns false when another process has taken them */
  async advance(version: string, from: number, to: number): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      UPDATE place_catalogue SET position = ${to} WHERE filling_version = ${version} AND position = ${from}
      RETURNING position`);
    return rows.length > 0;
  }

  /** Everything is read. @returns false when another process has said so before */
  async complete(version: string, position: number): Promise<boolean> {
    const rows = await this.unitOfWork.rows(sql`
      UPDATE place_catalogue SET data_version = ${version}, filling_version = NULL, position = 0, filled_at = app_now()
      WHERE filling_version = ${version} AND position = ${position} RETURNING position`);
    return rows.length > 0;
  }
}
