import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/platform/config/read-config.js';

/** A worker of the real program, without the start-up around it, so that it is back soon after it is killed. */
const config = readConfig(process.env, '/nonexistent');
if (config.DATABASE_URL === undefined) throw new Error('DATABASE_URL is missing');
const application = await NestFactory.createApplicationContext(AppModule.forRoot(config, config.DATABASE_URL), {
  logger: ['error', 'warn'],
  abortOnError: true,
});
application.enableShutdownHooks();
process.stdin.on('end', () => process.exit(0)).resume();
