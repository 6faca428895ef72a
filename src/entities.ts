import { AgreementAmendment } from './features/agreements/data/agreement-amendment.entity.js';
import { AgreementApproval } from './features/agreements/data/agreement-approval.entity.js';
import { AgreementParty } from './features/agreements/data/agreement-party.entity.js';
import { AgreementStatusChange } from './features/agreements/data/agreement-status-change.entity.js';
import { Agreement } from './features/agreements/data/agreement.entity.js';
import { AidPartnership, AidStatusChange, AidVisit } from './features/aid/data/aid-links.entity.js';
import { AidLine, AidMovement, AidParty } from './features/aid/data/aid-parts.entity.js';
import { AidTransfer } from './features/aid/data/aid-transfer.entity.js';
import { CalendarFeed } from './features/calendars/data/calendar-feed.entity.js';
import { MunicipalityPlace } from './features/catalogue/data/municipality-place.entity.js';
import { PlaceCatalogue } from './features/catalogue/data/place-catalogue.entity.js';
import { Place } from './features/catalogue/data/place.entity.js';
import { OneTimeLink } from './features/identity/data/one-time-link.entity.js';
import { Session } from './features/identity/data/session.entity.js';
import { SignInFailure } from './features/identity/data/sign-in-failure.entity.js';
import { UserCommunity } from './features/identity/data/user-community.entity.js';
import { User } from './features/identity/data/user.entity.js';
import { MatchDecision } from './features/matching/data/match-decision.entity.js';
import { MatchResult } from './features/matching/data/match-result.entity.js';
import { MatchRunCommunity } from './features/matching/data/match-run-community.entity.js';
import { MatchRun } from './features/matching/data/match-run.entity.js';
import { MatchWeights } from './features/matching/data/match-weights.entity.js';
import { Municipality } from './features/municipalities/data/municipality.entity.js';
import { NeedOrOffer } from './features/needs/data/need-or-offer.entity.js';
import { Contact } from './features/organisations/data/contact.entity.js';
import { Handover, HandoverItem } from './features/organisations/data/handover.entity.js';
import { OrganisationAddress, OrganisationSource } from './features/organisations/data/organisation-lists.entity.js';
import { Organisation } from './features/organisations/data/organisation.entity.js';
import { Post } from './features/organisations/data/post.entity.js';
import { Interaction } from './features/partnerships/data/interaction.entity.js';
import { PartnershipParty } from './features/partnerships/data/partnership-party.entity.js';
import { Partnership } from './features/partnerships/data/partnership.entity.js';
import { StageChange } from './features/partnerships/data/stage-change.entity.js';
import { CooperationProfile } from './features/profiles/data/cooperation-profile.entity.js';
import { ReadinessMark } from './features/profiles/data/readiness-mark.entity.js';
import { AnnualReport, AnnualReportMeasure } from './features/programmes/data/annual-report.entity.js';
import { MeasureEntry } from './features/programmes/data/measure-entry.entity.js';
import { Measure, MeasureFunds, Programme, ProgrammeSection } from './features/programmes/data/programme.entity.js';
import { Absence } from './features/preferences/data/absence.entity.js';
import { ReminderChoices } from './features/preferences/data/reminder-choices.entity.js';
import { ReminderKindChoice } from './features/preferences/data/reminder-kind-choice.entity.js';
import { Membership } from './features/projects/data/membership.entity.js';
import {
  MembershipFee,
  MembershipObligation,
  MembershipStatusChange,
} from './features/projects/data/membership-parts.entity.js';
import { Project } from './features/projects/data/project.entity.js';
import { ProjectAgreement, ProjectPartnership, ProjectVisit } from './features/projects/data/project-links.entity.js';
import {
  ProjectIndicator,
  ProjectParticipant,
  ProjectReport,
  ProjectStatusChange,
} from './features/projects/data/project-parts.entity.js';
import { Award } from './features/promotion/data/award.entity.js';
import { GiftItem } from './features/promotion/data/gift-item.entity.js';
import { GiftMovement } from './features/promotion/data/gift-movement.entity.js';
import {
  AwardPartnership,
  AwardVisit,
  PublicationOrganisation,
  PublicationPartnership,
  PublicationVisit,
} from './features/promotion/data/promotion-links.entity.js';
import { Publication } from './features/promotion/data/publication.entity.js';
import { LetterLink } from './features/reminders/data/letter-link.entity.js';
import { BulkRetry } from './features/operations/data/bulk-retry.entity.js';
import { DeliveryAction } from './features/operations/data/delivery-action.entity.js';
import { Notice } from './features/reminders/data/notice.entity.js';
import { ReminderBacklog } from './features/reminders/data/reminder-backlog.entity.js';
import { ReminderTiming } from './features/reminders/data/reminder-timing.entity.js';
import { ReminderOccurrence } from './features/reminders/data/reminder-occurrence.entity.js';
import { OwnReminder } from './features/reminders/data/own-reminder.entity.js';
import { ReminderSnooze } from './features/reminders/data/reminder-snooze.entity.js';
import { Reminder } from './features/reminders/data/reminder.entity.js';
import { TaskTemplate } from './features/tasks/data/task-template.entity.js';
import { Task } from './features/tasks/data/task.entity.js';
import { Commitment } from './features/visits/data/commitment.entity.js';
import { VisitCost, VisitDelegate, VisitGift, VisitProgrammeItem } from './features/visits/data/visit-lists.entity.js';
import {
  VisitAgreement,
  VisitOrganisation,
  VisitDates,
  VisitParty,
  VisitPartnership,
} from './features/visits/data/visit-relations.entity.js';
import { Visit } from './features/visits/data/visit.entity.js';
import type { EntityClass } from './platform/database/data-source.js';
import { DeliveryAttempt } from './platform/delivery/delivery-attempt.entity.js';
import { DeliveryPace } from './platform/delivery/delivery-pace.entity.js';
import { Delivery } from './platform/delivery/delivery.entity.js';
import { WorkerSeen } from './platform/delivery/worker-seen.entity.js';
import { StoredFilePiece } from './platform/files/stored-file-piece.entity.js';
import { StoredFile } from './platform/files/stored-file.entity.js';
import { HistoryEntry } from './platform/history/history-entry.entity.js';
import { WebhookEndpoint } from './platform/webhooks/webhook-endpoint.entity.js';
import { MailSuppression } from './platform/mail/mail-suppression.entity.js';
import { OutgoingMail } from './platform/mail/outgoing-mail.entity.js';

