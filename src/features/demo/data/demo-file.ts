import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { COOPERATION_SPHERES } from '../../agreements/index.js';

/** The records of the demonstration, seen from the folder the program is started in. */
const FILE = 'demo/khmelnytskyi-2024.json';

const text = z.strictObject({ uk: z.string().min(1), en: z.string().min(1) });
const day = z.union([z.iso.date(), z.int()]);
const key = z.string().min(1);
const direction = z.enum([
  'HEATING',
  'RENEWABLES',
  'INFRASTRUCTURE',
  'DEBRIS_WASTE',
  'SPECIAL_VEHICLES',
  'EDUCATION_YOUTH',
  'BORDER_CROSSINGS',
  'ECOLOGY',
  'SHELTERS',
  'HEALTH',
  'CULTURE',
  'EMERGENCIES',
]);

const sphere = z.enum(COOPERATION_SPHERES);

const person = z.strictObject({
  key,
  name: z.string(),
  email: z.email(),
  role: z.enum(['ADMINISTRATOR', 'COORDINATOR', 'OFFICIAL', 'READER']),
  communities: z.array(key),
});

const municipality = z.strictObject({
  key,
  kind: z.enum(['CITY', 'CITY_DISTRICT', 'HROMADA']),
  name: text,
  native: z.string().optional(),
  country: z.string().length(2),
  region: z.string().optional(),
  centre: z.string().optional(),
  parent: key.optional(),
  population: z.int().optional(),
  populationYear: z.int().optional(),
  katottg: z.string().optional(),
  website: z.url().optional(),
  languages: z.array(z.string()),
  /** latitude and longitude of the centre */
  at: z.tuple([z.number(), z.number()]),
  note: text.optional(),
});

const contact = z.strictObject({
  name: z.string(),
  nameEn: z.string(),
  email: z.email(),
  languages: z.array(z.string()),
  posts: z.array(
    z.strictObject({
      municipality: key,
      title: text,
      unit: z.string(),
      holdsRelationship: z.boolean(),
      from: day.optional(),
    }),
  ),
});

const partnership = z.strictObject({
  key,
  title: text.optional(),
  parties: z.array(key).min(2),
  lead: key,
  relationshipType: z.enum(['TWINNING', 'FRIENDSHIP', 'CONTACT', 'PROJECT', 'SOLIDARITY']),
  level: z.enum(['CITY', 'INSTITUTION']),
  formality: z.enum(['FORMAL', 'INFORMAL']),
  goals: z.array(
    z.enum(['RECOVERY', 'DEVELOPMENT', 'EXPERIENCE', 'HUMANITARIAN_AID', 'CIVIL_SOCIETY', 'RESIDENTS_SUPPORT']),
  ),
  directions: z.array(direction),
  leadSource: z
    .enum(['MEETING', 'FORUM', 'EXCHANGE_VISIT', 'DISPLACED_PERSONS', 'LETTER', 'PLATFORM', 'OTHER'])
    .optional(),
  startedOn: day.optional(),
  owner: key,
  by: key,
  /** the stages in order, the first one it began in */
  history: z
    .array(
      z.strictObject({
        stage: z.enum([
          'LEAD',
          'CONTACTED',
          'DIALOGUE',
          'JOINT_PLANNING',
          'FORMALISING',
          'ACTIVE',
          'DORMANT',
          'ENDED',
          'LOST',
        ]),
        on: day,
        reason: text.optional(),
      }),
    )
    .min(1),
  note: text,
});

