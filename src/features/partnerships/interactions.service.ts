import { Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { CalendarDate } from '../../kernel/calendar-date.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Id, newId } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { demandVersion } from '../../platform/database/versioned.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import { type FoundRecord, Trash, type TrashableRecords } from '../../platform/trash/trash.js';
import { Interaction } from './data/interaction.entity.js';
import { type InteractionRow, InteractionsRepository } from './data/interactions.repository.js';
import { PartnershipsRepository } from './data/partnerships.repository.js';
import { demandPartyOf, type InteractionKind, type ReplyAwaitedFrom } from './domain/interaction.js';
import { demandPastDay } from './domain/stage-move.js';
import { NetworkDay } from './network-day.js';
import { onVisiblePartnership } from './partnerships.policy.js';
import { Partnerships } from './partnerships.service.js';

export interface InteractionFields {
  readonly kind?: InteractionKind | null;
  /** network time zone; not after today */
  readonly on?: CalendarDate | null;
  readonly text?: string | null;
  /** null: with no party in particular */
  readonly partyId?: Id | null;
  /** null: nobody waits for an answer, or it has come */
  readonly replyAwaitedFrom?: ReplyAwaitedFrom | null;
}

export type NewInteraction = InteractionFields & {
  readonly [Field in 'kind' | 'on' | 'text']: NonNullable<InteractionFields[Field]>;
};

/** Letters, calls, meetings and comments on partnerships. */
@Injectable()
export class Interactions implements TrashableRecords {
  readonly type = 'INTERACTION';
  readonly permission = 'partnerships.edit';

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly interactions: InteractionsRepository,
    private readonly repository: PartnershipsRepository,
    private readonly partnerships: Partnerships,
    private readonly changeLog: ChangeLog,
    private readonly day: NetworkDay,
    trash: Trash,
  ) {
    trash.register(this);
  }

  byIds(viewer: Viewer, ids: readonly Id[]): Promise<ReadonlyMap<Id, InteractionRow>> {
    return this.interactions.byIds(ids, visible(viewer));
  }

  /** @throws DomainError NOT_FOUND, INVALID/future, INVALID/party */
  async log(viewer: Viewer, partnershipId: Id, fields: NewInteraction): Promise<InteractionRow> {
    return this.unitOfWork.run(viewer, async () => {
      await this.partnerships.demandVisible(viewer, [partnershipId]);
      const interaction = Object.assign(new Interaction(), {
        id: newId(),
        partnershipId,
        partyId: null,
        replyAwaitedFrom: null,
        byUserId: viewer.userId,
        trashedAt: null,
        trashedById: null,
      });
      return this.write(viewer, interaction, fields, 'CREATED');
    });
  }

  /** @throws DomainError NOT_FOUND, CONFLICT/stale, INVALID/future, INVALID/party */
  async update(viewer: Viewer, id: Id, expectedVersion: number, fields: InteractionFields): Promise<InteractionRow> {
    return this.unitOfWork.run(viewer, async () => {
      const interaction = await this.interactions.findForUpdate(id, visible(viewer));
      if (!interaction) throw notFound();
      demandVersion(interaction, expectedVersion);
      return this.write(viewer, interaction, fields, 'UPDATED');
    });
  }

  trashedRows(viewer: Viewer): Sql {
    return sql`SELECT i.id, 'INTERACTION' AS type, left(i.text, 120) AS title, i.trashed_at, i.trashed_by_id, i.version
      FROM interaction i WHERE i.trashed_at IS NOT NULL AND ${visible(viewer)}`;
  }

  async find(viewer: Viewer, id: Id, trashed: boolean): Promise<FoundRecord | null> {
    const interaction = await this.interactions.findForUpdate(id, visible(viewer), trashed);
    return (
      interaction && {
        entity: interaction,
        snapshot: snapshot(interaction),
        save: () => this.interactions.save(interaction),
      }
    );
  }

  private async write(
    viewer: Viewer,
    interaction: Interaction,
    { kind, on, text, partyId, replyAwaitedFrom }: InteractionFields,
    action: 'CREATED' | 'UPDATED',
  ): Promise<InteractionRow> {
    const before = action === 'UPDATED' ? snapshot(interaction) : null;
    if (on) demandPastDay(on, this.day.today(), 'on');
    if (partyId) demandPartyOf(partyId, await this.partyIds(interaction.partnershipId));
    interaction.kind = kind ?? interaction.kind;
    interaction.happenedOn = on ?? interaction.happenedOn;
    interaction.text = text ?? interaction.text;
    if (partyId !== undefined) interaction.partyId = partyId;
    if (replyAwaitedFrom !== undefined) interaction.replyAwaitedFrom = replyAwaitedFrom;
    await this.interactions.save(interaction);
    const after = snapshot(interaction);
    await this.changeLog.record({ recordType: this.type, recordId: interaction.id, action, before, after });
    const written = (await this.byIds(viewer, [interaction.id])).get(interaction.id);
    if (!written) throw notFound();
    return written;
  }

  private async partyIds(partnershipId: Id): Promise<Id[]> {
    const parties = await this.repository.namedParties(partnershipId);
    return parties.map(({ municipalityId }) => municipalityId);
  }
}

function visible(viewer: Viewer): Sql {
  return onVisiblePartnership(viewer, sql`i.partnership_id`);
}

function snapshot({ partnershipId, partyId, kind, happenedOn, text, replyAwaitedFrom }: Interaction) {
  return { partnershipId, partyId, kind, on: happenedOn, text, replyAwaitedFrom };
}
