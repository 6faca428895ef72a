/** Characters of a task's title. */
const LONGEST_TITLE = 200;

export interface TitleAndNote {
  readonly title: string;
  readonly note: string | null;
}

/** A commitment's words as a task's title on one line; words that do not fit stand whole in the note. */
export function titleAndNote(text: string): TitleAndNote {
  const line = text.replace(/\s+/gu, ' ').trim();
  const letters = [...line];
  if (letters.length <= LONGEST_TITLE) return { title: line, note: null };
  return {
    title: `${letters
      .slice(0, LONGEST_TITLE - 1)
      .join('')
      .trimEnd()}…`,
    note: text,
  };
}
