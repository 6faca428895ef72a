import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/identifiers.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import type { Page } from '../../../platform/database/page.js';
import type { PageArgs } from '../../../platform/graphql/page.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ChangeLog, type HistoryRow } from '../../../platform/history/change-log.js';
import { translate } from '../../../platform/i18n/translate.js';
import { AgreementsLoaders } from '../../agreements/api/index.js';
import { MunicipalitiesLoaders } from '../../municipalities/api/index.js';
import { OrganisationsLoaders } from '../../organisations/api/index.js';
import { PartnershipsLoaders } from '../../partnerships/api/index.js';
import type { VisitRow } from '../data/visits.repository.js';
import { openQuestions } from '../domain/commitments.js';
import { seesDelegates } from '../visits.policy.js';
import type { VisitOrganisationType, VisitPartyType } from './visit-parts.type.js';
import { VisitsLoaders } from './visits.loaders.js';

/** A visit as one viewer sees it: what is not open to the viewer is not there. */
@Injectable()
export class VisitsView {
  constructor(
    private readonly visits: VisitsLoaders,
    private readonly municipalities: MunicipalitiesLoaders,
    private readonly partnerships: PartnershipsLoaders,
    private readonly agreements: AgreementsLoaders,
    private readonly organisations: OrganisationsLoaders,
    private readonly changeLog: ChangeLog,
  ) {}

  async partiesOf(request: RequestContext, visitId: Id): Promise<VisitPartyType[]> {
    const parties = await this.visits.partiesOf(request, visitId);
    const seen = await Promise.all(
      parties.map(async ({ municipalityId, role }) => ({
        municipality: await this.municipalities.byId(request, municipalityId),
        role,
      })),
    );
    return seen.flatMap(({ municipality, role }) => (municipality ? { municipality, role } : []));
  }

  async partnershipsOf(request: RequestContext, visitId: Id) {
    const links = await this.visits.partnershipsOf(request, visitId);
    const seen = await Promise.all(links.map(({ partnershipId }) => this.partnerships.byId(request, partnershipId)));
    return seen.filter((partnership) => partnership !== null);
  }

  async agreementsOf(request: RequestContext, visitId: Id) {
    const links = await this.visits.agreementsOf(request, visitId);
    const seen = await Promise.all(links.map(({ agreementId }) => this.agreements.byId(request, agreementId)));
    return seen.filter((agreement) => agreement !== null);
  }

  async organisationsOf(request: RequestContext, visitId: Id): Promise<VisitOrganisationType[]> {
    const parts = await this.visits.organisationsOf(request, visitId);
    const seen = await Promise.all(
      parts.map(async ({ organisationId, role }) => ({
        organisation: await this.organisations.byId(request, organisationId),
        role,
      })),
    );
    return seen.flatMap(({ organisation, role }) => (organisation ? { organisation, role } : []));
  }

  /** Names of those who travel are left out for viewers who do not see them. */
  async historyOf(viewer: Viewer, visitId: Id, page: PageArgs): Promise<Page<HistoryRow>> {
    const history = await this.changeLog.history('VISIT', visitId, page);
    if (seesDelegates(viewer)) return history;
    const rows = history.rows.map(({ row, cursor }) => ({
      cursor,
      row: { ...row, changes: row.changes.filter(({ field }) => field !== 'delegation') },
    }));
    return { ...history, rows };
  }

  /** In the viewer's language. */
  async openQuestionsOf(request: RequestContext, visit: VisitRow): Promise<string[]> {
    const commitments = await this.visits.commitmentsOf(request, visit.id);
    return openQuestions({ ...visit, commitments }).map(({ text, values }) =>
      translate(text, request.viewer.language, values),
    );
  }
}
