import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '../../../kernel/identifiers.js';
import type { DeliveryFilter } from '../domain/delivery-filter.js';

/** Many failed deliveries that are to be tried again; workers go through them by id, some in each sweep. */
@Entity()
@Index('bulk_retry_running', { synchronize: false })
export class BulkRetry {
  @PrimaryColumn('uuid')
  id!: Id;

  @Column('jsonb')
  filter!: DeliveryFilter;

  @Column('text')
  why!: string;

  @Column('uuid')
  byId!: Id;

  /** as counted when it was asked for */
  @Column('int')
  total!: number;

  @Column('int', { default: 0 })
  done!: number;

  /** the last delivery that was dealt with */
  @Column('uuid', { nullable: true })
  lastId!: Id | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
