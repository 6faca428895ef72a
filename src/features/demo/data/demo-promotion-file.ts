import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The promotion of the demonstration's community, seen from the folder the program is started in. */
const FILE = 'demo/promotion.json';

const text = z.strictObject({ uk: z.string().min(1), en: z.string().min(1) });
const day = z.union([z.iso.date(), z.int()]);
const key = z.string().min(1);
const known = z.strictObject({ on: day, precision: z.enum(['DAY', 'MONTH', 'YEAR']) });

const publication = z.strictObject({
  /** by which the programme names it */
  key: key.optional(),
  title: text,
  kind: z.enum(['PLATFORM_PROFILE', 'WEB_PAGE', 'SOCIAL_POST', 'MEDIA', 'PRINT']),
  url: z.url().optional(),
  outletOrganisation: key.optional(),
  outlet: z.string().optional(),
  /** absent: nobody has said when */
  published: known.optional(),
  updated: day.optional(),
  checked: day.optional(),
  languages: z.array(z.string().length(2)).optional(),
  topics: z.array(z.string()).optional(),
  summary: text.optional(),
  visits: z.array(key).optional(),
  partnerships: z.array(key).optional(),
  organisations: z.array(key).optional(),
});

const award = z.strictObject({
  /** by which the programme names it */
  key: key.optional(),
  title: text,
  direction: z.enum(['RECEIVED', 'GIVEN']),
  recipient: z.string().optional(),
  awarded: known.optional(),
  url: z.url().optional(),
  visits: z.array(key).optional(),
});

const movement = z.strictObject({
  kind: z.enum(['PURCHASED', 'RECEIVED', 'GIVEN', 'WRITTEN_OFF', 'COUNTED']),
  quantity: z.int().min(0).optional(),
  on: day.optional(),
  cost: z.strictObject({ amount: z.string(), currency: z.string().length(3) }).optional(),
  counterpart: z.string().optional(),
  documentNumber: z.string().optional(),
  visit: key.optional(),
  note: z.string().optional(),
});

const gift = z.strictObject({
  /** by which the programme names it */
  key: key.optional(),
  name: text,
  unit: z.string(),
  minimum: z.int().positive().optional(),
  keptWhere: z.string().optional(),
  movements: z.array(movement).min(1),
});

const schema = z.strictObject({
  /** where the records come from */
  about: z.strictObject({ source: z.string(), note: z.string() }),
  community: key,
  by: key,
  publications: z.array(publication),
  awards: z.array(award),
  gifts: z.array(gift),
});

export type DemoPromotionFile = z.infer<typeof schema>;

export async function readDemoPromotion(): Promise<DemoPromotionFile> {
  return schema.parse(JSON.parse(await readFile(FILE, 'utf8')));
}
