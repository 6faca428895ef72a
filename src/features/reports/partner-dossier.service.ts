import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/identifiers.js';
import type { LanguageCode, Text } from '../../kernel/text.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type PrintedFile, type PrintFormat, printPage } from '../../platform/documents/printed-file.js';
import { AGREEMENT_STATUS_NAMES, Agreements } from '../agreements/index.js';
import { Municipalities, type MunicipalityRow } from '../municipalities/index.js';
import { Contacts } from '../organisations/index.js';
import { GiftItems, GiftMovements } from '../promotion/index.js';
import { isOpen, Tasks } from '../tasks/index.js';
import { VisitParts, type VisitRow, Visits } from '../visits/index.js';
import {
  type DossierPartner,
  type DossierPerson,
  type DossierSource,
  partnerDossierPage,
} from './partner-dossier-page.js';

/** As many as are read before a meeting. */
const MOST_VISITS = 15;
const MOST_AGREEMENTS = 20;
const MOST_GIFTS = 50;

/** Gathers what is known of the partners of a visit for those who will meet them. */
@Injectable()
export class PartnerDossiers {
  constructor(
    private readonly visits: Visits,
    private readonly parts: VisitParts,
    private readonly municipalities: Municipalities,
    private readonly contacts: Contacts,
    private readonly agreements: Agreements,
    private readonly tasks: Tasks,
    private readonly items: GiftItems,
    private readonly movements: GiftMovements,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async print(viewer: Viewer, visitId: Id, language: LanguageCode, format: PrintFormat): Promise<PrintedFile> {
    const visit = await this.visits.get(viewer, visitId);
    return printPage(partnerDossierPage(await this.sourceOf(viewer, visit), language), format);
  }

  private async sourceOf(viewer: Viewer, visit: VisitRow): Promise<DossierSource> {
    const parties = (await this.parts.partiesOf([visit.id])).get(visit.id) ?? [];
    const seen = await this.municipalities.byIds(
      viewer,
      parties.map(({ municipalityId }) => municipalityId),
    );
    const partners = [...seen.values()].filter(({ side }) => side === 'FOREIGN');
    const municipalityIds = partners.map(({ id }) => id);
    const earlier = await this.earlierVisits(viewer, visit, municipalityIds);
    return {
      visit: { ...visit, places: visit.places.map(({ name }) => name) },
      title: titleOf(visit),
      madeOn: this.clock.today(viewer.timeZone),
      partners: await this.partnersOf(viewer, partners),
      agreements: await this.agreementsOf(viewer, municipalityIds),
      visits: earlier.map((row) => ({ ...row, title: titleOf(row) })),
      commitments: await this.openCommitments(viewer, earlier),
      gifts: [...(await this.giftsOf(earlier)), ...(await this.giftsFromStock(viewer, earlier))],
    };
  }

  private async giftsOf(earlier: readonly VisitRow[]): Promise<DossierSource['gifts']> {
    const gifts = await this.parts.giftsOf(earlier.map(({ id }) => id));
    return [...gifts.values()].flat().map(({ what, quantity, direction }) => ({
      what: { uk: what, en: what },
      quantity,
      given: direction === 'GIVEN',
    }));
  }

  private async giftsFromStock(viewer: Viewer, earlier: readonly VisitRow[]): Promise<DossierSource['gifts']> {
    if (earlier.length === 0) return [];
    const visitIds = earlier.map(({ id }) => id);
    const page = await this.movements.list(viewer, { visitIds, kinds: ['GIVEN', 'RECEIVED'] }, { first: MOST_GIFTS });
    const moved = page.rows.map(({ row }) => row);
    const items = await this.items.byIds(
      viewer,
      moved.map(({ itemId }) => itemId),
    );
    return moved.flatMap(({ itemId, quantity, kind }) => {
      const item = items.get(itemId);
      if (!item) return [];
      const what = { uk: item.nameUk, en: item.nameEn ?? item.nameUk };
      return [{ what, quantity: quantity ?? 1, given: kind === 'GIVEN' }];
    });
  }

  private async earlierVisits(viewer: Viewer, visit: VisitRow, municipalityIds: readonly Id[]): Promise<VisitRow[]> {
    if (municipalityIds.length === 0) return [];
    const filter = { municipalityIds, to: visit.startsOn ?? this.clock.today(viewer.timeZone) };
    const page = await this.visits.list(viewer, filter, { first: MOST_VISITS + 1 });
    return page.rows
      .map(({ row }) => row)
      .filter(({ id, status }) => id !== visit.id && status !== 'CANCELLED')
      .slice(0, MOST_VISITS);
  }

  private async agreementsOf(viewer: Viewer, municipalityIds: readonly Id[]): Promise<DossierSource['agreements']> {
    if (municipalityIds.length === 0) return [];
    const page = await this.agreements.list(viewer, { municipalityIds }, { first: MOST_AGREEMENTS });
    return page.rows.map(({ row }) => ({
      title: titleOf(row),
      status: AGREEMENT_STATUS_NAMES[row.status],
      signedOn: row.signedOn,
    }));
  }

  /** Commitments whose task is not done, and those that are no task yet. */
  private async openCommitments(viewer: Viewer, earlier: readonly VisitRow[]): Promise<DossierSource['commitments']> {
    const agreed = [...(await this.parts.commitmentsOf(earlier.map(({ id }) => id))).values()].flat();
    const tasks = await this.tasks.byCommitments(
      viewer,
      agreed.map(({ id }) => id),
    );
    const open = agreed.filter(({ id }) => {
      const task = tasks.get(id);
      return !task || isOpen(task.state);
    });
    const debtors = await this.municipalities.byIds(
      viewer,
      open.flatMap(({ owedById }) => owedById ?? []),
    );
    return open.map(({ text, dueOn, owedById }) => {
      const debtor = owedById ? debtors.get(owedById) : undefined;
      return { text, dueOn, owedBy: debtor ? nameOf(debtor) : null };
    });
  }

  private async partnersOf(viewer: Viewer, partners: readonly MunicipalityRow[]): Promise<DossierPartner[]> {
    const people = await this.peopleOf(
      viewer,
      partners.map(({ id }) => id),
    );
    return partners.map((partner) => ({
      ...partner,
      name: nameOf(partner),
      country: { uk: countryName(partner.countryCode, 'uk'), en: countryName(partner.countryCode, 'en') },
      languages: partner.languages.map(languageName),
      people: people.get(partner.id) ?? [],
    }));
  }

  private async peopleOf(viewer: Viewer, municipalityIds: readonly Id[]): Promise<ReadonlyMap<Id, DossierPerson[]>> {
    const contacts = await this.contacts.ofMunicipalities(viewer, municipalityIds);
    const ids = [...contacts.values()].flat().map(({ id }) => id);
    const posts = await this.contacts.postsOf(viewer, ids);
    const today = this.clock.today(viewer.timeZone);
    return new Map(
      [...contacts].map(([municipalityId, rows]) => [
        municipalityId,
        rows.map((row) => {
          const present = (posts.get(row.id) ?? []).filter(({ validTo }) => !validTo || validTo >= today);
          return {
            name: { uk: row.name, en: row.nameEn ?? row.name },
            posts: present.map(({ titleUk, titleEn }) => ({ uk: titleUk, en: titleEn ?? titleUk })),
            languages: row.languages.map(languageName),
            reachedBy: [row.email, row.phone].flatMap((way) => way ?? []),
            holdsRelationship: present.some(({ holdsRelationship }) => holdsRelationship),
          };
        }),
      ]),
    );
  }
}

const titleOf = ({ titleUk, titleEn }: { titleUk: string; titleEn: string | null }): Text => ({
  uk: titleUk,
  en: titleEn ?? titleUk,
});

const nameOf = ({ nameUk, nameEn }: MunicipalityRow): Text => ({ uk: nameUk, en: nameEn });

function countryName(code: string, language: LanguageCode): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

function languageName(code: string): Text {
  const inLanguage = (language: LanguageCode) => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  return { uk: inLanguage('uk'), en: inLanguage('en') };
}
