import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { PROJECT_ORDER_FIELDS } from '../data/project-order.js';
import { CONTRIBUTION_GAPS } from '../domain/contributions.js';
import { PROJECT_CLOCK_KINDS } from '../domain/project-clocks.js';
import { PARTICIPANT_ROLES, REPORT_KINDS } from '../domain/project-parts.js';
import { PROJECT_GROUPS, PROJECT_STATUSES } from '../domain/project-status.js';

export const ProjectStatusEnum = enumOf(PROJECT_STATUSES);
registerEnumType(ProjectStatusEnum, { name: 'ProjectStatus' });
export const ProjectGroupEnum = enumOf(PROJECT_GROUPS);
registerEnumType(ProjectGroupEnum, {
  name: 'ProjectGroup',
  description: 'what amounts are summed under: asked for, promised or being spent, spent',
});
export const ParticipantRoleEnum = enumOf(PARTICIPANT_ROLES);
registerEnumType(ParticipantRoleEnum, { name: 'ProjectRole' });
export const ProjectReportKindEnum = enumOf(REPORT_KINDS);
registerEnumType(ProjectReportKindEnum, { name: 'ProjectReportKind' });
export const ProjectClockKindEnum = enumOf(PROJECT_CLOCK_KINDS);
registerEnumType(ProjectClockKindEnum, { name: 'ProjectClockKind' });
export const ContributionGapKindEnum = enumOf(CONTRIBUTION_GAPS);
registerEnumType(ContributionGapKindEnum, { name: 'ContributionGapKind' });
export const ProjectOrderFieldEnum = enumOf(PROJECT_ORDER_FIELDS);
registerEnumType(ProjectOrderFieldEnum, { name: 'ProjectOrderField' });
