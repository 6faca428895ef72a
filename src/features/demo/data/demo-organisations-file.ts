import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The organisations of the demonstration, seen from the folder the program is started in. */
const FILE = 'demo/organisations.json';

const text = z.strictObject({ uk: z.string().min(1), en: z.string().min(1) });
const day = z.union([z.iso.date(), z.int()]);
const key = z.string().min(1);

const source = z.strictObject({ title: text, confidence: z.enum(['REGISTRY', 'NEWS', 'MANUAL']) });

const organisation = z.strictObject({
  key,
  type: z.enum([
    'MUNICIPAL_BODY',
    'DEPARTMENT',
    'MUNICIPAL_ENTERPRISE',
    'VENUE',
    'SCHOOL',
    'UNIVERSITY',
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
  ]),
  name: text,
  native: z.string().optional(),
  municipality: key.optional(),
  country: z.string().length(2).optional(),
  represents: z.string().length(2).optional(),
  /** one that stands before it in the file */
  parent: key.optional(),
  addresses: z.array(z.strictObject({ kind: z.enum(['LEGAL', 'ACTUAL', 'MAILING']), text: z.string() })).optional(),
  website: z.url().optional(),
  note: text.optional(),
  source: key,
});

const person = z.strictObject({
  name: z.string(),
  nameEn: z.string(),
  languages: z.array(z.string()),
  /** the person of the demonstration who it is */
  account: key.optional(),
  posts: z.array(z.strictObject({ organisation: key, title: text, holdsRelationship: z.boolean(), from: day })),
});

const organisationsFile = z.strictObject({
  sources: z.record(key, source),
  organisations: z.array(organisation),
  people: z.array(person),
});

export type DemoOrganisationsFile = z.infer<typeof organisationsFile>;

/** @throws when the file is missing or does not have the form above */
export async function readDemoOrganisations(): Promise<DemoOrganisationsFile> {
  return organisationsFile.parse(JSON.parse(await readFile(FILE, 'utf8')));
}
