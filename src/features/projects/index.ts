export { membershipsInReports, projectsInReports } from './in-reports.js';
