import type { LanguageCode } from '../../kernel/text.js';

/** The language of somebody unknown. @param header Accept-Language, RFC 9110 §12.5.4; its first entry decides */
export function acceptedLanguage(header: string | undefined): LanguageCode {
  return header?.trim().toLowerCase().startsWith('en') ? 'en' : 'uk';
}
