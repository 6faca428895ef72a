import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The aid of the demonstration, seen from the folder the program is started in. */
const FILE = 'demo/aid.json';

const text = z.strictObject({ uk: z.string().min(1), en: z.string().min(1) });
const day = z.union([z.iso.date(), z.int()]);
const key = z.string().min(1);
const money = z.strictObject({ amount: z.string(), currency: z.string().length(3) });

const status = z.enum([
  'PROMISED',
  'DECIDED',
  'PREPARED',
  'SHIPPED',
  'RECEIVED',
  'DISTRIBUTED',
  'REPORTED',
  'THANKED',
  'CLOSED',
  'CANCELLED',
  'NOT_DELIVERED',
]);
const step = z.strictObject({ status, on: day, reason: z.string().optional() });

const line = z.strictObject({
  what: text,
  goods: z.enum(['GENERATORS', 'VEHICLES', 'MEDICAL', 'IT', 'FOOD', 'SHELTER', 'MONEY', 'OTHER']),
  quantity: z.string().optional(),
  unit: text.optional(),
  value: money.optional(),
});

const party = z.strictObject({
  role: z.enum(['DONOR', 'INTERMEDIARY', 'CARRIER', 'RECIPIENT']),
  municipality: key.optional(),
  organisation: key.optional(),
  name: z.string().optional(),
});

const movement = z.strictObject({
  /** place of the line, from 0 */
  line: z.int().min(0),
  kind: z.enum(['SHIPPED', 'RECEIVED', 'DISTRIBUTED']),
  on: day,
  quantity: z.string().optional(),
  money: money.optional(),
  actNumber: z.string().optional(),
  organisation: key.optional(),
  recipient: z.string().optional(),
  note: z.string().optional(),
});

const transfer = z.strictObject({
  /** by which the programme names it */
  key: key.optional(),
  title: text,
  type: z.enum(['GRANT_MONEY', 'GRANT_IN_KIND', 'TECHNICAL_ASSISTANCE', 'FINANCIAL_ASSISTANCE']),
  /** absent: received */
  direction: z.enum(['RECEIVED', 'GIVEN']).optional(),
  /** absent: of the whole file */
  by: key.optional(),
  community: key.optional(),
  recurring: z.boolean().optional(),
  embargoed: z.boolean().optional(),
  promised: day.optional(),
  decision: z.strictObject({ body: z.string(), number: z.string().optional(), on: day }).optional(),
  agreed: day.optional(),
  received: day.optional(),
  cleared: day.optional(),
  declaration: z.string().optional(),
  code: z.string().optional(),
  reported: day.optional(),
  thanked: day.optional(),
  thanksNumber: z.string().optional(),
  result: text.optional(),
  note: z.string().optional(),
  chain: z.array(party),
  lines: z.array(line).optional(),
  partnerships: z.array(key).optional(),
  visits: z.array(key).optional(),
  /** the status in which it is written down; absent: promised */
  first: step.optional(),
  movements: z.array(movement).optional(),
  steps: z.array(step).optional(),
});

const schema = z.strictObject({
  /** where the records come from */
  about: z.strictObject({ source: z.string(), note: z.string() }),
  community: key,
  by: key,
  transfers: z.array(transfer),
});

export type DemoAidFile = z.infer<typeof schema>;

export async function readDemoAid(): Promise<DemoAidFile> {
  return schema.parse(JSON.parse(await readFile(FILE, 'utf8')));
}
