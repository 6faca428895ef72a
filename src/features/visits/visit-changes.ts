import { type Id, newId } from '../../kernel/identifiers.js';
import { linked } from '../../kernel/linked.js';
import { moneyFrom } from '../../kernel/money.js';
import { Commitment } from './data/commitment.entity.js';
import { Visit } from './data/visit.entity.js';
import { VisitCost, VisitDelegate, VisitGift, VisitProgrammeItem } from './data/visit-lists.entity.js';
import type { VisitRecord } from './data/visit-records.repository.js';
import {
  VisitAgreement,
  VisitDates,
  VisitOrganisation,
  VisitParty,
  VisitPartnership,
} from './data/visit-relations.entity.js';
import { demandNoContradiction } from './domain/commitments.js';
import { demandDelegation, demandGroup } from './domain/delegation.js';
import { demandProgramme } from './domain/programme.js';
import { demandDates, spanOf, widened } from './domain/visit-dates.js';
import { type CommitmentFields, valuesAfter, type VisitFields, type VisitValues } from './domain/visit-fields.js';
import { demandEachOnce, demandParties } from './domain/visit-parties.js';
import type { VisitStatus } from './domain/visit-status.js';

/** What stands in the record but is not open to the person who writes: it is kept, and cannot be lost by rewriting. */
export interface Hidden {
  readonly municipalityIds: ReadonlySet<Id>;
  readonly partnershipIds: ReadonlySet<Id>;
  readonly agreementIds: ReadonlySet<Id>;
  readonly organisationIds: ReadonlySet<Id>;
}

const NOTHING: Hidden = {
  municipalityIds: new Set(),
  partnershipIds: new Set(),
  agreementIds: new Set(),
  organisationIds: new Set(),
};

/** A visit of which nothing is known yet but where it stands. */
export function blankVisit(status: VisitStatus): VisitRecord {
  const visit = Object.assign(new Visit(), {
    id: newId(),
    status,
    statusReason: null,
    trashedAt: null,
    trashedById: null,
  });
  const nothing = { dates: [], parties: [], partnerships: [], agreements: [], delegation: [], programme: [] };
  return { visit, ...nothing, organisations: [], costs: [], gifts: [], commitments: [] };
}

/**
 * The record after a change of its fields; the one given stays as it was.
 *
 * @param values the present values; null for a new visit
 * @throws DomainError INVALID for whatever contradicts itself
 */
export function visitAfter(
  record: VisitRecord,
  values: VisitValues | null,
  fields: VisitFields,
  hidden: Hidden = NOTHING,
): VisitRecord {
  const visit = Object.assign(new Visit(), record.visit, valuesAfter(values, fields));
  const after: VisitRecord = {
    visit,
    dates: datesAfter(record, fields, visit.datePrecision),
    parties: fields.parties === undefined && values ? record.parties : partiesAfter(record, fields, hidden),
    partnerships: fields.partnershipIds === undefined ? record.partnerships : partnershipsAfter(record, fields, hidden),
    agreements: fields.agreementIds === undefined ? record.agreements : agreementsAfter(record, fields, hidden),
    organisations:
      fields.organisations === undefined ? record.organisations : organisationsAfter(record, fields, hidden),
    delegation: fields.delegation === undefined ? record.delegation : delegationAfter(record, fields, hidden),
    programme: fields.programme === undefined ? record.programme : programmeAfter(record, fields),
    costs: fields.costs === undefined ? record.costs : costsAfter(record, fields),
    gifts: fields.gifts === undefined ? record.gifts : giftsAfter(record, fields),
    commitments:
      fields.commitments === undefined
        ? record.commitments
        : (fields.commitments ?? []).map((given, position) => commitmentAfter(record, given, position, hidden)),
  };
  Object.assign(visit, spanOf(after.dates, visit.datePrecision));
  demandDelegation(after.delegation, visit.headCount, 'fields');
  demandGroup(visit.groupAges, after.delegation, visit.headCount, 'fields');
  demandNoContradiction(visit.noCommitments, after.commitments, 'fields');
  return after;
}

/** A commitment as written. Its id is kept when the visit has it, else made anew. */
export function commitmentAfter(
  record: VisitRecord,
  given: CommitmentFields,
  position: number,
  hidden: Hidden = NOTHING,
): Commitment {
  const kept = record.commitments.find(({ id }) => id === given.id);
  return Object.assign(new Commitment(), {
    id: kept?.id ?? newId(),
    visitId: record.visit.id,
    position,
    text: given.text,
    owedById: given.owedById ?? hiddenOf(hidden, kept?.owedById),
    owedToId: given.owedToId ?? hiddenOf(hidden, kept?.owedToId),
    ownerId: given.ownerId ?? null,
    dueOn: given.dueOn ?? null,
  });
}

