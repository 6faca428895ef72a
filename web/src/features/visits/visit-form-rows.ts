import type { GiftDirection, MunicipalitySide, VisitOrganisationRole, VisitPartyRole } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';

/* The rows of the lists in the form of a visit, as they are typed; the NO_ ones are what a new row starts from. */

export interface DaysValue {
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}

export interface PartyValue {
  readonly municipalityId: string | null;
  readonly role: VisitPartyRole;
  /** Known for those taken over from a partnership: the direction then says who receives whom. */
  readonly side?: MunicipalitySide;
}

export interface DelegateValue {
  readonly id?: string;
  readonly name: string;
  readonly post: string;
  readonly municipalityId: string | null;
  readonly isLeader: boolean;
}

export interface ProgrammeValue {
  readonly id?: string;
  readonly on: CalendarDate | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string;
  readonly place: string;
  readonly responsible: string;
}

export interface PlaceValue {
  readonly name: string;
  readonly countryCode: string | null;
}

export interface OrganisationValue {
  readonly organisationId: string | null;
  readonly role: VisitOrganisationRole;
}

export interface CostValue {
  readonly id?: string;
  readonly what: string;
  readonly amount: string;
  readonly currency: string;
  readonly paidBy: string;
}

export interface GiftValue {
  readonly id?: string;
  readonly direction: GiftDirection;
  readonly what: string;
  readonly quantity: string;
}

export const NO_DAYS: DaysValue = { startsOn: null, endsOn: null };
export const NO_PARTY: PartyValue = { municipalityId: null, role: 'PARTICIPANT' };
export const NO_DELEGATE: DelegateValue = { name: '', post: '', municipalityId: null, isLeader: false };

export const NO_PLACE: PlaceValue = { name: '', countryCode: null };
export const NO_ORGANISATION: OrganisationValue = { organisationId: null, role: 'PARTICIPANT' };
export const NO_COST: CostValue = { what: '', amount: '', currency: 'UAH', paidBy: '' };
export const NO_GIFT: GiftValue = { direction: 'GIVEN', what: '', quantity: '1' };
