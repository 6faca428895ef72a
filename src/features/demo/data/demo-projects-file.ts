import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** Projects and memberships of the demonstration's community, seen from the folder the program is started in. */
const FILE = 'demo/projects.json';

const text = z.strictObject({ uk: z.string().min(1), en: z.string().min(1) });
const day = z.union([z.iso.date(), z.int()]);
const key = z.string().min(1);
const money = z.strictObject({ amount: z.string(), currency: z.string().length(3) });

const participant = z.strictObject({
  organisation: key.optional(),
  municipality: key.optional(),
  name: z.string().optional(),
  role: z.enum(['FUNDER', 'CO_FUNDER', 'IMPLEMENTER', 'PARTNER', 'BENEFICIARY']),
  contribution: money.optional(),
});

const indicator = z.strictObject({
  name: text,
  unit: z.string(),
  baseline: z.number(),
  target: z.number(),
  actual: z.number(),
  asOf: day,
});

const report = z.strictObject({ kind: z.enum(['INTERIM', 'FINAL']), due: day, submitted: day.optional() });

const project = z.strictObject({
  /** by which the programme names it */
  key: key.optional(),
  title: text,
  programme: text.optional(),
  call: z.string().optional(),
  callDeadline: day.optional(),
  status: z.enum(['IDEA', 'APPLYING', 'SUBMITTED', 'AWARDED', 'RUNNING', 'CLOSED', 'REJECTED']),
  /** the day the status began */
  since: day,
  amount: money.optional(),
  amountNote: z.string().optional(),
  ownShare: money.optional(),
  rate: z.strictObject({ rate: z.string(), on: day, source: z.string() }).optional(),
  starts: day.optional(),
  ends: day.optional(),
  place: z.string().optional(),
  spheres: z.array(z.string()).optional(),
  result: text.optional(),
  participants: z.array(participant).optional(),
  indicators: z.array(indicator).optional(),
  reports: z.array(report).optional(),
  partnerships: z.array(key).optional(),
  agreements: z.array(key).optional(),
  owner: key.optional(),
});

const fee = z.strictObject({
  /** counted from the year of loading */
  year: z.int(),
  amount: money,
  due: day,
  paid: day.optional(),
});

const obligation = z.strictObject({ text, due: day, done: day.optional(), owner: key.optional() });

const membership = z.strictObject({
  /** by which the programme names it */
  key: key.optional(),
  network: key,
  title: text,
  status: z.enum(['CONSIDERED', 'APPLIED', 'MEMBER']),
  since: day,
  /** absent: nobody has said when */
  joined: z.strictObject({ on: day, precision: z.enum(['DAY', 'MONTH', 'YEAR']) }).optional(),
  url: z.url().optional(),
  fees: z.array(fee).optional(),
  obligations: z.array(obligation).optional(),
  owner: key.optional(),
});

const schema = z.strictObject({
  /** where the records come from */
  about: z.strictObject({ source: z.string(), note: z.string() }),
  community: key,
  by: key,
  projects: z.array(project),
  memberships: z.array(membership),
});

export type DemoProjectsFile = z.infer<typeof schema>;

export async function readDemoProjects(): Promise<DemoProjectsFile> {
  return schema.parse(JSON.parse(await readFile(FILE, 'utf8')));
}