function datesAfter(record: VisitRecord, fields: VisitFields, precision: VisitRecord['visit']['datePrecision']) {
  const given = fields.dates === undefined ? record.dates : (fields.dates ?? []);
  demandDates(given, 'fields.dates');
  return widened(given, precision).map(({ startsOn, endsOn }, position) =>
    Object.assign(new VisitDates(), { visitId: record.visit.id, position, startsOn, endsOn }),
  );
}

function partiesAfter(record: VisitRecord, fields: VisitFields, hidden: Hidden): VisitParty[] {
  const given = fields.parties ?? [];
  const unseen = record.parties.filter(({ municipalityId }) => hidden.municipalityIds.has(municipalityId));
  demandParties([...given, ...unseen], 'fields.parties');
  return [...given, ...unseen].map(({ municipalityId, role }, position) =>
    Object.assign(new VisitParty(), { visitId: record.visit.id, municipalityId, role, position }),
  );
}

function partnershipsAfter(record: VisitRecord, fields: VisitFields, hidden: Hidden): VisitPartnership[] {
  const earlier = record.partnerships.map(({ partnershipId }) => partnershipId);
  return linked(fields.partnershipIds, earlier, hidden.partnershipIds).map((partnershipId, position) =>
    Object.assign(new VisitPartnership(), { visitId: record.visit.id, partnershipId, position }),
  );
}

function agreementsAfter(record: VisitRecord, fields: VisitFields, hidden: Hidden): VisitAgreement[] {
  const earlier = record.agreements.map(({ agreementId }) => agreementId);
  return linked(fields.agreementIds, earlier, hidden.agreementIds).map((agreementId, position) =>
    Object.assign(new VisitAgreement(), { visitId: record.visit.id, agreementId, position }),
  );
}

function organisationsAfter(record: VisitRecord, fields: VisitFields, hidden: Hidden): VisitOrganisation[] {
  const unseen = record.organisations.filter(({ organisationId }) => hidden.organisationIds.has(organisationId));
  const given = [...(fields.organisations ?? []), ...unseen];
  demandEachOnce(given, 'fields.organisations');
  return given.map(({ organisationId, role }, position) =>
    Object.assign(new VisitOrganisation(), { visitId: record.visit.id, organisationId, role, position }),
  );
}

function costsAfter(record: VisitRecord, fields: VisitFields): VisitCost[] {
  return (fields.costs ?? []).map((given, position) =>
    Object.assign(new VisitCost(), {
      ...moneyFrom(given.money, `fields.costs.${position}.money`),
      id: record.costs.find(({ id }) => id === given.id)?.id ?? newId(),
      visitId: record.visit.id,
      position,
      what: given.what,
      paidBy: given.paidBy ?? null,
    }),
  );
}

function giftsAfter(record: VisitRecord, fields: VisitFields): VisitGift[] {
  return (fields.gifts ?? []).map((given, position) =>
    Object.assign(new VisitGift(), {
      id: record.gifts.find(({ id }) => id === given.id)?.id ?? newId(),
      visitId: record.visit.id,
      position,
      direction: given.direction,
      what: given.what,
      quantity: given.quantity ?? 1,
    }),
  );
}

function delegationAfter(record: VisitRecord, fields: VisitFields, hidden: Hidden): VisitDelegate[] {
  return (fields.delegation ?? []).map((given, position) => {
    const kept = record.delegation.find(({ id }) => id === given.id);
    return Object.assign(new VisitDelegate(), {
      id: kept?.id ?? newId(),
      visitId: record.visit.id,
      position,
      name: given.name,
      post: given.post ?? null,
      municipalityId: given.municipalityId ?? hiddenOf(hidden, kept?.municipalityId),
      isLeader: given.isLeader ?? false,
    });
  });
}

function programmeAfter(record: VisitRecord, fields: VisitFields): VisitProgrammeItem[] {
  const items = (fields.programme ?? []).map((given, position) => {
    const kept = record.programme.find(({ id }) => id === given.id);
    return Object.assign(new VisitProgrammeItem(), {
      id: kept?.id ?? newId(),
      visitId: record.visit.id,
      position,
      on: given.on ?? null,
      startsAt: given.startsAt ?? null,
      endsAt: given.endsAt ?? null,
      title: given.title,
      place: given.place ?? null,
      responsible: given.responsible ?? null,
    });
  });
  demandProgramme(items, 'fields.programme');
  return items;
}

function hiddenOf(hidden: Hidden, id: Id | null | undefined): Id | null {
  return id && hidden.municipalityIds.has(id) ? id : null;
}
