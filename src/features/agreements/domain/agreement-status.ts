import type { Text } from '../../../kernel/text.js';

export const AGREEMENT_STATUSES = [
  'IDEA',
  'DRAFTING',
  'TEXT_AGREED',
  'SUBMITTED',
  'RETURNED',
  'MINISTRY_APPROVED',
  'COUNCIL_APPROVED',
  'SIGNED',
  'SENT_FOR_REGISTRATION',
  'REGISTERED',
  'IN_FORCE',
  'EXPIRING',
  'RENEWED',
  'EXPIRED',
  'SUSPENDED',
  'TERMINATED',
  'ABANDONED',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** The statuses as people call them. */
export const STATUS_NAMES: Readonly<Record<AgreementStatus, Text>> = {
  IDEA: { uk: 'Ідея', en: 'Idea' },
  DRAFTING: { uk: 'Готується текст', en: 'Drafting' },
  TEXT_AGREED: { uk: 'Текст узгоджено', en: 'Text agreed' },
  SUBMITTED: { uk: 'Подано до міністерства', en: 'Submitted to the ministry' },
  RETURNED: { uk: 'Повернуто на доопрацювання', en: 'Returned' },
  MINISTRY_APPROVED: { uk: 'Погоджено міністерством', en: 'Ministry approved' },
  COUNCIL_APPROVED: { uk: 'Затверджено радою', en: 'Council approved' },
  SIGNED: { uk: 'Підписано', en: 'Signed' },
  SENT_FOR_REGISTRATION: { uk: 'Надіслано на реєстрацію', en: 'Sent for registration' },
  REGISTERED: { uk: 'Зареєстровано', en: 'Registered' },
  IN_FORCE: { uk: 'Чинна', en: 'In force' },
  EXPIRING: { uk: 'Спливає', en: 'Expiring' },
  RENEWED: { uk: 'Продовжено', en: 'Renewed' },
  EXPIRED: { uk: 'Строк сплив', en: 'Expired' },
  SUSPENDED: { uk: 'Зупинено', en: 'Suspended' },
  TERMINATED: { uk: 'Припинено', en: 'Terminated' },
  ABANDONED: { uk: 'Не відбулася', en: 'Abandoned' },
};

const BEFORE_SIGNATURE: readonly AgreementStatus[] = [
  'IDEA',
  'DRAFTING',
  'TEXT_AGREED',
  'SUBMITTED',
  'RETURNED',
  'MINISTRY_APPROVED',
  'COUNCIL_APPROVED',
  'ABANDONED',
];

/** True from the last signature on, whatever became of it later. */
export function isSigned(status: AgreementStatus): boolean {
  return !BEFORE_SIGNATURE.includes(status);
}

/** Nothing comes after it. */
export function isOver(status: AgreementStatus): boolean {
  return status === 'EXPIRED' || status === 'TERMINATED' || status === 'ABANDONED';
}
