import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Config } from './platform/config/config.schema.js';

const LEVELS: Readonly<Record<Config['LOG_LEVEL'], LogLevel[]>> = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  log: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug'],
};

/** Nest's own account of its assembly; of no use to an operator. */
const ASSEMBLY = [
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
  'GraphQLModule',
];

/** The log of the program: time, level, where, what. */
export class ProgramLogger extends ConsoleLogger {
  constructor(level: Config['LOG_LEVEL']) {
    super({ logLevels: LEVELS[level], colors: process.stdout.isTTY });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!ASSEMBLY.includes(String(rest.at(-1)))) super.log(message, ...rest);
  }
}
