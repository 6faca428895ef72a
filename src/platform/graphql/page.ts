import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { invalid } from '../../kernel/domain-error.js';

export const LARGEST_PAGE = 100;

/** One page of a list: rows in order, and whether more follow. */
export interface Page<Row> {
  readonly rows: readonly { readonly row: Row; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** Where a page begins: after the row with these values of the order and this id. */
export interface Cursor {
  readonly value: string | number;
  readonly id: string;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');
}

/** @throws DomainError INVALID/cursor for anything this server did not hand out */
export function decodeCursor(cursor: string | null | undefined): Cursor | null {
  if (!cursor) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[1] === 'string') {
      const [value, id] = parsed as [unknown, string];
      if (typeof value === 'string' || typeof value === 'number') return { value, id };
    }
  } catch {
    // falls through to the refusal
  }
  throw invalid('cursor', 'after', {
    uk: 'Список змінився. Оновіть його з початку.',
    en: 'The list has changed. Load it from the start.',
  });
}

/** Arguments of every list: a page of at most 100 rows after a cursor. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50 })
  @Min(1, { context: { reason: 'page_size' } })
  @Max(LARGEST_PAGE, { context: { reason: 'page_size' } })
  first: number = 50;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

/** As `PageArgs`, twenty rows unless told: history under a record. */
@ArgsType()
export class ShortPageArgs extends PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20 })
  override first: number = 20;
}

/** As `PageArgs`, thirty rows unless told: timelines, notices, letters. */
@ArgsType()
export class MiddlePageArgs extends PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 30 })
  override first: number = 30;
}

@ObjectType()
export class PageInfo {
  @Field(() => String, { nullable: true })
  endCursor!: string | null;

  @Field(() => Boolean)
  hasNextPage!: boolean;
}

export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** A Relay connection of a page. */
export function connectionOf<Row>(page: Page<Row>): Connection<Row> {
  return {
    edges: page.rows.map(({ row, cursor }) => ({ cursor, node: row })),
    pageInfo: { endCursor: page.rows.at(-1)?.cursor ?? null, hasNextPage: page.hasNextPage },
    totalCount: page.totalCount,
  };
}

/** Declares `NameEdge` and `NameConnection` for a node type. */
export function connectionType<Node>(name: string, node: () => Type<Node>): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(node)
    node!: Node;
  }

  @ObjectType(`${name}Connection`)
  class NodeConnection implements Connection<Node> {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return NodeConnection;
}
