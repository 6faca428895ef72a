import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The programme of the demonstration and its report, seen from the folder the program is started in. */
const FILE = 'demo/khmelnytskyi-programme.json';

const text = z.strictObject({ uk: z.string().min(1), en: z.string().min(1) });
const key = z.string().min(1);

/** What the files call the records that an entry can be about. */
const REPORTED = ['visit', 'aid', 'project', 'membership', 'publication', 'award', 'gift'] as const;

const entry = z.strictObject({
  /** code of its measure */
  measure: key,
  /** of the demonstration's records; absent: free text */
  record: z.strictObject({ kind: z.enum(REPORTED), key }).optional(),
  text,
  precision: z.enum(['DAY', 'MONTH', 'YEAR', 'ONGOING', 'NONE']).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

const schema = z.strictObject({
  /** where the records come from */
  about: z.strictObject({ source: z.string(), note: z.string() }),
  programme: z.strictObject({
    community: key,
    by: key,
    title: text,
    reportTitle: text,
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
  }),
  sections: z.array(
    z.strictObject({ title: text, measures: z.array(z.strictObject({ code: key, title: text })).min(1) }),
  ),
  entries: z.array(entry),
  report: z.strictObject({
    year: z.int(),
    signature: z.strictObject({ position: text, firstName: text, surname: text }),
    measures: z.array(
      z.strictObject({
        code: key,
        layout: z.enum(['BULLETS', 'PARAGRAPHS']),
        leadIn: text.optional(),
        openList: z.boolean().optional(),
      }),
    ),
  }),
});

export type DemoProgrammeFile = z.infer<typeof schema>;

export async function readDemoProgrammeFile(): Promise<DemoProgrammeFile> {
  return schema.parse(JSON.parse(await readFile(FILE, 'utf8')));
}
