import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { LinkStatus } from '../domain/link-status.js';

/** That a municipality of the register is, may be or is not a place of the catalogue. */
@Entity()
@Index('municipality_place_of_municipality', { synchronize: false })
@Index('municipality_place_of_place', { synchronize: false })
@Index('municipality_place_suggested', { synchronize: false })
export class MunicipalityPlace {
  @PrimaryColumn('uuid')
  municipalityId!: Id;

  @PrimaryColumn('uuid')
  placeId!: Id;

  @Column('text')
  status!: LinkStatus;

  /** decided by the rule, not by a person */
  @Column('boolean')
  byRule!: boolean;

  /** between the centres, when it was decided; null: one of them was unknown */
  @Column('double precision', { nullable: true })
  distanceKm!: number | null;

  /** order among the suggestions of a municipality, from 0 */
  @Column('int')
  position!: number;
}
