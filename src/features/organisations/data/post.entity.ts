import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';

/** An office that a contact holds at a municipality or an organisation, from a day to a day. */
@Entity()
export class Post {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  @Index('post_of_contact')
  contactId!: Id;

  /** where the post is, unless it is at an organisation */
  @Column('uuid', { nullable: true })
  @Index('post_at_municipality')
  municipalityId!: Id | null;

  @Column('uuid', { nullable: true })
  @Index('post_at_organisation')
  organisationId!: Id | null;

  @Column('text')
  titleUk!: string;

  @Column('text', { nullable: true })
  titleEn!: string | null;

  /** the part of it in words, e.g. the department for foreign relations */
  @Column('text', { nullable: true })
  unit!: string | null;

  @Column('date', { nullable: true })
  validFrom!: CalendarDate | null;

  /** the last day in the post; null while it lasts */
  @Column('date', { nullable: true })
  validTo!: CalendarDate | null;

  /** whoever keeps the relationship alive on that side */
  @Column('boolean')
  holdsRelationship!: boolean;

  /** the contact who came after, once the post is over */
  @Column('uuid', { nullable: true })
  @Index('post_of_successor')
  successorId!: Id | null;

  /** place in the contact's list of posts */
  @Column('int')
  position!: number;
}
