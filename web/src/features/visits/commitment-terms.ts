import type { MunicipalityNameFragment } from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import type { Viewer } from '../../lib/viewer';

/** Who owes a commitment, as the sheet asks: I, one of the parties, or a colleague. */
export type Who =
  | { readonly kind: 'me' }
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'other'; readonly userId: string | null };

export interface CommitmentValues {
  readonly text: string;
  readonly who: Who;
  readonly dueOn: CalendarDate | null;
}

type VisitPartyLike = { readonly municipality: MunicipalityNameFragment };

/** Our own side among the parties: the viewer's community, or else the only Ukrainian one. */
export function ownParty(parties: readonly VisitPartyLike[], viewer: Viewer): MunicipalityNameFragment | undefined {
  const municipalities = parties.map(({ municipality }) => municipality);
  const ours = municipalities.find(({ id }) => viewer.user.communities.some((community) => community.id === id));
  const ukrainian = municipalities.filter(({ side }) => side === 'UKRAINIAN');
  return ours ?? (ukrainian.length === 1 ? ukrainian[0] : undefined);
}

/** The parties that may owe us something: those abroad first. */
export function otherParties(parties: readonly VisitPartyLike[], viewer: Viewer): readonly MunicipalityNameFragment[] {
  const own = ownParty(parties, viewer);
  return parties
    .map(({ municipality }) => municipality)
    .filter(({ id }) => id !== own?.id)
    .sort((a, b) => Number(a.side === 'UKRAINIAN') - Number(b.side === 'UKRAINIAN'));
}

/** What a partner owes is followed up by the person who wrote it down. */
export function termsOf({ text, who, dueOn }: CommitmentValues, parties: readonly VisitPartyLike[], viewer: Viewer) {
  const own = ownParty(parties, viewer)?.id ?? null;
  return {
    text: text.trim(),
    dueOn,
    ownerId: who.kind === 'other' ? who.userId : viewer.user.id,
    owedById: who.kind === 'party' ? who.id : own,
  };
}
