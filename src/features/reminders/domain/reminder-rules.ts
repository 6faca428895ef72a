import { agreementAnswerDue, agreementReviewDue } from './rules/agreement-awaited.js';
import { agreementExpiring } from './rules/agreement-expiring.js';
import { aidDeliveryDue, aidReportDue, aidThanksDue } from './rules/aid-awaited.js';
import { anniversary } from './rules/anniversary.js';
import { grantDeadline } from './rules/grant-deadline.js';
import { membershipDue } from './rules/membership-due.js';
import { nextStepMissing } from './rules/next-step-missing.js';
import type { SubjectType } from './reminder-kind.js';
import type { ReminderRule } from './reminder-rule.js';
import { remindMe } from './rules/remind-me.js';
import { stageStalled } from './rules/stage-stalled.js';
import { taskDue } from './rules/task-due.js';
import { visitDebriefDue } from './rules/visit-debrief-due.js';

/** Every kind of reminder, by the record it is about. A new kind is a file of its own and a word here. */
export const REMINDER_RULES: { readonly [T in SubjectType]: readonly ReminderRule<T>[] } = {
  AGREEMENT: [agreementExpiring, agreementAnswerDue, agreementReviewDue],
  AID_TRANSFER: [aidReportDue, aidDeliveryDue, aidThanksDue],
  MEMBERSHIP: [membershipDue],
  OWN_REMINDER: [remindMe],
  PARTNERSHIP: [nextStepMissing, stageStalled, anniversary],
  PROJECT: [grantDeadline],
  TASK: [taskDue],
  VISIT: [visitDebriefDue],
};
