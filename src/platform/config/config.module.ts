import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock, SystemClock } from '../../kernel/clock.js';
import { CONFIG, type Config } from './config.schema.js';

/** The settings and the clock, for everybody. */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useClass: SystemClock },
      ],
      exports: [CONFIG, Clock],
    };
  }
}
