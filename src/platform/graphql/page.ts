import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { LARGEST_PAGE, type Page } from '../database/page.js';

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
