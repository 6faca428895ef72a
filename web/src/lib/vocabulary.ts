/** The closed lists of the contract in the order people meet them. Labels: `enum.<Name>.<VALUE>` in the catalogues. */

export const PARTNERSHIP_STAGES = [
  'LEAD',
  'CONTACTED',
  'DIALOGUE',
  'JOINT_PLANNING',
  'FORMALISING',
  'ACTIVE',
  'DORMANT',
  'ENDED',
  'LOST',
] as const;
export type PartnershipStage = (typeof PARTNERSHIP_STAGES)[number];

/** Stages of a partnership that is still being worked on; the columns of the board. */
export const OPEN_STAGES = PARTNERSHIP_STAGES.slice(0, 7);

export const ROTS = ['FRESH', 'AGEING', 'STALLED'] as const;
export type Rot = (typeof ROTS)[number];

export const RELATIONSHIP_TYPES = ['TWINNING', 'FRIENDSHIP', 'CONTACT', 'PROJECT', 'SOLIDARITY', 'UTILITY'] as const;

export const FORMALITIES = ['FORMAL', 'INFORMAL'] as const;

export const PARTNERSHIP_LEVELS = ['CITY', 'INSTITUTION', 'REGIONAL', 'NETWORK'] as const;
export const PARTY_ROLES = ['LEAD', 'PARTNER', 'MEDIATOR'] as const;

export const LEAD_SOURCES = [
  'MEETING',
  'FORUM',
  'EXCHANGE_VISIT',
  'RECOVERY_VISIT',
  'DISPLACED_PERSONS',
  'LETTER',
  'PLATFORM',
  'OTHER',
] as const;

export const COOPERATION_GOALS = [
  'RECOVERY',
  'DEVELOPMENT',
  'EXPERIENCE',
  'HUMANITARIAN_AID',
  'CIVIL_SOCIETY',
  'RESIDENTS_SUPPORT',
] as const;

export const COOPERATION_DIRECTIONS = [
  'HEATING',
  'RENEWABLES',
  'MODULAR_TOWNS',
  'INFRASTRUCTURE',
  'DEBRIS_WASTE',
  'SPECIAL_VEHICLES',
  'EDUCATION_YOUTH',
  'BORDER_CROSSINGS',
  'ECOLOGY',
  'SHELTERS',
  'BUSINESS_RELOCATION',
  'EXPORT',
  'INVESTMENT',
  'IDP_JOBS',
  'HEALTH',
  'CULTURE',
  'EMERGENCIES',
  'DECENTRALISATION',
  'WARTIME_EXPERIENCE',
] as const;

export const AGREEMENT_STATUSES = [
  'IDEA',
  'DRAFTING',
  'TEXT_AGREED',
  'SUBMITTED',
  'RETURNED',
  'MINISTRY_APPROVED',
  'COUNCIL_APPROVED',
  'SIGNED',
  'SENT_FOR_REGISTRATION',
  'REGISTERED',
  'IN_FORCE',
  'EXPIRING',
  'RENEWED',
  'EXPIRED',
  'SUSPENDED',
  'TERMINATED',
  'ABANDONED',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export const AGREEMENT_TYPES = [
  'LETTER_OF_INTENT',
  'MEMORANDUM',
  'AGREEMENT',
  'CONTRACT',
  'TWINNING_CHARTER',
  'FRAMEWORK',
  'ADDENDUM',
  'ORAL_UNDERSTANDING',
] as const;
export const AGREEMENT_LEVELS = ['MUNICIPALITY', 'INSTITUTION', 'DEPARTMENT'] as const;
export const LEGAL_REGIMES = [
  'ITC_INTERTERRITORIAL',
  'ITC_CROSS_BORDER',
  'ITC_TRANSNATIONAL',
  'INSTITUTION_LEVEL',
  'TECHNICAL_ASSISTANCE',
  'OTHER',
] as const;
export const TERM_KINDS = ['PERPETUAL', 'FIXED', 'FIXED_AUTO_RENEWAL', 'UNTIL_PROJECT_END', 'UNSPECIFIED'] as const;

export const COOPERATION_SPHERES = [
  'SCIENCE_EDUCATION_HEALTH',
  'CULTURE_ARTS',
  'TOURISM_SPORT',
  'SOCIAL_PROTECTION',
  'WASTE',
  'INDUSTRY_AGRICULTURE',
  'TRANSPORT_TRADE',
  'ENERGY',
  'GREEN_TRANSITION',
  'INVESTMENT_BUSINESS',
  'EMERGENCIES',
  'LOCAL_GOVERNMENT',
  'DIGITAL',
  'CIVIL_PROTECTION',
  'YOUTH',
] as const;
export const PROJECT_STATUSES = [
  'IDEA',
  'APPLYING',
  'SUBMITTED',
  'AWARDED',
  'RUNNING',
  'CLOSED',
  'REJECTED',
  'ABANDONED',
] as const;
export const PROJECT_ROLES = ['FUNDER', 'CO_FUNDER', 'IMPLEMENTER', 'PARTNER', 'BENEFICIARY'] as const;
export const PROJECT_REPORT_KINDS = ['INTERIM', 'FINAL'] as const;
export const MEMBERSHIP_STATUSES = ['CONSIDERED', 'APPLIED', 'MEMBER', 'SUSPENDED', 'ENDED', 'REFUSED'] as const;
export const JOINED_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'NONE'] as const;
export const FILE_ROLES = ['VERSION', 'SCAN', 'LETTER', 'DECISION', 'OTHER'] as const;
export const PROCEDURES = ['LAW_3668', 'NO_MINISTRY_STEP'] as const;
export const SIGNING_MODES = ['IN_PERSON', 'ONLINE', 'BY_POST'] as const;
export const APPROVAL_KINDS = [
  'OWN_COUNCIL',
  'PARTNER_COUNCIL',
  'MINISTRY',
  'JUSTICE',
  'FOREIGN_AFFAIRS',
  'REGISTRATION',
] as const;
export const APPROVAL_RESULTS = ['PENDING', 'APPROVED', 'APPROVED_WITH_REMARKS', 'REFUSED'] as const;

