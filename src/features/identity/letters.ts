import type { LinkPurpose } from './data/one-time-link.entity.js';

/** The ledger topic of each letter that carries a one-time link. */
export const LETTER_TOPICS: Readonly<Record<LinkPurpose, string>> = {
  INVITATION: 'invitation',
  PASSWORD_RESET: 'password-reset',
};

/** Where a one-time link leads, under PUBLIC_URL. */
export const LINK_PATHS: Readonly<Record<LinkPurpose, string>> = {
  INVITATION: '/invitation/',
  PASSWORD_RESET: '/reset/',
};
