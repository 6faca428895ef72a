/** A sentence in both languages of the product; ICU MessageFormat, so that plurals and dates are the language's own. */
export interface Text {
  readonly uk: string;
  readonly en: string;
}

/** ISO 639-1 code of a language that the product speaks. */
export type LanguageCode = keyof Text;

export const DEFAULT_LANGUAGE: LanguageCode = 'uk';

/** What a text's placeholders stand for. A `Text` value is put in the reader's language. */
export type TextValues = Readonly<Record<string, string | number | Date | Text | null>>;
