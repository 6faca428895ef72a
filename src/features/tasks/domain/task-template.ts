import { addDays, type CalendarDate } from '../../../kernel/calendar-date.js';
import { invalid } from '../../../kernel/domain-error.js';

/** When the tasks of a template are set: before a visit, or when a partnership has entered a stage. */
export const TEMPLATE_OCCASIONS = ['VISIT', 'STAGE'] as const;
export type TemplateOccasion = (typeof TEMPLATE_OCCASIONS)[number];

/** Who travels: our people, or those of the partner. */
export const TEMPLATE_DIRECTIONS = ['OUTGOING', 'INCOMING'] as const;
export type TemplateDirection = (typeof TEMPLATE_DIRECTIONS)[number];

/** Days that a template may count: a visit's before and after its first day, a stage's after it was entered. */
export const OFFSET_RANGE: Readonly<Record<TemplateOccasion, readonly [number, number]>> = {
  VISIT: [-365, 90],
  STAGE: [0, 365],
};

/** Templates that the network or one community may keep. */
export const MOST_TEMPLATES = 100;

/** Days after its own day for which a stage still asks for a task; a partnership of many years is asked for none. */
export const ASKED_FOR_DAYS = 30;

export interface TemplateFields {
  readonly titleUk?: string | null;
  readonly titleEn?: string | null;
  readonly offsetDays?: number | null;
  readonly direction?: TemplateDirection | null;
  readonly inPersonOnly?: boolean | null;
  readonly inUse?: boolean | null;
}

export interface TemplateValues {
  titleUk: string;
  /** null: the Ukrainian one is good for both languages */
  titleEn: string | null;
  /** from the first day of the visit (negative: before it), or from the day the stage began */
  offsetDays: number;
  /** null: whoever travels */
  direction: TemplateDirection | null;
  /** needless when people meet on the screen only */
  inPersonOnly: boolean;
  inUse: boolean;
}

/**
 * The values of a template after a change; what is absent stays.
 *
 * @throws DomainError INVALID/required at `titleUk` or `offsetDays`, range at `offsetDays`, visit_only
 */
export function templateAfter(
  occasion: TemplateOccasion,
  before: TemplateValues | null,
  fields: TemplateFields,
): TemplateValues {
  const { titleEn = before?.titleEn ?? null, direction = before?.direction ?? null } = fields;
  const titleUk = fields.titleUk === undefined ? before?.titleUk : fields.titleUk;
  const offsetDays = fields.offsetDays === undefined ? before?.offsetDays : fields.offsetDays;
  const inPersonOnly = fields.inPersonOnly ?? before?.inPersonOnly ?? false;
  if (!titleUk) throw required('titleUk');
  if (typeof offsetDays !== 'number') throw required('offsetDays');
  demandInRange(occasion, offsetDays);
  if (occasion === 'STAGE' && (direction !== null || inPersonOnly))
    throw visitOnly(direction ? 'direction' : 'inPersonOnly');
  return { titleUk, titleEn, offsetDays, direction, inPersonOnly, inUse: fields.inUse ?? before?.inUse ?? true };
}

/** A task that no template asked for. */
export const NO_TEMPLATE = { templateId: null, templateOffset: null, templateFrom: null };

export interface PreparedVisit {
  readonly direction: 'INCOMING' | 'OUTGOING' | 'MUTUAL' | 'LOCAL';
  readonly mode: 'IN_PERSON' | 'ONLINE' | 'HYBRID';
}

/** Whether a visit needs what the template asks for. Of a mutual visit both sides travel. */
export function fitsVisit(
  { direction, inPersonOnly }: Pick<TemplateValues, 'direction' | 'inPersonOnly'>,
  visit: PreparedVisit,
): boolean {
  if (inPersonOnly && visit.mode === 'ONLINE') return false;
  if (direction === 'OUTGOING') return visit.direction === 'OUTGOING' || visit.direction === 'MUTUAL';
  return direction === null || visit.direction !== 'OUTGOING';
}

/**
 * When the task of a template is due. What should have been done already is due at once.
 *
 * @param from first day of the visit, or the day the stage began
 * @param today the day on which the task is set
 */
export function dueOfTemplate(offsetDays: number, from: CalendarDate, today: CalendarDate): CalendarDate {
  const due = addDays(from, offsetDays);
  return due < today ? today : due;
}

function demandInRange(occasion: TemplateOccasion, offsetDays: number): void {
  const [fewest, most] = OFFSET_RANGE[occasion];
  if (Number.isInteger(offsetDays) && offsetDays >= fewest && offsetDays <= most) return;
  throw invalid(
    'range',
    'offsetDays',
    {
      uk: 'Вкажіть ціле число днів від {fewest, number} до {most, number}.',
      en: 'Give a whole number of days from {fewest, number} to {most, number}.',
    },
    { fewest, most },
  );
}

function required(field: string) {
  return invalid('required', field, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
}

function visitOnly(field: string) {
  return invalid('visit_only', field, {
    uk: 'Це стосується лише візитів, а не стадій.',
    en: 'This concerns visits only, not stages.',
  });
}
