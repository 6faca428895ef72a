import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';

/** An office that a contact holds at a municipality, from a day to a day. */
@Entity()
export class Post {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  @Index('post_of_contact')
  contactId!: Id;

  @Column('uuid')
  @Index('post_at_municipality')
  municipalityId!: Id;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  @Column('text', { nullable: true })
  organisation!: string | null;

  @Column('date', { nullable: true })
  validFrom!: CalendarDate | null;

  /** the last day in the post; null while it lasts */
  @Column('date', { nullable: true })
  validTo!: CalendarDate | null;

  /** whoever keeps the relationship alive on that side */
  @Column('boolean')
  holdsRelationship!: boolean;

  /** place in the contact's list of posts */
  @Column('int')
  position!: number;
}
