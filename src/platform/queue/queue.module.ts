import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.schema.js';
import { BullmqWakeQueue } from './bullmq.wake-queue.js';
import { queueBackend } from './queue-backend.js';
import { WakeQueue } from './wake-queue.js';

@Global()
@Module({})
export class QueueModule {
  /** @param databaseUrl of the running database, embedded or given */
  static forRoot(databaseUrl: string): DynamicModule {
    return {
      module: QueueModule,
      providers: [
        {
          provide: WakeQueue,
          inject: [CONFIG],
          useFactory: (config: Config) => new BullmqWakeQueue(queueBackend(config, databaseUrl)),
        },
      ],
      exports: [WakeQueue],
    };
  }
}