export const VISIT_KINDS = [
  'DELEGATION',
  'MEETING',
  'STUDY_VISIT',
  'SITE_VISIT',
  'CONFERENCE',
  'TRAINING',
  'YOUTH_EXCHANGE',
  'CHILDRENS_RECREATION',
  'SPORT',
  'ARTS',
  'EXHIBITION',
  'ANNIVERSARY',
  'CEREMONY',
  'AID_HAND_OVER',
  'PRESS_EVENT',
  'PUBLICATION',
  'OTHER',
] as const;
export const PARTICIPATIONS = ['ORGANISER', 'CO_ORGANISER', 'SPEAKER', 'PARTICIPANT'] as const;
export const GROUP_AGES = ['ADULTS', 'MIXED', 'MINORS'] as const;
export const ORGANISATION_ROLES = ['ORGANISER', 'HOST', 'PARTICIPANT'] as const;
export const KNOWN_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'NONE'] as const;
export const PUBLICATION_KINDS = ['PLATFORM_PROFILE', 'WEB_PAGE', 'SOCIAL_POST', 'MEDIA', 'PRINT'] as const;
export const AWARD_DIRECTIONS = ['RECEIVED', 'GIVEN'] as const;
export const GIFT_MOVEMENT_KINDS = ['PURCHASED', 'RECEIVED', 'GIVEN', 'WRITTEN_OFF', 'COUNTED'] as const;
export const GIFT_DIRECTIONS = ['GIVEN', 'RECEIVED'] as const;
export const TEMPLATE_DIRECTIONS = ['OUTGOING', 'INCOMING'] as const;
export const VISIT_DIRECTIONS = ['INCOMING', 'OUTGOING', 'MUTUAL', 'LOCAL'] as const;
export const VISIT_MODES = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export const VISIT_STATUSES = [
  'PROPOSED',
  'PLANNED',
  'APPROVED',
  'CONFIRMED',
  'IN_PROGRESS',
  'COMPLETED',
  'DEBRIEFED',
  'CLOSED',
  'POSTPONED',
  'CANCELLED',
] as const;
export const DATE_PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'ONGOING'] as const;

export const AID_ROAD = [
  'PROMISED',
  'DECIDED',
  'PREPARED',
  'SHIPPED',
  'RECEIVED',
  'DISTRIBUTED',
  'REPORTED',
  'THANKED',
  'CLOSED',
] as const;
export const AID_STATUSES = [...AID_ROAD, 'CANCELLED', 'NOT_DELIVERED'] as const;
export const AID_DIRECTIONS = ['RECEIVED', 'GIVEN'] as const;
export const AID_TYPES = ['GRANT_MONEY', 'GRANT_IN_KIND', 'TECHNICAL_ASSISTANCE', 'FINANCIAL_ASSISTANCE'] as const;
export const AID_REACHES = ['PROMISED', 'RECEIVED', 'DISTRIBUTED'] as const;
export const GOODS_CLASSES = ['GENERATORS', 'VEHICLES', 'MEDICAL', 'IT', 'FOOD', 'SHELTER', 'MONEY', 'OTHER'] as const;
export const CHAIN_ROLES = ['DONOR', 'INTERMEDIARY', 'CARRIER', 'RECIPIENT'] as const;
export const MOVEMENT_KINDS = ['SHIPPED', 'RECEIVED', 'DISTRIBUTED'] as const;

