import type { CalendarDate } from '../../../kernel/calendar-date.js';
import { DomainError, invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';
import type { Text, TextValues } from '../../../kernel/text.js';
import type { VisitStatus } from './visit-status.js';

/** What was agreed at the table: who owes whom what, by when. */
export interface CommitmentTerms {
  readonly text: string;
  /** null: not said yet */
  readonly owedById: Id | null;
  readonly owedToId: Id | null;
  /** who on our side does it or follows it up */
  readonly ownerId: Id | null;
  readonly dueOn: CalendarDate | null;
}

/** Owner and date are known: from this moment it is a task. */
export function isComplete(commitment: CommitmentTerms): commitment is CompleteTerms {
  return commitment.ownerId !== null && commitment.dueOn !== null;
}

export interface CompleteTerms extends CommitmentTerms {
  readonly ownerId: Id;
  readonly dueOn: CalendarDate;
}

export interface Debrief {
  readonly status: VisitStatus;
  readonly report: string | null;
  readonly noCommitments: boolean;
  readonly commitments: readonly CommitmentTerms[];
}

/** Something that keeps the debrief from being closed, said to people. */
export interface OpenQuestion {
  readonly text: Text;
  readonly values?: TextValues;
  /** where it is mended, as a path below the visit */
  readonly field: string;
  readonly about: 'report' | 'commitments';
}

/** Why the debrief cannot be closed yet; empty when it can, and for a visit that will not take place. */
export function openQuestions(debrief: Debrief): OpenQuestion[] {
  if (debrief.status === 'CANCELLED') return [];
  return [...reportQuestions(debrief), ...commitmentQuestions(debrief)];
}

/**
 * What a status promises must hold after every change: from Debriefed on there is a report, and in Closed every
 * commitment has an owner and a date, or it is stated that there are none.
 *
 * @param at what stands before the fields in the input
 * @throws DomainError INVALID/required at the report, INVALID/open_commitments at the first incomplete commitment
 */
export function demandDebrief(debrief: Debrief, at: 'fields.' | ''): void {
  if (debrief.status !== 'DEBRIEFED' && debrief.status !== 'CLOSED') return;
  const [noReport] = reportQuestions(debrief);
  if (noReport) throw invalid('required', `${at}${noReport.field}`, noReport.text);
  if (debrief.status !== 'CLOSED') return;
  const open = commitmentQuestions(debrief);
  const [first] = open;
  if (!first) return;
  throw new DomainError({
    code: 'INVALID',
    reason: 'open_commitments',
    field: `${at}${first.field}`,
    text: first.text,
    ...(first.values ? { values: first.values } : {}),
    details: { open: open.length },
  });
}

/**
 * A closed debrief takes one more commitment only with its owner and date.
 *
 * @throws DomainError INVALID/open_commitments at what is missing
 */
export function demandAddable(status: VisitStatus, commitment: CommitmentTerms): void {
  const missing = status === 'CLOSED' ? missingIn(commitment) : null;
  if (missing) throw invalid('open_commitments', commitment.ownerId === null ? 'ownerId' : 'dueOn', missing);
}

/** @throws DomainError INVALID/no_commitments when both are said at once */
export function demandNoContradiction(
  noCommitments: boolean,
  commitments: readonly CommitmentTerms[],
  at: string,
): void {
  if (!noCommitments || commitments.length === 0) return;
  throw invalid('no_commitments', `${at}.noCommitments`, {
    uk: 'Позначено, що домовленостей немає, а в переліку вони є. Залиште щось одне.',
    en: 'It says that there are no commitments, yet some are listed. Keep one or the other.',
  });
}

function reportQuestions({ report }: Debrief): OpenQuestion[] {
  if (report) return [];
  return [
    {
      about: 'report',
      field: 'report',
      text: {
        uk: 'Напишіть звіт: що відбулося і про що домовилися.',
        en: 'Write the report: what happened and what was agreed.',
      },
    },
  ];
}

function commitmentQuestions({ noCommitments, commitments }: Debrief): OpenQuestion[] {
  if (commitments.length === 0 && !noCommitments) {
    return [
      {
        about: 'commitments',
        field: 'commitments',
        text: {
          uk: 'Запишіть домовленості або позначте, що їх немає.',
          en: 'Write down the commitments, or state that there are none.',
        },
      },
    ];
  }
  return commitments.flatMap((commitment, position) => {
    const missing = missingIn(commitment);
    if (!missing) return [];
    return [
      {
        about: 'commitments' as const,
        field: `commitments.${position}.${commitment.ownerId === null ? 'ownerId' : 'dueOn'}`,
        text: { uk: `«{text}»: ${missing.uk}`, en: `“{text}”: ${missing.en}` },
        values: { text: shortened(commitment.text) },
      },
    ];
  });
}

function missingIn({ ownerId, dueOn }: CommitmentTerms): Text | null {
  if (ownerId === null && dueOn === null)
    return { uk: 'хто це робить і до якого дня?', en: 'who does it, and by when?' };
  if (ownerId === null) return { uk: 'хто це робить?', en: 'who does it?' };
  if (dueOn === null) return { uk: 'до якого дня?', en: 'by when?' };
  return null;
}

const LONGEST_QUOTE = 80;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST_QUOTE
    ? text
    : `${letters
        .slice(0, LONGEST_QUOTE - 1)
        .join('')
        .trimEnd()}…`;
}
