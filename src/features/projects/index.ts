export { membershipsInReports, projectsInReports } from './in-reports.js';
export { type MembershipClockKind } from './domain/membership-clocks.js';
export { type ProjectClockKind } from './domain/project-clocks.js';
export { Memberships } from './memberships.service.js';
export { ProjectsModule } from './projects.module.js';
export { Projects } from './projects.service.js';
export { ProjectTiming } from './project-timing.service.js';
export { onVisibleMembership } from './memberships.policy.js';
export { onVisibleProject, projectsVisibleTo } from './projects.policy.js';
