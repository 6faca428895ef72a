import type { MigrationInterface } from 'typeorm';
import { CreateIdentity1763700000000 } from './1763700000000-create-identity.js';
import { CreateMunicipalities1763700100000 } from './1763700100000-create-municipalities.js';
import { CreatePartnerships1763700200000 } from './1763700200000-create-partnerships.js';
import { CreateAgreements1763700300000 } from './1763700300000-create-agreements.js';
import { CreateVisits1763700400000 } from './1763700400000-create-visits.js';
import { CreateTasks1763700500000 } from './1763700500000-create-tasks.js';
import { DerivePartnerships1763700600000 } from './1763700600000-derive-partnerships.js';
import { MakeDeliveries1763700700000 } from './1763700700000-make-deliveries.js';
import { MakeReminders1763700710000 } from './1763700710000-make-reminders.js';
import { KeepPartnershipTitles1763700800000 } from './1763700800000-keep-partnership-titles.js';
import { WidenAgreements1763701000000 } from './1763701000000-widen-agreements.js';
import { KeepFiles1763701010000 } from './1763701010000-keep-files.js';
import { SignMoreThanOnce1763701020000 } from './1763701020000-sign-more-than-once.js';
import { CreateOrganisations1763701100000 } from './1763701100000-create-organisations.js';
import { KeepHandovers1763701110000 } from './1763701110000-keep-handovers.js';
import { WidenVisits1763701200000 } from './1763701200000-widen-visits.js';
import { PrepareVisits1763701210000 } from './1763701210000-prepare-visits.js';
import { NameOrganisationsOfVisits1763701220000 } from './1763701220000-name-organisations-of-visits.js';
import { MakeProgrammes1763701300000 } from './1763701300000-make-programmes.js';
import { HandOverProjectsAndAid1763701310000 } from './1763701310000-hand-over-projects-and-aid.js';
import { CreateProjects1763701400000 } from './1763701400000-create-projects.js';
import { CreateMemberships1763701410000 } from './1763701410000-create-memberships.js';
import { KeepAid1763701500000 } from './1763701500000-keep-aid.js';
import { CreatePromotion1763701600000 } from './1763701600000-create-promotion.js';
import { ReportOtherRecords1763701700000 } from './1763701700000-report-other-records.js';
import { NameOrganisationsOfAgreements1763701710000 } from './1763701710000-name-organisations-of-agreements.js';
import { TrashContacts1763701720000 } from './1763701720000-trash-contacts.js';
import { RemindOfClocks1763701730000 } from './1763701730000-remind-of-clocks.js';
import { NameEveryReminder1763701800000 } from './1763701800000-name-every-reminder.js';
import { TimeReminders1763701810000 } from './1763701810000-time-reminders.js';
import { AwaitReplies1763701812000 } from './1763701812000-await-replies.js';
import { RemindOfEveryKind1763701814000 } from './1763701814000-remind-of-every-kind.js';
import { LetPeopleChoose1763701820000 } from './1763701820000-let-people-choose.js';
import { GroupDeliveries1763701830000 } from './1763701830000-group-deliveries.js';
import { MakeWebhooks1763701831000 } from './1763701831000-make-webhooks.js';
import { LinkLetters1763701840000 } from './1763701840000-link-letters.js';
import { FeedCalendars1763701841000 } from './1763701841000-feed-calendars.js';
import { WatchDeliveries1763701850000 } from './1763701850000-watch-deliveries.js';
import { SnoozeReminders1763701860000 } from './1763701860000-snooze-reminders.js';
import { RepeatTasks1763701861000 } from './1763701861000-repeat-tasks.js';
import { CreateOwnReminders1763701862000 } from './1763701862000-create-own-reminders.js';
import { PlanSignings1763701870000 } from './1763701870000-plan-signings.js';
import { AwaitDistributions1763701871000 } from './1763701871000-await-distributions.js';
import { TemplateTasks1763701880000 } from './1763701880000-template-tasks.js';
import { CreateProfiles1763702000000 } from './1763702000000-create-profiles.js';
import { CreateNeeds1763702010000 } from './1763702010000-create-needs.js';
import { RemindOfNeeds1763702015000 } from './1763702015000-remind-of-needs.js';
import { KeepPlaces1763702020000 } from './1763702020000-keep-places.js';
import { CreateMatching1763702030000 } from './1763702030000-create-matching.js';

/** Every change of the schema, in order. A change that has been released is never edited. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  CreateIdentity1763700000000,
  CreateMunicipalities1763700100000,
  CreatePartnerships1763700200000,
  CreateAgreements1763700300000,
  CreateVisits1763700400000,
  CreateTasks1763700500000,
  DerivePartnerships1763700600000,
  MakeDeliveries1763700700000,
  MakeReminders1763700710000,
  KeepPartnershipTitles1763700800000,
  WidenAgreements1763701000000,
  KeepFiles1763701010000,
  SignMoreThanOnce1763701020000,
  CreateOrganisations1763701100000,
  KeepHandovers1763701110000,
  WidenVisits1763701200000,
  PrepareVisits1763701210000,
  NameOrganisationsOfVisits1763701220000,
  MakeProgrammes1763701300000,
  HandOverProjectsAndAid1763701310000,
  CreateProjects1763701400000,
  CreateMemberships1763701410000,
  KeepAid1763701500000,
  CreatePromotion1763701600000,
  ReportOtherRecords1763701700000,
  NameOrganisationsOfAgreements1763701710000,
  TrashContacts1763701720000,
  RemindOfClocks1763701730000,
  NameEveryReminder1763701800000,
  TimeReminders1763701810000,
  AwaitReplies1763701812000,
  RemindOfEveryKind1763701814000,
  LetPeopleChoose1763701820000,
  GroupDeliveries1763701830000,
  MakeWebhooks1763701831000,
  LinkLetters1763701840000,
  FeedCalendars1763701841000,
  WatchDeliveries1763701850000,
  SnoozeReminders1763701860000,
  RepeatTasks1763701861000,
  CreateOwnReminders1763701862000,
  PlanSignings1763701870000,
  AwaitDistributions1763701871000,
  TemplateTasks1763701880000,
  CreateProfiles1763702000000,
  CreateNeeds1763702010000,
  RemindOfNeeds1763702015000,
  KeepPlaces1763702020000,
  CreateMatching1763702030000,
];
