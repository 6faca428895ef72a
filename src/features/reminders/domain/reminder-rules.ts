import type { SubjectType } from './reminder-kind.js';
import type { ReminderRule } from './reminder-rule.js';
import { activityUnreported } from './rules/activity-unreported.js';
import { agreementAnswerDue, agreementReviewDue } from './rules/agreement-awaited.js';
import { agreementExpiring } from './rules/agreement-expiring.js';
import { aidDeliveryDue, aidReportDue, aidThanksDue } from './rules/aid-awaited.js';
import { anniversary } from './rules/anniversary.js';
import { commitmentFollowUp } from './rules/commitment-follow-up.js';
import { contactLapsed } from './rules/contact-lapsed.js';
import { contactLeft } from './rules/contact-left.js';
import { councilAgendaDue } from './rules/council-agenda-due.js';
import { embargoEnded } from './rules/embargo-ended.js';
import { enquiryUnanswered } from './rules/enquiry-unanswered.js';
import { feastDay } from './rules/feast-day.js';
import { giftStockLow } from './rules/gift-stock-low.js';
import { grantDeadline } from './rules/grant-deadline.js';
import { letterUnanswered } from './rules/letter-unanswered.js';
import { loadUneven } from './rules/load-uneven.js';
import { membershipDue } from './rules/membership-due.js';
import { needStillValid } from './rules/need-still-valid.js';
import { nextStepMissing } from './rules/next-step-missing.js';
import { profileStale } from './rules/profile-stale.js';
import { reportDue } from './rules/report-due.js';
import { remindMe } from './rules/remind-me.js';
import { stageStalled } from './rules/stage-stalled.js';
import { taskDue } from './rules/task-due.js';
import { trainingPapersDue } from './rules/training-papers-due.js';
import { visitDebriefDue } from './rules/visit-debrief-due.js';
import { visitReviewDue } from './rules/visit-review-due.js';
import { visitThanksDue } from './rules/visit-thanks-due.js';

/** Every kind of reminder, by the record it is about. A new kind is a file of its own and a word here. */
export const REMINDER_RULES: { readonly [T in SubjectType]: readonly ReminderRule<T>[] } = {
  AGREEMENT: [agreementExpiring, agreementAnswerDue, agreementReviewDue, councilAgendaDue],
  AID_TRANSFER: [aidReportDue, aidDeliveryDue, aidThanksDue],
  CONTACT: [contactLeft],
  GIFT_ITEM: [giftStockLow],
  MEMBERSHIP: [membershipDue],
  MUNICIPALITY: [profileStale, loadUneven],
  NEED_OR_OFFER: [needStillValid],
  OWN_REMINDER: [remindMe],
  PARTNERSHIP: [
    nextStepMissing,
    stageStalled,
    contactLapsed,
    letterUnanswered,
    enquiryUnanswered,
    anniversary,
    feastDay,
  ],
  PROGRAMME: [reportDue, activityUnreported],
  PROJECT: [grantDeadline],
  TASK: [taskDue],
  VISIT: [visitThanksDue, visitDebriefDue, commitmentFollowUp, trainingPapersDue, embargoEnded, visitReviewDue],
};
