import { DomainError, invalid } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/identifiers.js';

/** What stands in the way of a second publication of the same page. */
export interface KnownPage {
  readonly id: Id;
  readonly titleUk: string;
  readonly titleEn: string | null;
}

export function pageKnown({ id, titleUk, titleEn }: KnownPage): DomainError {
  return new DomainError({
    code: 'CONFLICT',
    reason: 'duplicate',
    field: 'fields.url',
    text: {
      uk: 'Ця сторінка вже записана: «{title}». Відкрийте той запис замість нового.',
      en: 'This page is written down already: “{title}”. Open that record instead of a new one.',
    },
    values: { title: { uk: titleUk, en: titleEn ?? titleUk } },
    details: { id },
  });
}

/** Promotion is that of Ukrainian communities. @throws DomainError INVALID/side */
export function demandCommunity(side: 'UKRAINIAN' | 'FOREIGN' | undefined): void {
  if (side === 'UKRAINIAN') return;
  throw invalid('side', 'communityId', {
    uk: 'Промоцію веде українська громада. Оберіть її.',
    en: 'Promotion is that of a Ukrainian community. Choose one.',
  });
}

export function ownerCouldNotSee(): DomainError {
  return invalid('owner', 'fields.ownerId', {
    uk: 'Ця людина не побачила б запису. Оберіть відповідального з мережі або зі своєї громади.',
    en: 'This person could not see the record. Choose somebody from the network or from your own community.',
  });
}

export function required(field: string): DomainError {
  return invalid('required', field, { uk: 'Заповніть це поле.', en: 'Fill in this field.' });
}
