import type { DynamicModule, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AssembledProgram } from './assembled-program.js';
import type { Config } from './platform/config/config.schema.js';
import { makeFastifyAdapter, prepareHttp } from './platform/http/http.js';
import { serveWeb, webIsBuilt } from './platform/web/serve-web.js';

/** The program with its HTTP server and, where it is built, the web application. */
export async function assembleServer(
  root: DynamicModule,
  config: Config,
  options: NestApplicationOptions,
): Promise<AssembledProgram> {
  const app = await NestFactory.create<NestFastifyApplication>(root, makeFastifyAdapter(config), options);
  await prepareHttp(app, config);
  if (webIsBuilt()) await serveWeb(app);
  await app.init();
  return {
    app,
    openDoors: async () => {
      await app.listen(config.PORT, config.HOST);
    },
  };
}
