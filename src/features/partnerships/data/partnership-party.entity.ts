import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { PartyRole } from '../domain/party.js';

/** A municipality in a partnership. */
@Entity()
@Index('partnership_party_of_municipality', ['municipalityId', 'partnershipId'])
export class PartnershipParty {
  @PrimaryColumn('uuid')
  partnershipId!: Id;

  @PrimaryColumn('uuid')
  municipalityId!: Id;

  @Column('text')
  role!: PartyRole;

  /** place in the title, from 0 */
  @Column('integer')
  position!: number;
}
