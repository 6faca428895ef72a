import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '../../../kernel/calendar-date.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Party, Signature, SigningMode } from '../domain/agreement-parties.js';

/** One party of an agreement, with its own signature. */
@Entity('agreement_party')
@Index('agreement_party_of_agreement', ['agreementId', 'position'])
export class AgreementParty implements Party {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('uuid')
  agreementId!: Id;

  /** order on the page, from 0 */
  @Column('int')
  position!: number;

  @Column('uuid', { nullable: true })
  @Index('agreement_party_of_municipality')
  municipalityId!: Id | null;

  @Column('uuid', { nullable: true })
  @Index('agreement_party_of_organisation')
  organisationId!: Id | null;

  @Column('text', { nullable: true })
  institution!: string | null;

  @Column('text', { nullable: true })
  implementingUnit!: string | null;

  @Column('text', { nullable: true })
  signatoryBody!: string | null;

  @Column('text', { nullable: true })
  signatory!: string | null;

  @Column('text', { nullable: true })
  signatoryPost!: string | null;

  @Column('boolean')
  byProxy!: boolean;

  @Column('text', { nullable: true })
  proxyGround!: string | null;

  @Column('date', { nullable: true })
  initialledOn!: CalendarDate | null;

  @Column('date', { nullable: true })
  signedOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  signingMode!: SigningMode | null;

  @Column('text', { nullable: true })
  signingPlace!: string | null;

  @Column('jsonb')
  furtherSignatures!: Signature[];

  @Column('date', { nullable: true })
  droppedOutOn!: CalendarDate | null;

  @Column('text', { nullable: true })
  droppedOutReason!: string | null;
}
