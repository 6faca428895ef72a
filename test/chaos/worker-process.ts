import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { type Faults, plant, suffer, wearClock } from './faults.js';

/**
 * A worker of the real program, without the start-up around it, so that it is back soon after it is killed. What is wrong
 * with it comes as its argument, in JSON; more comes on its standard input, a line each.
 */
const faults = JSON.parse(process.argv[2] ?? '{}') as Faults;
suffer(faults);
wearClock();

const { NestFactory } = await import('@nestjs/core');
const { AppModule } = await import('../../src/app.module.js');
const { readConfig } = await import('../../src/platform/config/read-config.js');

const config = readConfig(process.env, '/nonexistent');
if (config.DATABASE_URL === undefined) throw new Error('DATABASE_URL is missing');
const application = await NestFactory.createApplicationContext(await AppModule.forRoot(config, config.DATABASE_URL), {
  logger: ['error', 'warn'],
  abortOnError: true,
});
plant(application, faults);
application.enableShutdownHooks();
const orders = createInterface({ input: process.stdin });
orders.on('line', (line) => suffer(JSON.parse(line) as Faults));
orders.on('close', () => process.exit(0));
