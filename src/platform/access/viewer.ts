import type { Id } from '../../kernel/identifiers.js';
import { DEFAULT_LANGUAGE, type LanguageCode } from '../../kernel/text.js';
import { type Permission, PERMISSIONS } from '../../kernel/permission.js';

/** On whose behalf something happens. Every query and every write knows its viewer. */
export interface Viewer {
  readonly kind: 'person' | 'system' | 'anonymous';
  /** null unless `kind` is `person` */
  readonly userId: Id | null;
  /** the session that speaks; null for jobs and strangers */
  readonly sessionId: Id | null;
  readonly permissions: ReadonlySet<Permission>;
  /** true: everything of the network; false: only what concerns `communityIds` */
  readonly networkWide: boolean;
  readonly communityIds: readonly Id[];
  readonly language: LanguageCode;
  /** IANA name */
  readonly timeZone: string;
  /** present: not signed in, but with a link that only they were sent; the history says so */
  readonly through?: 'LETTER_LINK';
}

/** Jobs and start-up work: sees everything, is nobody. */
export function systemViewer(): Viewer {
  return {
    kind: 'system',
    userId: null,
    sessionId: null,
    permissions: new Set(PERMISSIONS),
    networkWide: true,
    communityIds: [],
    language: DEFAULT_LANGUAGE,
    timeZone: 'UTC',
  };
}

/** Somebody who has not signed in: may do nothing but what is public. */
export function anonymousViewer(language: LanguageCode): Viewer {
  return {
    kind: 'anonymous',
    userId: null,
    sessionId: null,
    permissions: new Set(),
    networkWide: false,
    communityIds: [],
    language,
    timeZone: 'UTC',
  };
}
