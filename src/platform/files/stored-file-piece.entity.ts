import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '../../kernel/identifiers.js';

/** A piece of a file's content. */
@Entity('stored_file_piece')
export class StoredFilePiece {
  @PrimaryColumn('uuid')
  fileId!: Id;

  /** from 0, without gaps */
  @PrimaryColumn('int')
  position!: number;

  @Column('bytea')
  bytes!: Buffer;
}