const agreement = z.strictObject({
  key,
  title: text,
  type: z.enum(['MEMORANDUM', 'AGREEMENT', 'CONTRACT', 'TWINNING_CHARTER']),
  regime: z.enum(['ITC_INTERTERRITORIAL', 'INSTITUTION_LEVEL', 'TECHNICAL_ASSISTANCE', 'OTHER']),
  level: z.enum(['MUNICIPALITY', 'DEPARTMENT', 'INSTITUTION']),
  partnership: key.optional(),
  parties: z
    .array(
      z.strictObject({
        municipality: key.optional(),
        institution: text.optional(),
        implementingUnit: text.optional(),
        signatoryBody: text.optional(),
        signatoryPost: text.optional(),
        byProxy: z.boolean().optional(),
        initialledOn: day.optional(),
        signedOn: day.optional(),
        signedAgain: z.array(z.strictObject({ on: day, place: text })).optional(),
        droppedOut: z.strictObject({ on: day, reason: text }).optional(),
      }),
    )
    .min(2),
  /** the agreement it stands under */
  parent: key.optional(),
  approvals: z
    .array(
      z.strictObject({
        kind: z.enum(['OWN_COUNCIL', 'PARTNER_COUNCIL', 'MINISTRY', 'JUSTICE', 'FOREIGN_AFFAIRS', 'REGISTRATION']),
        body: text.optional(),
        number: z.string().optional(),
        on: day.optional(),
        result: z.enum(['PENDING', 'APPROVED', 'APPROVED_WITH_REMARKS']),
        votes: z.strictObject({ for: z.int(), against: z.int(), abstained: z.int() }).optional(),
        remarks: text.optional(),
      }),
    )
    .optional(),
  /** the statuses in order, the first one it is written down in */
  history: z
    .array(
      z.strictObject({
        status: z.enum(['DRAFTING', 'TEXT_AGREED', 'SUBMITTED', 'COUNCIL_APPROVED', 'SIGNED', 'IN_FORCE']),
        on: day,
        reason: text.optional(),
      }),
    )
    .min(1),
  termKind: z.enum(['PERPETUAL', 'FIXED', 'FIXED_AUTO_RENEWAL', 'UNTIL_PROJECT_END', 'UNSPECIFIED']),
  plannedSigningOn: day.optional(),
  inForceFrom: day.optional(),
  inForceTo: day.optional(),
  noticeMonths: z.int().optional(),
  renewalMonths: z.int().optional(),
  signedOnline: z.boolean().optional(),
  languages: z.array(z.string()).optional(),
  subjects: z.array(sphere).optional(),
  owner: key,
  note: text,
});

const visit = z.strictObject({
  key,
  title: text,
  kind: z.enum(['ANNIVERSARY', 'ARTS', 'CEREMONY', 'CHILDRENS_RECREATION', 'CONFERENCE', 'EXHIBITION', 'MEETING', 'SPORT', 'TRAINING', 'YOUTH_EXCHANGE']).optional(),
  direction: z.enum(['INCOMING', 'OUTGOING', 'MUTUAL']),
  mode: z.enum(['IN_PERSON', 'ONLINE']),
  status: z.enum(['PLANNED', 'APPROVED', 'CONFIRMED', 'COMPLETED', 'CLOSED']),
  dates: z.array(z.strictObject({ from: day, to: day })),
  precision: z.enum(['YEAR']).optional(),
  place: text.optional(),
  placeCountry: z.string().length(2).optional(),
  hosts: text.optional(),
  partnerships: z.array(key),
  parties: z.array(z.strictObject({ municipality: key, role: z.enum(['HOST', 'GUEST', 'PARTICIPANT']) })),
  owner: key,
  by: key,
  headCount: z.int().optional(),
  delegation: z
    .array(z.strictObject({ name: z.string(), post: text, municipality: key, isLeader: z.boolean() }))
    .optional(),
  programme: z
    .array(
      z.strictObject({
        on: day,
        startsAt: z.string(),
        endsAt: z.string().optional(),
        title: text,
        place: text.optional(),
      }),
    )
    .optional(),
  purpose: text.optional(),
  outcomes: text.optional(),
  report: text.optional(),
  commitments: z.array(
    z.strictObject({
      text,
      owedBy: key,
      owedTo: key.optional(),
      owner: key,
      due: day.optional(),
      /** the day it was done; absent: still open */
      done: day.optional(),
      waitingSince: day.optional(),
    }),
  ),
});

const task = z.strictObject({
  title: text,
  owner: key,
  due: day,
  dueTime: z.string().optional(),
  dueTimeZone: z.string().optional(),
  priority: z.enum(['NORMAL', 'HIGH']).optional(),
  state: z.enum(['IN_PROGRESS']).optional(),
  done: day.optional(),
  waiting: z.strictObject({ for: key, since: day }).optional(),
  by: key.optional(),
  /** the key of the one record it belongs to */
  record: z.union([
    z.strictObject({ partnership: key }),
    z.strictObject({ visit: key }),
    z.strictObject({ agreement: key }),
    z.strictObject({ municipality: key }),
  ]),
});

const interaction = z.strictObject({
  partnership: key,
  kind: z.enum(['LETTER', 'CALL', 'MEETING', 'COMMENT']),
  on: day,
  party: key.optional(),
  by: key,
  text,
});

const demoFile = z.strictObject({
  about: text,
  people: z.array(person),
  municipalities: z.array(municipality),
  contacts: z.array(contact),
  partnerships: z.array(partnership),
  agreements: z.array(agreement),
  visits: z.array(visit),
  tasks: z.array(task),
  interactions: z.array(interaction),
});

/** All records of the demonstration; text in both languages, records named by keys of their own. */
export type DemoFile = z.infer<typeof demoFile>;

/** @throws when the file is missing or does not have the form above */
export async function readDemoFile(): Promise<DemoFile> {
  return demoFile.parse(JSON.parse(await readFile(FILE, 'utf8')));
}
