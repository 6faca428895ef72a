import type { Application } from './application.js';
import type { Person } from './people.js';

export interface GraphqlError {
  readonly message: string;
  readonly extensions: {
    readonly code: string;
    readonly reason?: string;
    readonly field?: string;
    readonly details?: Record<string, unknown>;
  };
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly GraphqlError[];
  readonly cookies: readonly { name: string; value: string }[];
  readonly raw: string;
}

export interface Download {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly bytes: Buffer;
}

type Variables = Record<string, unknown>;

/** Asks as a person, or as a stranger. Goes through the whole HTTP server. */
export class GraphqlClient {
  constructor(
    private readonly application: Application,
    private readonly headers: Record<string, string>,
  ) {}

  async ask<Data = Record<string, unknown>>(query: string, variables: Variables = {}): Promise<Answer<Data>> {
    const response = await this.application.nest.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...this.headers },
      payload: { query, variables },
    });
    const body = JSON.parse(response.payload) as { data?: Data | null; errors?: GraphqlError[] };
    return {
      status: response.statusCode,
      data: body.data ?? null,
      errors: body.errors ?? [],
      cookies: response.cookies,
      raw: response.payload,
    };
  }

  /** The data, or a failure that shows the errors. */
  async get<Data = Record<string, unknown>>(query: string, variables: Variables = {}): Promise<Data> {
    const answer = await this.ask<Data>(query, variables);
    if (answer.errors.length > 0 || !answer.data) throw new Error(`Refused: ${answer.raw}`);
    return answer.data;
  }

  /** The first error, or a failure that shows the data. */
  async refusal(query: string, variables: Variables = {}): Promise<GraphqlError> {
    const answer = await this.ask(query, variables);
    const [error] = answer.errors;
    if (!error) throw new Error(`Not refused: ${answer.raw}`);
    return error;
  }

  /** A file over plain HTTP. */
  async download(url: string): Promise<Download> {
    const response = await this.application.nest.inject({ method: 'GET', url, headers: this.headers });
    return { status: response.statusCode, headers: response.headers, bytes: response.rawPayload };
  }
}

export function as(application: Application, person: Person): GraphqlClient {
  return new GraphqlClient(application, { cookie: person.cookie });
}

/** @param language what the stranger's browser asks for */
export function asStranger(application: Application, language = 'uk'): GraphqlClient {
  return new GraphqlClient(application, { 'accept-language': language });
}
