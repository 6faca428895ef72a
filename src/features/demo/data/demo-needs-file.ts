import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  AID_TYPES,
  COOPERATION_DIRECTIONS,
  COOPERATION_GOALS,
  GOODS_CLASSES,
} from '../../../kernel/cooperation.js';
import { NEED_NATURES, NEED_SUBTYPES, OFFER_KINDS } from '../../needs/index.js';
import {
  LANGUAGE_RESOURCES,
  MATCHING_STATUSES,
  MUNICIPALITY_CHALLENGES,
  MUNICIPALITY_TRAITS,
  READINESS_ITEMS,
} from '../../profiles/index.js';

/** Profiles, needs and offers of the demonstration, seen from the folder the program is started in. */
const FILE = 'demo/needs.json';

const text = z.strictObject({ uk: z.string().min(1), en: z.string().min(1) });
const day = z.union([z.iso.date(), z.int()]);
const key = z.string().min(1);

const point = z.strictObject({
  item: z.enum(READINESS_ITEMS),
  done: z.boolean(),
  evidence: z.url().optional(),
  owner: key.optional(),
  nextStep: z.string().optional(),
});

const profile = z.strictObject({
  municipality: key,
  status: z.enum(MATCHING_STATUSES),
  capacity: z.int().optional(),
  excludedCountries: z.array(z.string().length(2)).optional(),
  traits: z.array(z.enum(MUNICIPALITY_TRAITS)),
  challenges: z.array(z.enum(MUNICIPALITY_CHALLENGES)),
  goals: z.array(z.enum(COOPERATION_GOALS)),
  languageResources: z.array(z.enum(LANGUAGE_RESOURCES)),
  why: text.optional(),
  forWhom: text.optional(),
  goal: text.optional(),
  shortTerm: text.optional(),
  mediumTerm: text.optional(),
  longTerm: text.optional(),
  readiness: z.array(point),
});

const need = z.strictObject({
  municipality: key,
  nature: z.enum(NEED_NATURES),
  title: text,
  description: text.optional(),
  direction: z.enum(COOPERATION_DIRECTIONS),
  subtype: z.enum(NEED_SUBTYPES),
  aidType: z.enum(AID_TYPES).optional(),
  offerKind: z.enum(OFFER_KINDS).optional(),
  goodsClass: z.enum(GOODS_CLASSES).optional(),
  quantity: z.string().optional(),
  unit: text.optional(),
  priority: z.int().min(1).max(3).optional(),
  cost: z.strictObject({ amount: z.string(), currency: z.string().length(3) }).optional(),
  /** an organisation */
  beneficiary: key.optional(),
  validUntil: day.optional(),
  status: z.enum(['DRAFT', 'PUBLISHED', 'RESERVED']),
  owner: key.optional(),
});

const schema = z.strictObject({
  /** where the records come from */
  about: z.strictObject({ source: z.string(), note: z.string() }),
  by: key,
  profiles: z.array(profile),
  needs: z.array(need),
});

export type DemoNeedsFile = z.infer<typeof schema>;

export async function readDemoNeeds(): Promise<DemoNeedsFile> {
  return schema.parse(JSON.parse(await readFile(FILE, 'utf8')));
}
