import { ModulesContainer } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { PUBLIC_OPERATION, REQUIRED_PERMISSION } from '../../src/platform/access/requires.decorator.js';
import { type Application, startApplication } from '../support/application.js';

/** How `@Query`, `@Mutation` and `@Subscription` mark their methods. */
const OPERATION = 'graphql:resolver_name';
const OPERATION_TYPE = 'graphql:resolver_type';

/** Open before sign-in, each with its reason beside it in the resolver. A new one is a decision, not an accident. */
const PUBLIC = [
  'Mutation.acceptInvitation',
  'Mutation.requestPasswordReset',
  'Mutation.resetPassword',
  'Mutation.signIn',
  'Mutation.signInToDemo',
  'Query.instance',
  'Query.invitation',
  'Query.viewer',
];

type Method = (...parameters: never[]) => unknown;

describe('every operation of the schema', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application.stop());

  it('says which permission it needs, or that it is public', () => {
    const declared = new Map(operations().map(({ name, access }) => [name, access]));
    const undeclared = schemaOperations().filter((name) => !declared.get(name));
    expect(undeclared).toEqual([]);
  });

  it('is public only where listed', () => {
    const open = operations().filter(({ access }) => access === 'public');
    expect(open.map(({ name }) => name).sort()).toEqual(PUBLIC);
  });

  function schemaOperations(): string[] {
    const { schema } = application.get(GraphQLSchemaHost);
    return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
  }

  function operations(): { name: string; access: string | undefined }[] {
    return [...application.get(ModulesContainer).values()]
      .flatMap((module) => [...module.providers.values()])
      .flatMap(({ metatype }) => (typeof metatype === 'function' ? methodsOf(metatype.prototype as object) : []))
      .map((method) => ({
        name: `${String(Reflect.getMetadata(OPERATION_TYPE, method))}.${nameOf(method)}`,
        access: Reflect.getMetadata(PUBLIC_OPERATION, method)
          ? 'public'
          : (Reflect.getMetadata(REQUIRED_PERMISSION, method) as string | undefined),
      }))
      .filter(({ name }) => /^(Query|Mutation|Subscription)\./.test(name));
  }
});

/** The name given to the decorator, or the method's own. */
function nameOf(method: Method): string {
  return (Reflect.getMetadata(OPERATION, method) as string | undefined) ?? method.name;
}

function methodsOf(prototype: object | undefined): Method[] {
  if (!prototype) return [];
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor')
    .map((name) => Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown)
    .filter((value): value is Method => typeof value === 'function');
}
