import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { CataloguedPlace } from '../domain/place.js';

/** A settlement of the world: abroad one that may become a partner, in Ukraine one that may be the centre of a community. */
@Entity()
@Index('place_by_name', { synchronize: false })
@Index('place_by_size', { synchronize: false })
@Index('place_by_country_and_size', { synchronize: false })
@Index('place_searched', { synchronize: false })
export class Place implements CataloguedPlace {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('int', { unique: true })
  geonamesId!: number;

  /** English or local, as GeoNames gives it first */
  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  nameUk!: string | null;

  /** the other of English and local, where it is known */
  @Column('text', { nullable: true })
  otherName!: string | null;

  /** ISO 3166-1 alpha-2 */
  @Column('text')
  countryCode!: string;

  @Column('text')
  featureCode!: string;

  @Column('text', { nullable: true })
  divisionCode!: string | null;

  @Column('int', { nullable: true })
  population!: number | null;

  /** settlement centre, degrees north */
  @Column('double precision')
  latitude!: number;

  /** settlement centre, degrees east */
  @Column('double precision')
  longitude!: number;

  /** what tells whether a municipality is called the same */
  @Column('text')
  plainName!: string;

  @Column('text')
  searchText!: string;

  /** of the data that had it last */
  @Column('text')
  dataVersion!: string;

  /** newer data do not have it any more; kept for what refers to it */
  @Column('boolean')
  withdrawn!: boolean;
}
