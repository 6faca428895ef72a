import { Inject, Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Id } from '../../kernel/identifiers.js';
import type { LanguageCode } from '../../kernel/text.js';
import { ViewerSource } from '../../platform/access/viewer-source.js';
import { anonymousViewer, type Viewer } from '../../platform/access/viewer.js';
import { CONFIG, type Config } from '../../platform/config/config.schema.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { acceptedLanguage } from '../../platform/i18n/accepted-language.js';
import { permissionsOf, type Role } from './domain/role.js';
import { readSessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.service.js';

interface PersonRow {
  readonly id: Id;
  readonly role: Role;
  readonly networkWide: boolean;
  readonly language: LanguageCode;
  readonly timeZone: string;
  readonly communityIds: readonly Id[];
}

/** The person behind a session cookie; a disabled person is a stranger from the next request on. */
@Injectable()
export class IdentityViewerSource extends ViewerSource {
  constructor(
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async viewerOf(cookieHeader: string | undefined, languages: string | undefined): Promise<Viewer> {
    const token = readSessionCookie(cookieHeader, this.config);
    const session = token ? await this.sessions.find(token) : null;
    const viewer = session ? await this.personViewer(session.userId, session.id) : null;
    return viewer ?? anonymousViewer(acceptedLanguage(languages));
  }

  /** The viewer that a person is, or null unless they are active. @param sessionId null for jobs that act for them */
  async personViewer(userId: Id, sessionId: Id | null): Promise<Viewer | null> {
    const viewer = (await this.personViewers([userId])).get(userId);
    return viewer ? { ...viewer, sessionId } : null;
  }

  /** The viewers that people are, without a session; one statement. Who is not active is missing. */
  async personViewers(userIds: readonly Id[]): Promise<ReadonlyMap<Id, Viewer>> {
    const people = await this.unitOfWork.rows<PersonRow>(sql`
      SELECT u.id, u.role, u.network_wide AS "networkWide", u.language, u.time_zone AS "timeZone",
        ARRAY(SELECT uc.municipality_id FROM user_community uc WHERE uc.user_id = u.id ORDER BY 1) AS "communityIds"
      FROM app_user u WHERE u.id = ANY(${[...userIds]}::uuid[]) AND u.state = 'ACTIVE'`);
    return new Map(people.map((person) => [person.id, viewerOf(person)]));
  }
}

function viewerOf({ id, role, ...person }: PersonRow): Viewer {
  return { ...person, kind: 'person', userId: id, sessionId: null, permissions: permissionsOf(role) };
}
