import { ModulesContainer, NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { AppModule } from './app.module.js';
import { readConfig } from './platform/config/read-config.js';

/** How `@Resolver` and `@Scalar` mark their classes. */
const RESOLVER = 'graphql:resolver_type';
const SCALAR = 'graphql:scalar_name';

type AnyClass = new (...parameters: never[]) => unknown;

/** The schema as the code declares it, sorted. The program is only looked at, not started: it needs no database. */
export async function printProgramSchema(): Promise<string> {
  const config = readConfig({ ROLE: 'api', DATABASE_URL: 'postgres://localhost/none' }, '/nonexistent');
  const preview = await NestFactory.createApplicationContext(
    await AppModule.forRoot(config, 'postgres://localhost/none'),
    {
      preview: true,
      logger: false,
    },
  );
  const classes = [...preview.get(ModulesContainer).values()]
    .flatMap((module) => [...module.providers.values()])
    .map(({ metatype }) => metatype)
    .filter((metatype): metatype is AnyClass => typeof metatype === 'function');
  const marked = (mark: string) => [...new Set(classes.filter((each) => Reflect.hasMetadata(mark, each)))];
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const schema = await builder.get(GraphQLSchemaFactory).create(marked(RESOLVER), marked(SCALAR));
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await builder.close();
    await preview.close();
  }
}
