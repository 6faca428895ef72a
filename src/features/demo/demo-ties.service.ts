import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Agreements } from '../agreements/index.js';
import { Interactions, Partnerships, StageMoves } from '../partnerships/index.js';
import type { DemoFile } from './data/demo-file.js';
import type { DemoCast } from './demo-cast.js';
import { agreementFields } from './demo-agreement.js';
import { line, prose } from './domain/words.js';

/** Partnerships with their way through the stages, letters and calls, and agreements with their legal life. */
@Injectable()
export class DemoTies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly partnerships: Partnerships,
    private readonly stageMoves: StageMoves,
    private readonly interactions: Interactions,
    private readonly agreements: Agreements,
  ) {}

  async load(file: DemoFile, cast: DemoCast): Promise<void> {
    for (const partnership of file.partnerships) await this.loadPartnership(partnership, cast);
    for (const { partnership, party, by, kind, on, text } of file.interactions) {
      const { viewer } = cast.person(by);
      const fields = { kind, on: cast.day(on), text: line(text), partyId: cast.maybeId('municipality', party) };
      await this.unitOfWork.onBehalfOf(viewer, () =>
        this.interactions.log(viewer, cast.id('partnership', partnership), fields),
      );
    }
    for (const agreement of file.agreements) await this.loadAgreement(agreement, cast);
  }

  private loadPartnership(given: DemoFile['partnerships'][number], cast: DemoCast): Promise<void> {
    const { viewer } = cast.person(given.by);
    const { key, title, parties, lead, owner, history, note, startedOn, relationshipType, level, formality } = given;
    return this.unitOfWork.onBehalfOf(viewer, async () => {
      const [first, ...moves] = history;
      let partnership = await this.partnerships.create(viewer, {
        ...{ relationshipType, level, formality, goals: given.goals, directions: given.directions },
        titleUk: title?.uk ?? null,
        titleEn: title?.en ?? null,
        leadSource: given.leadSource ?? null,
        ownerId: cast.person(owner).userId,
        note: prose(note),
        startedOn: cast.maybeDay(startedOn),
        parties: parties.map((party) => ({
          municipalityId: cast.id('municipality', party),
          role: party === lead ? 'LEAD' : 'PARTNER',
        })),
        stage: first?.stage ?? null,
        stageOn: cast.maybeDay(first?.on),
      });
      for (const { stage, on, reason } of moves) {
        const request = { stage, on: cast.day(on), reason: reason ? line(reason) : null };
        partnership = await this.stageMoves.move(viewer, partnership.id, partnership.version, request);
      }
      cast.place('partnership', key, partnership.id);
    });
  }

  private loadAgreement(given: DemoFile['agreements'][number], cast: DemoCast): Promise<void> {
    const { viewer, userId } = cast.person(given.owner);
    const [first, ...moves] = given.history;
    if (!first) throw new Error(`Agreement ${given.key} has no status`);
    return this.unitOfWork.onBehalfOf(viewer, async () => {
      const fields = { ...agreementFields(given, cast), ownerId: userId };
      let agreement = await this.agreements.draft(viewer, fields, first.status, cast.day(first.on));
      for (const { status, on, reason } of moves) {
        const move = { status, on: cast.day(on), reason: reason ? line(reason) : null };
        agreement = await this.agreements.move(viewer, agreement.id, agreement.version, move);
      }
      cast.place('agreement', given.key, agreement.id);
    });
  }
}
