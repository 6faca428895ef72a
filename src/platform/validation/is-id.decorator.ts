import { isId } from '../../kernel/identifiers.js';
import { rule } from './rule.js';

const NOT_AN_ID = { reason: 'id', text: { uk: 'Це не ідентифікатор запису.', en: 'Not a valid id.' } };

/** A record id (UUID). */
export const IsId = (options: { each?: boolean } = {}) =>
  rule('isId', (value) => (isId(value) ? null : NOT_AN_ID), options);
