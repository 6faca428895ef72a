import { type DynamicModule, Global, Module } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Broadcast } from './broadcast.js';

@Global()
@Module({})
export class PubSubModule {
  static forRoot(databaseUrl: string): DynamicModule {
    return {
      module: PubSubModule,
      providers: [
        {
          provide: Broadcast,
          inject: [UnitOfWork],
          useFactory: (unitOfWork: UnitOfWork) => new Broadcast(databaseUrl, unitOfWork),
        },
      ],
      exports: [Broadcast],
    };
  }
}
