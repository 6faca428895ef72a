import { OneTimeLink, Session, SignInFailure, User, UserCommunity } from './features/identity/index.js';
import { Contact, Municipality, Post } from './features/municipalities/index.js';
import type { EntityClass } from './platform/database/data-source.js';
import { HistoryEntry } from './platform/history/history-entry.entity.js';

/** Every table that the program writes, feature by feature in dependency order. */
export const ENTITIES: readonly EntityClass[] = [
  HistoryEntry,
  User,
  UserCommunity,
  Session,
  OneTimeLink,
  SignInFailure,
  Municipality,
  Contact,
  Post,
];
