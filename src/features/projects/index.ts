export { membershipsInReports, projectsInReports } from './in-reports.js';
export { Memberships } from './memberships.service.js';
export { ProjectsModule } from './projects.module.js';
export { Projects } from './projects.service.js';
