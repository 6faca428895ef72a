import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the catalogue is filled: one row. */
@Entity()
export class PlaceCatalogue {
  @PrimaryColumn('int')
  id!: number;

  /** the data that it holds whole; null: never filled */
  @Column('text', { nullable: true })
  dataVersion!: string | null;

  /** the data that it is being filled with; null: nothing to do */
  @Column('text', { nullable: true })
  fillingVersion!: string | null;

  /** places of the data that are read, in the order of the data */
  @Column('int')
  position!: number;

  @Column('timestamptz', { nullable: true })
  filledAt!: Date | null;
}
