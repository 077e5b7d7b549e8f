import { Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Connection<Node> {
  nodes: Node[];
  pageInfo: PageInfo;
}

/**
 * The type of a page of `node`: `@ObjectType() export class CaseConnection extends connectionOf(Case) {}`.
 * `totalCount` is a field of its own resolver where a list has one, so that it is counted only when asked for.
 */
export function connectionOf<Node>(node: Type<Node>): Type<Connection<Node>> {
  @ObjectType({ isAbstract: true })
  abstract class Page {
    @Field(() => [node])
    nodes!: Node[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return Page as Type<Connection<Node>>;
}

