import type { INestApplicationContext } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Sessions } from '../../src/features/identity/sessions.service.js';
import { type Id, newId } from '../../src/kernel/identifiers.js';
import { systemViewer } from '../../src/platform/access/viewer.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

const PATIENCE_MS = 8_000;

export const CREATE_TASK = `mutation ($input: CreateTaskInput!) { task: createTask(input: $input) { id version } }`;

export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, { id: string; version: number } | null>> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

/** A coordinator who is signed in at every replica. */
export class ApiClient {
  private constructor(
    readonly userId: Id,
    private readonly cookie: string,
  ) {}

  static async signedIn(services: INestApplicationContext, mailbox: string): Promise<ApiClient> {
    const unitOfWork = services.get(UnitOfWork);
    const id = newId();
    await unitOfWork.run(systemViewer(), () =>
      unitOfWork.rows(sql`
        INSERT INTO app_user (id, email, name, role, network_wide, state, language, time_zone, reminder_time, version)
        VALUES (${id}, ${mailbox}, 'Олена Зразкова', 'COORDINATOR', TRUE, 'ACTIVE', 'uk', 'Europe/Kyiv', '09:00', 1)`),
    );
    const { token } = await services.get(Sessions, { strict: false }).open(id, 'chaos');
    return new ApiClient(id, `pobratym_session=${token}`);
  }

  /** @throws when no whole answer comes: then nobody knows whether it was done */
  async ask(port: number, query: string, input: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer> {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables: { input } }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return (await response.json()) as GraphqlAnswer;
  }

  async answers(port: number): Promise<boolean> {
    return fetch(`http://127.0.0.1:${port}/health/live`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}
