import { DomainError } from '../../kernel/domain-error.js';
import type { Text, TextValues } from '../../kernel/text.js';
import { FILE_EXTENSIONS, type FileFormat } from './file-formats.js';

/** What a file turned out to be, in words. */
export type FoundContent = FileFormat | 'ZIP' | 'PROGRAM' | 'UNKNOWN';

function refused(reason: string, text: Text, values: TextValues = {}): DomainError {
  return new DomainError({ code: 'FILE', reason, field: 'file', text, values });
}

export const emptyFile = () =>
  refused('empty', { uk: 'Файл порожній. Оберіть інший.', en: 'The file is empty. Choose another.' });

export const tooLargeFile = (maxBytes: number) =>
  refused(
    'too_large',
    {
      uk: 'Файл завеликий: щонайбільше {megabytes, number} МБ. Нічого не збережено.',
      en: 'The file is too large: at most {megabytes, number} MB. Nothing was saved.',
    },
    { megabytes: maxBytes / 1024 / 1024 },
  );

export const unknownFormat = () =>
  refused(
    'type',
    {
      uk: 'Такі файли не зберігаємо. Можна: {extensions}.',
      en: 'Such files are not kept. Allowed: {extensions}.',
    },
    { extensions: FILE_EXTENSIONS.join(', ') },
  );

export const otherContent = (found: FoundContent, expected: FileFormat) =>
  refused(
    'type_mismatch',
    {
      uk: 'Вміст – {found}, а не {expected}. Перевірте файл.',
      en: 'The content is {found}, not {expected}. Check the file.',
    },
    { found: FOUND[found] ?? found, expected },
  );

export const unreadableFile = () =>
  refused('unreadable', {
    uk: 'Файл пошкоджений або захищений паролем. Збережіть його без пароля й додайте знову.',
    en: 'The file is damaged or protected by a password. Save it without one and add it again.',
  });

export const macroFile = () =>
  refused('macro', {
    uk: 'У файлі є макрос. Збережіть його без макросів і додайте знову.',
    en: 'The file holds a macro. Save it without macros and add it again.',
  });

export const tooExpandedFile = () =>
  refused('too_expanded', {
    uk: 'Розпакований файл був би завеликий. Оберіть інший.',
    en: 'Unpacked, the file would be too large. Choose another.',
  });

export const malware = () =>
  refused('malware', {
    uk: 'Файл шкідливий, його не прийнято.',
    en: 'The file is harmful and was refused.',
  });

const FOUND: Readonly<Partial<Record<FoundContent, Text>>> = {
  ZIP: { uk: 'архів', en: 'an archive' },
  PROGRAM: { uk: 'програма', en: 'a program' },
  UNKNOWN: { uk: 'щось невідоме', en: 'something unknown' },
};
