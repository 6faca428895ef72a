import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/identifiers.js';
import { systemViewer } from '../../platform/access/viewer.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ChangeLog } from '../../platform/history/change-log.js';
import type { PlaceRow } from './data/place-row.js';
import { PlacesRepository } from './data/places.repository.js';

interface Linked {
  readonly municipalityId: Id;
  readonly placeId: Id;
}

/** Writes into the history of a municipality which place of the catalogue it is, and since when not. */
@Injectable()
export class LinkHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: PlacesRepository,
    private readonly changeLog: ChangeLog,
  ) {}

  /** The program itself has linked them, whoever the transaction works for. */
  async linkedByRule(links: readonly Linked[]): Promise<void> {
    if (links.length === 0) return;
    const places = await this.places.byIds(links.map(({ placeId }) => placeId));
    await this.unitOfWork.onBehalfOf(systemViewer(), () =>
      this.changeLog.recordAll(
        links.map(({ municipalityId, placeId }) => change(municipalityId, null, places.get(placeId) ?? null)),
      ),
    );
  }

  changed(municipalityId: Id, before: PlaceRow | null, after: PlaceRow | null): Promise<void> {
    return this.changeLog.record(change(municipalityId, before, after));
  }
}

function change(municipalityId: Id, before: PlaceRow | null, after: PlaceRow | null) {
  return {
    recordType: 'MUNICIPALITY' as const,
    recordId: municipalityId,
    action: 'UPDATED' as const,
    before: { place: before && title(before) },
    after: { place: after && title(after) },
  };
}

function title({ name, countryCode, geonamesId }: PlaceRow): string {
  return `${name}, ${countryCode} (GeoNames ${geonamesId})`;
}
