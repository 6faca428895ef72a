import { IntlMessageFormat } from 'intl-messageformat';
import type { LanguageCode, Text, TextValues } from '../../kernel/text.js';

const formats = new Map<string, IntlMessageFormat>();

/** Puts a text into a language; plurals follow that language's rules. */
export function translate(text: Text, language: LanguageCode, values?: TextValues): string {
  const pattern = text[language];
  if (!values) return pattern;
  const key = `${language}:${pattern}`;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isText(value) ? value[language] : value]),
  );
  return String(format.format(filled));
}

function isText(value: TextValues[string]): value is Text {
  return typeof value === 'object' && value !== null && 'uk' in value;
}
