import { createHash } from 'node:crypto';
import { addDays } from '../../../kernel/calendar-date.js';
import { dateWords } from '../../../kernel/date-words.js';
import type { LanguageCode, Text, TextValues } from '../../../kernel/text.js';
import { translate } from '../../../platform/i18n/translate.js';
import { escapeHtml } from '../../../platform/mail/escape-html.js';
import { KIND_NAMES } from '../domain/kind-names.js';
import { type LinkedRecord, type LinkPage, snoozeDays } from '../domain/letter-link.js';
import { LINK_BUTTONS, LINK_HEADINGS, LINK_SENTENCES, MISSED_DEADLINE } from '../domain/link-words.js';

const STYLE =
  ':root{color-scheme:light dark}*{box-sizing:border-box}' +
  'body{margin:0;min-height:100vh;background:#f8f6f3;color:#221f1a;font:16px/24px "Onest Variable",system-ui,sans-serif}' +
  'main{max-width:480px;margin:0 auto;padding:32px 16px}' +
  'section{background:#fff;border:1px solid #d6d0c6;border-radius:10px;padding:24px}' +
  'h1{font-size:20px;line-height:28px;margin:0 0 8px}h2{font-size:16px;line-height:24px;margin:16px 0;overflow-wrap:anywhere}' +
  'p{margin:0 0 12px}.soft{color:#575148}.bad{color:#a8201a}ul{margin:0 0 16px;padding-left:20px}form{margin:0 0 12px}' +
  'button,input{font:inherit;width:100%;min-height:48px;padding:10px 16px;border-radius:6px}label{display:block;margin:16px 0 4px}' +
  'button{border:0;background:#0e6570;color:#fff;font-weight:500;cursor:pointer}' +
  'button.plain{background:transparent;color:#0b5963;border:1px solid #8c857a}' +
  'input{border:1px solid #8c857a;background:#fff;color:#221f1a;margin:0 0 12px}' +
  'a{color:#0b5963;display:inline-block;padding:10px 0;margin-right:16px}' +
  ':focus-visible{outline:2px solid #0e6570;outline-offset:2px}' +
  '@media (prefers-color-scheme:dark){body{background:#181614;color:#edeae5}section{background:#201e1b;border-color:#45413a}' +
  '.soft{color:#bdb7ad}.bad{color:#ff9d92}button{background:#5fbcc7;color:#06272b}' +
  'button.plain{background:transparent;color:#74cad4;border-color:#857e73}' +
  'input{background:#201e1b;color:#edeae5;border-color:#857e73}a{color:#74cad4}:focus-visible{outline-color:#5fbcc7}}';

/** Nothing is loaded and nothing runs; the one style that may apply is the one above. */
export const LINK_PAGE_POLICY =
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
  `form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/** The small page behind a link of a letter, for any browser. @param publicUrl without a trailing slash */
export function linkPage(page: LinkPage, language: LanguageCode, publicUrl: string): string {
  const say = (text: Text, values?: TextValues) => escapeHtml(translate(text, language, values));
  const until = page.is === 'snoozed' ? dateWords(page.untilOn) : null;
  return frame(
    language,
    say(LINK_HEADINGS[page.is]),
    ('record' in page ? about(page.record, language) : '') +
      `<p>${say(LINK_SENTENCES[page.is], { until })}</p>${details(page, say, language)}` +
      `<p>${wayOn(page, say, publicUrl)}</p>`,
  );
}

/** A page that says one thing. */
export function plainPage(heading: Text, sentence: string, language: LanguageCode): string {
  return frame(language, escapeHtml(heading[language]), `<p>${escapeHtml(sentence)}</p>`);
}

type Say = (text: Text, values?: TextValues) => string;

function details(page: LinkPage, say: Say, language: LanguageCode): string {
  switch (page.is) {
    case 'done?':
      return post(button(say(LINK_BUTTONS.done)));
    case 'snooze?':
      return (
        (page.refusal ? `<p class="bad" role="alert">${escapeHtml(page.refusal)}</p>` : '') + days(page.today, say)
      );
    case 'snoozed':
      return page.missedDeadlineOn
        ? `<p class="bad">${say(MISSED_DEADLINE, { on: dateWords(page.missedDeadlineOn) })}</p>`
        : '';
    case 'unsubscribe?':
      return kinds(page.kinds, language) + post(button(say(LINK_BUTTONS.unsubscribe)));
    case 'unsubscribed':
      return kinds(page.kinds, language) + post(button(say(LINK_BUTTONS.back), 'back', '1', true));
    case 'put back':
      return kinds(page.kinds, language);
    default:
      return '';
  }
}

function days(today: string, say: Say): string {
  const { tomorrow, monday, fortnight } = snoozeDays(today);
  const choice = (words: Text, on: string) => post(button(say(words, { on: dateWords(on) }), 'until', on));
  return (
    choice(LINK_BUTTONS.tomorrow, tomorrow) +
    (monday === tomorrow ? '' : choice(LINK_BUTTONS.monday, monday)) +
    choice(LINK_BUTTONS.fortnight, fortnight) +
    post(
      `<label for="until">${say(LINK_BUTTONS.otherDay)}</label>` +
        `<input id="until" name="until" type="date" required min="${addDays(today, 1)}">` +
        button(say(LINK_BUTTONS.untilThatDay), undefined, undefined, true),
    )
  );
}

function about({ title, kind }: LinkedRecord, language: LanguageCode): string {
  return `<h2>${escapeHtml(title[language])}</h2><p class="soft">${escapeHtml(KIND_NAMES[kind][language])}</p>`;
}

function kinds(list: readonly (keyof typeof KIND_NAMES)[], language: LanguageCode): string {
  return `<ul>${list.map((kind) => `<li>${escapeHtml(KIND_NAMES[kind][language])}</li>`).join('')}</ul>`;
}

function wayOn(page: LinkPage, say: Say, publicUrl: string): string {
  const link = (path: string, words: Text) => `<a href="${escapeHtml(publicUrl + path)}">${say(words)}</a>`;
  if ('record' in page) return link(page.record.path, LINK_BUTTONS.open);
  return 'kinds' in page ? link('/settings', LINK_BUTTONS.settings) : link('/', LINK_BUTTONS.application);
}

const post = (content: string) => `<form method="post">${content}</form>`;

function button(words: string, name?: string, value?: string, plain?: boolean): string {
  const sent = name ? ` name="${name}" value="${value}"` : '';
  return `<button type="submit"${sent}${plain ? ' class="plain"' : ''}>${words}</button>`;
}

function frame(language: LanguageCode, heading: string, body: string): string {
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${heading}</title>` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">' +
    `<style>${STYLE}</style></head><body><main><section><h1>${heading}</h1>${body}</section></main></body></html>`
  );
}
