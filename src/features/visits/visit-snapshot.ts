import type { Snapshot } from '../../platform/history/field-changes.js';
import type { VisitRecord } from './data/visit-records.repository.js';

/** What the history remembers of a visit. */
export function visitSnapshot(record: VisitRecord): Snapshot {
  const { visit } = record;
  return {
    titleUk: visit.titleUk,
    titleEn: visit.titleEn,
    direction: visit.direction,
    mode: visit.mode,
    status: visit.status,
    statusReason: visit.statusReason,
    dates: record.dates.map(({ startsOn, endsOn }) => ({ startsOn, endsOn })),
    datePrecision: visit.datePrecision,
    place: visit.place,
    placeCountryCode: visit.placeCountryCode,
    hosts: visit.hosts,
    purpose: visit.purpose,
    parties: record.parties.map(({ municipalityId, role }) => ({ municipalityId, role })),
    partnershipIds: record.partnerships.map(({ partnershipId }) => partnershipId),
    delegation: record.delegation.map(({ name, post, municipalityId, isLeader }) => ({
      name,
      post,
      municipalityId,
      isLeader,
    })),
    headCount: visit.headCount,
    programme: record.programme.map(({ on, startsAt, endsAt, title, place, responsible }) => ({
      on,
      startsAt,
      endsAt,
      title,
      place,
      responsible,
    })),
    outcomes: visit.outcomes,
    report: visit.report,
    commitments: record.commitments.map(({ text, owedById, owedToId, ownerId, dueOn }) => ({
      text,
      owedById,
      owedToId,
      ownerId,
      dueOn,
    })),
    noCommitments: visit.noCommitments,
    ownerId: visit.ownerId,
  };
}
