import { Column, CreateDateColumn, Entity, Index, PrimaryColumn, UpdateDateColumn, VersionColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { MunicipalityKind, MunicipalitySide } from '../domain/municipality-kind.js';

/** A community of Ukraine or a city, district, county or region abroad: any of them may join a partnership. */
@Entity()
@Index('municipality_names', { synchronize: false })
@Index('municipality_distinct', { synchronize: false })
@Index('municipality_by_name', { synchronize: false })
export class Municipality {
  @PrimaryColumn('uuid')
  id!: Id;

  /** follows from the country */
  @Column('text')
  side!: MunicipalitySide;

  @Column('text')
  kind!: MunicipalityKind;

  @Column('text')
  nameUk!: string;

  @Column('text')
  nameEn!: string;

  @Column('text', { nullable: true })
  nameNative!: string | null;

  /** ISO 3166-1 alpha-2 */
  @Column('text')
  countryCode!: string;

  /** oblast, or region abroad */
  @Column('text', { nullable: true })
  region!: string | null;

  /** the city of a district, the region of a county */
  @Column('uuid', { nullable: true })
  @Index('municipality_parent')
  parentId!: Id | null;

  @Column('int', { nullable: true })
  population!: number | null;

  @Column('int', { nullable: true })
  populationYear!: number | null;

  /** ISO 639-1 codes of working languages */
  @Column('text', { array: true })
  languages!: string[];

  @Column('text', { nullable: true })
  website!: string | null;

  /** settlement centre only, degrees north */
  @Column('double precision', { nullable: true })
  latitude!: number | null;

  /** settlement centre only, degrees east */
  @Column('double precision', { nullable: true })
  longitude!: number | null;

  @Column('text', { nullable: true })
  note!: string | null;

  /** codifier of administrative units, Ukraine only */
  @Column('text', { nullable: true, unique: true })
  katottgCode!: string | null;

  /** the administrative centre of a hromada */
  @Column('text', { nullable: true })
  centre!: string | null;

  @VersionColumn()
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  trashedAt!: Date | null;

  @Column('uuid', { nullable: true })
  trashedById!: Id | null;
}