/** Every table that the program writes: platform first, then the features in dependency order. */
export const ENTITIES: readonly EntityClass[] = [
  HistoryEntry,
  StoredFile,
  StoredFilePiece,
  MailSuppression,
  OutgoingMail,
  WebhookEndpoint,
  Delivery,
  DeliveryAttempt,
  DeliveryPace,
  WorkerSeen,
  User,
  UserCommunity,
  Session,
  OneTimeLink,
  SignInFailure,
  Municipality,
  Place,
  MunicipalityPlace,
  PlaceCatalogue,
  Organisation,
  OrganisationAddress,
  OrganisationSource,
  Contact,
  Post,
  Handover,
  HandoverItem,
  Partnership,
  PartnershipParty,
  StageChange,
  Interaction,
  Agreement,
  AgreementParty,
  AgreementStatusChange,
  AgreementApproval,
  AgreementAmendment,
  Visit,
  VisitDates,
  VisitParty,
  VisitPartnership,
  VisitAgreement,
  VisitOrganisation,
  VisitDelegate,
  VisitProgrammeItem,
  VisitCost,
  VisitGift,
  Commitment,
  Task,
  TaskTemplate,
  Project,
  ProjectParticipant,
  ProjectIndicator,
  ProjectReport,
  ProjectStatusChange,
  ProjectVisit,
  ProjectAgreement,
  ProjectPartnership,
  Membership,
  MembershipFee,
  MembershipObligation,
  MembershipStatusChange,
  Publication,
  PublicationVisit,
  PublicationPartnership,
  PublicationOrganisation,
  Award,
  AwardVisit,
  AwardPartnership,
  GiftItem,
  GiftMovement,
  AidTransfer,
  AidLine,
  AidMovement,
  AidParty,
  AidPartnership,
  AidVisit,
  AidStatusChange,
  Programme,
  ProgrammeSection,
  Measure,
  MeasureFunds,
  MeasureEntry,
  AnnualReport,
  AnnualReportMeasure,
  CooperationProfile,
  ReadinessMark,
  NeedOrOffer,
  MatchWeights,
  MatchRun,
  MatchRunCommunity,
  MatchResult,
  MatchDecision,
  ReminderChoices,
  ReminderKindChoice,
  Absence,
  Reminder,
  ReminderOccurrence,
  ReminderTiming,
  ReminderBacklog,
  ReminderSnooze,
  OwnReminder,
  LetterLink,
  Notice,
  CalendarFeed,
  DeliveryAction,
  BulkRetry,
];
