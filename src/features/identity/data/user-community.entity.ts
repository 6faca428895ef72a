import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';

/** A community whose records concern a user. The municipality's foreign key is added where municipalities are made. */
@Entity()
export class UserCommunity {
  @PrimaryColumn('uuid')
  userId!: Id;

  @PrimaryColumn('uuid')
  @Index('user_community_of_municipality')
  municipalityId!: Id;
}