export const TASK_STATES = ['OPEN', 'IN_PROGRESS', 'WAITING_FOR_PARTNER', 'DONE', 'CANCELLED'] as const;
export const TASK_PRIORITIES = ['LOW', 'NORMAL', 'HIGH'] as const;

export const MUNICIPALITY_KINDS = [
  'HROMADA',
  'CITY',
  'CITY_DISTRICT',
  'COUNTY',
  'REGION',
  'METROPOLIS',
  'MILITARY_ADMINISTRATION',
  'UNION_OF_MUNICIPALITIES',
] as const;
export const MUNICIPALITY_SIDES = ['UKRAINIAN', 'FOREIGN'] as const;

export const MATCHING_STATUSES = ['SEEKING', 'OPEN', 'PAUSED', 'CLOSED'] as const;
export const MUNICIPALITY_TRAITS = [
  ...(['COAST', 'MOUNTAIN', 'RIVER', 'LAKE', 'FOREST', 'BORDER', 'PORT', 'RAIL', 'AIRPORT'] as const),
  ...(['INDUSTRY', 'MONO_INDUSTRY', 'MINING', 'AGRO', 'UNIVERSITY', 'HERITAGE', 'TOURISM', 'SPA'] as const),
] as const;
export const MUNICIPALITY_CHALLENGES = [
  ...(['WAR_DAMAGE', 'FRONT_LINE', 'MINES', 'DISPLACED_PEOPLE', 'VETERANS', 'DEPOPULATION', 'AGEING'] as const),
  ...(['YOUTH_LEAVING', 'UNEMPLOYMENT', 'INDUSTRIAL_CHANGE', 'HOUSING', 'ENERGY_SUPPLY', 'WATER_SUPPLY'] as const),
  ...(['WASTE', 'POLLUTION', 'CLIMATE', 'TRANSPORT', 'HEALTH_CARE', 'SCHOOLS'] as const),
] as const;
export const LANGUAGE_RESOURCES = [
  'OFFICIALS',
  'NGO_STAFF',
  'TEACHERS',
  'VOLUNTEERS',
  'APPS',
  'TRANSLATORS',
  'COURSES',
] as const;
/** What a community must know before it looks for a partner; the other points say what it must have. */
export const MUST_KNOW = [
  'ENGLISH',
  'GOAL_AND_DIRECTIONS',
  'OWN_NEEDS',
  'PARTNER_CRITERIA',
  'OFFER_IN_RETURN',
] as const;

export const NEED_NATURES = ['NEED', 'OFFER'] as const;
export const NEED_STATUSES = ['DRAFT', 'PUBLISHED', 'RESERVED', 'FULFILLED', 'WITHDRAWN', 'EXPIRED'] as const;
export const OFFER_KINDS = ['GOODS', 'KNOW_HOW', 'HOSTING', 'FUNDING'] as const;
/** From the most urgent. */
export const NEED_PRIORITIES = [1, 2, 3] as const;

export const ORGANISATION_TYPES = [
  'MUNICIPAL_BODY',
  'DEPARTMENT',
  'MUNICIPAL_ENTERPRISE',
  'VENUE',
  'SCHOOL',
  'UNIVERSITY',
  'HOSPITAL',
  'FIRE_AND_RESCUE',
  'CULTURE',
  'NGO',
  'FOUNDATION',
  'DONOR',
  'FINANCIAL_INSTITUTION',
  'INTERNATIONAL_ORGANISATION',
  'NETWORK',
  'STATE_BODY',
  'DIPLOMATIC_MISSION',
  'COMPANY',
  'MEDIA',
  'PLATFORM',
  'OTHER',
] as const;
export const ADDRESS_KINDS = ['LEGAL', 'ACTUAL', 'MAILING'] as const;
export const CONFIDENCES = ['REGISTRY', 'NEWS', 'MANUAL'] as const;

export const ROLES = ['ADMINISTRATOR', 'COORDINATOR', 'OFFICIAL', 'READER'] as const;
