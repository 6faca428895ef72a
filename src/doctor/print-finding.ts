import type { LanguageCode } from '../kernel/text.js';
import { translate } from '../platform/i18n/translate.js';
import type { Finding, Verdict } from './finding.js';

const MARKS: Readonly<Record<Verdict, string>> = { good: '✔', warning: '!', bad: '✖', unknown: '–' };
const SUBJECT_WIDTH = 15;

/** One line: mark, subject, what is so, what to do. */
export function printFinding({ verdict, subject, says, advice, values }: Finding, language: LanguageCode): string {
  const sentence = translate(says, language, values ?? {});
  const what = advice ? `${sentence} → ${translate(advice, language, values ?? {})}` : sentence;
  return `${MARKS[verdict]} ${subject[language].padEnd(SUBJECT_WIDTH)} ${what}`;
}

/** Ukrainian where the terminal speaks it, English anywhere else. */
export function terminalLanguage(environment: Readonly<Record<string, string | undefined>>): LanguageCode {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.startsWith('uk') ? 'uk' : 'en';
}
