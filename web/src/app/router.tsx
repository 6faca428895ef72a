import { createBrowserRouter, type RouteObject } from 'react-router';
import { SignedOut } from './signed-out';
import { PageError } from './page-error';

/** A screen is fetched when it is first opened. */
const screen = (path: string, load: () => Promise<React.ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
});

const account: RouteObject[] = [
  screen('/sign-in', async () => (await import('../features/account/sign-in')).SignIn),
  screen('/forgotten-password', async () => (await import('../features/account/forgotten-password')).ForgottenPassword),
  screen('/invitation/:token', async () => (await import('../features/account/accept-invitation')).AcceptInvitation),
  screen('/reset/:token', async () => (await import('../features/account/reset-password')).ResetPassword),
];

const screens: RouteObject[] = [
  screen('/', async () => (await import('../features/my-day/my-day')).MyDay),
  screen('/notices', async () => (await import('../features/notices/notices-page')).NoticesPage),
  screen('/reminders', async () => (await import('../features/own-reminders/own-reminders-page')).OwnRemindersPage),
  screen('/partnerships', async () => (await import('../features/partnerships/partnerships-list')).PartnershipsList),
  screen(
    '/partnerships/board',
    async () => (await import('../features/partnerships/partnership-board')).PartnershipBoard,
  ),
  screen('/partnerships/new', async () => (await import('../features/partnerships/partnership-form')).PartnershipForm),
  screen('/partnerships/:id', async () => (await import('../features/partnerships/partnership-page')).PartnershipPage),
  screen(
    '/municipalities',
    async () => (await import('../features/municipalities/municipalities-list')).MunicipalitiesList,
  ),
  screen(
    '/municipalities/new',
    async () => (await import('../features/municipalities/municipality-form')).NewMunicipality,
  ),
  screen(
    '/municipalities/:id',
    async () => (await import('../features/municipalities/municipality-page')).MunicipalityPage,
  ),
  screen('/municipalities/:id/profile', async () => (await import('../features/profiles/profile-page')).ProfilePage),
  screen(
    '/municipalities/:id/needs',
    async () => (await import('../features/needs/municipality-needs')).MunicipalityNeeds,
  ),
  screen(
    '/municipalities/:id/edit',
    async () => (await import('../features/municipalities/municipality-form')).EditMunicipality,
  ),
  screen(
    '/organisations',
    async () => (await import('../features/organisations/organisations-list')).OrganisationsList,
  ),
  screen(
    '/organisations/new',
    async () => (await import('../features/organisations/organisation-form')).NewOrganisation,
  ),
  screen(
    '/organisations/:id',
    async () => (await import('../features/organisations/organisation-page')).OrganisationPage,
  ),
  screen(
    '/organisations/:id/edit',
    async () => (await import('../features/organisations/organisation-form')).EditOrganisation,
  ),
  screen('/people', async () => (await import('../features/people/people-list')).PeopleList),
  screen('/people/:id', async () => (await import('../features/people/person-page')).PersonPage),
  screen('/agreements', async () => (await import('../features/agreements/agreements-list')).AgreementsList),
  screen('/agreements/new', async () => (await import('../features/agreements/agreement-form')).AgreementForm),
  screen('/agreements/:id/edit', async () => (await import('../features/agreements/agreement-form')).EditAgreement),
  screen('/agreements/:id', async () => (await import('../features/agreements/agreement-page')).AgreementPage),
  screen('/visits', async () => (await import('../features/visits/visits-list')).VisitsList),
  screen('/visits/new', async () => (await import('../features/visits/visit-form')).VisitForm),
  screen('/visits/:id/edit', async () => (await import('../features/visits/visit-form')).EditVisit),
  screen('/visits/:id', async () => (await import('../features/visits/visit-page')).VisitPage),
  screen('/tasks', async () => (await import('../features/tasks/tasks-list')).TasksList),
  screen('/publications', async () => (await import('../features/promotion/publications-list')).PublicationsList),
  screen('/publications/new', async () => (await import('../features/promotion/publication-form')).NewPublication),
  screen(
    '/publications/:id/edit',
    async () => (await import('../features/promotion/publication-form')).EditPublication,
  ),
  screen('/publications/:id', async () => (await import('../features/promotion/publication-page')).PublicationPage),
  screen('/awards', async () => (await import('../features/promotion/awards-list')).AwardsList),
  screen('/awards/new', async () => (await import('../features/promotion/award-form')).NewAward),
  screen('/awards/:id/edit', async () => (await import('../features/promotion/award-form')).EditAward),
  screen('/awards/:id', async () => (await import('../features/promotion/award-page')).AwardPage),
  screen('/gifts', async () => (await import('../features/promotion/gifts-list')).GiftsList),
  screen('/gifts/new', async () => (await import('../features/promotion/gift-form')).NewGift),
  screen('/gifts/:id/edit', async () => (await import('../features/promotion/gift-form')).EditGift),
  screen('/gifts/:id', async () => (await import('../features/promotion/gift-page')).GiftPage),
  screen('/projects', async () => (await import('../features/projects/projects-list')).ProjectsList),
  screen('/projects/new', async () => (await import('../features/projects/project-form')).NewProject),
  screen('/projects/:id/edit', async () => (await import('../features/projects/project-form')).EditProject),
  screen('/projects/:id', async () => (await import('../features/projects/project-page')).ProjectPage),
  screen('/memberships', async () => (await import('../features/memberships/memberships-list')).MembershipsList),
  screen('/memberships/new', async () => (await import('../features/memberships/membership-form')).NewMembership),
  screen('/memberships/:id/edit', async () => (await import('../features/memberships/membership-form')).EditMembership),
  screen('/memberships/:id', async () => (await import('../features/memberships/membership-page')).MembershipPage),
  screen('/needs', async () => (await import('../features/needs/needs-list')).NeedsList),
  screen('/needs/new', async () => (await import('../features/needs/need-form')).NewNeed),
  screen('/needs/:id/edit', async () => (await import('../features/needs/need-form')).EditNeed),
  screen('/needs/:id', async () => (await import('../features/needs/need-page')).NeedPage),
  screen('/aid', async () => (await import('../features/aid/aid-list')).AidList),
  screen('/aid/new', async () => (await import('../features/aid/aid-form')).NewAid),
  screen('/aid/:id/edit', async () => (await import('../features/aid/aid-form')).EditAid),
  screen('/aid/:id', async () => (await import('../features/aid/aid-page')).AidPage),
  screen('/programmes', async () => (await import('../features/programmes/programmes-list')).ProgrammesList),
  screen('/programmes/new', async () => (await import('../features/programmes/programme-form')).NewProgramme),
  screen('/programmes/:id/edit', async () => (await import('../features/programmes/programme-form')).EditProgramme),
  screen('/programmes/:id', async () => (await import('../features/programmes/programme-page')).ProgrammePage),
  screen(
    '/annual-reports/:id',
    async () => (await import('../features/programmes/annual-report-page')).AnnualReportPage,
  ),
  screen('/reports/pipeline', async () => (await import('../features/reports/pipeline-report')).PipelineReport),
  screen('/team', async () => (await import('../features/team/team-page')).TeamPage),
  screen('/delivery', async () => (await import('../features/delivery/delivery-page')).DeliveryPage),
  screen('/outbox', async () => (await import('../features/outbox/outbox-page')).OutboxPage),
  screen('/trash', async () => (await import('../features/trash/trash-page')).TrashPage),
  screen(
    '/settings/reminders',
    async () => (await import('../features/reminder-timing/reminder-timing-page')).ReminderTimingPage,
  ),
  screen(
    '/settings/templates',
    async () => (await import('../features/task-templates/task-templates-page')).TaskTemplatesPage,
  ),
  screen('/settings', async () => (await import('../features/settings/settings-page')).SettingsPage),
  screen('*', async () => (await import('./not-found')).NotFound),
];

export function createAppRouter() {
  return createBrowserRouter([
    { Component: SignedOut, ErrorBoundary: PageError, HydrateFallback: () => null, children: account },
    {
      // The sign-in page does without the frame.
      lazy: async () => ({ Component: (await import('./signed-in')).SignedIn }),
      ErrorBoundary: PageError,
      HydrateFallback: () => null,
      // The inner boundary keeps the rail when one page fails.
      children: [{ ErrorBoundary: PageError, children: screens }],
    },
  ]);
}
