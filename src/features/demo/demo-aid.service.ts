import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AidMovements, AidTransfers } from '../aid/index.js';
import { type DemoAidFile, readDemoAid } from './data/demo-aid-file.js';
import type { DemoCast } from './demo-cast.js';

type DemoTransfer = DemoAidFile['transfers'][number];

/** What partners promised the communities and what came of it, and what the community gave. */
@Injectable()
export class DemoAid {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transfers: AidTransfers,
    private readonly movements: AidMovements,
  ) {}

  /** Partnerships, organisations and visits are loaded already. */
  async load(cast: DemoCast): Promise<void> {
    const file = await readDemoAid();
    for (const given of file.transfers) {
      const { viewer } = cast.person(given.by ?? file.by);
      await this.unitOfWork.onBehalfOf(viewer, () => this.loadTransfer(viewer, file, given, cast));
    }
  }

  /** What moved is written down first: each step then finds its facts. */
  private async loadTransfer(viewer: Viewer, file: DemoAidFile, given: DemoTransfer, cast: DemoCast): Promise<void> {
    const communityId = cast.id('municipality', given.community ?? file.community);
    const { status = 'PROMISED', on } = given.first ?? {};
    const fields = fieldsOf(given, cast, viewer);
    const { id } = await this.transfers.create(viewer, communityId, fields, status, cast.maybeDay(on));
    cast.place('aid', given.key, id);
    const lines = (await this.transfers.linesOf([id])).get(id) ?? [];
    for (const { line, kind, on: day, organisation, ...facts } of given.movements ?? []) {
      const { version } = await this.transfers.get(viewer, id);
      const organisationId = cast.maybeId('organisation', organisation);
      const movement = { ...facts, kind, on: cast.day(day), organisationId };
      await this.movements.record(viewer, id, version, lines[line]?.id ?? '', movement);
    }
    for (const { status: next, on: day, reason } of given.steps ?? []) {
      const { version } = await this.transfers.get(viewer, id);
      await this.transfers.move(viewer, id, version, { status: next, on: cast.day(day), reason: reason ?? null });
    }
  }
}

function fieldsOf(given: DemoTransfer, cast: DemoCast, viewer: Viewer): Parameters<AidTransfers['create']>[2] {
  return {
    titleUk: given.title.uk,
    titleEn: given.title.en,
    direction: given.direction ?? 'RECEIVED',
    aidType: given.type,
    recurring: given.recurring ?? false,
    embargoed: given.embargoed ?? false,
    promisedOn: cast.maybeDay(given.promised),
    decisionBody: given.decision?.body ?? null,
    decisionNumber: given.decision?.number ?? null,
    decidedOn: cast.maybeDay(given.decision?.on),
    agreedDeliveryOn: cast.maybeDay(given.agreed),
    receivedOn: cast.maybeDay(given.received),
    clearedOn: cast.maybeDay(given.cleared),
    declarationNumber: given.declaration ?? null,
    goodCode: given.code ?? null,
    reportedOn: cast.maybeDay(given.reported),
    thankedOn: cast.maybeDay(given.thanked),
    thanksNumber: given.thanksNumber ?? null,
    resultUk: given.result?.uk ?? null,
    resultEn: given.result?.en ?? null,
    note: given.note ?? null,
    ownerId: viewer.userId,
    chain: given.chain.map(({ role, municipality, organisation, name }) => ({
      role,
      municipalityId: cast.maybeId('municipality', municipality),
      organisationId: cast.maybeId('organisation', organisation),
      name: name ?? null,
    })),
    lines: (given.lines ?? []).map(({ what, goods, quantity, unit, value }) => ({
      ...{ whatUk: what.uk, whatEn: what.en, goodsClass: goods },
      ...{ quantity: quantity ?? null, unitUk: unit?.uk ?? null, unitEn: unit?.en ?? null, value: value ?? null },
    })),
    partnershipIds: (given.partnerships ?? []).map((key) => cast.id('partnership', key)),
    visitIds: (given.visits ?? []).map((key) => cast.id('visit', key)),
  };
}
