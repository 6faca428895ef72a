import type { GraphqlClient } from '../support/graphql-client.js';
import { CREATE, CREATE_MEMBERSHIP, type Membership, MOVE, type Project } from './documents.js';

interface Wish {
  readonly status?: string;
  readonly statusOn?: string;
  readonly fields?: object;
}

/** An idea without money, unless said otherwise. */
export async function aProject(client: GraphqlClient, communityId: string, wish: Wish = {}): Promise<Project> {
  const input = { communityId, ...wish, fields: { titleUk: 'Оновлення котельні', ...wish.fields } };
  return (await client.get<{ createProject: Project }>(CREATE, { input })).createProject;
}

/** The project after one step. */
export async function stepped(
  client: GraphqlClient,
  { id, version }: Project,
  status: string,
  more: { readonly on?: string; readonly reason?: string } = {},
): Promise<Project> {
  const input = { id, expectedVersion: version, status, ...more };
  return (await client.get<{ moveProject: Project }>(MOVE, { input })).moveProject;
}

/** A membership that is thought of, unless said otherwise. */
export async function aMembership(
  client: GraphqlClient,
  communityId: string,
  networkId: string,
  wish: Wish = {},
): Promise<Membership> {
  const input = { communityId, networkId, ...wish, fields: { ...wish.fields } };
  return (await client.get<{ createMembership: Membership }>(CREATE_MEMBERSHIP, { input })).createMembership;
}
