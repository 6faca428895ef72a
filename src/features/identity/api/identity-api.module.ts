import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity.module.js';
import { AccountResolver } from './account.resolver.js';
import { InstanceResolver } from './instance.resolver.js';
import { HistoryAuthorResolver, TrashAuthorResolver } from './authors.resolver.js';
import { SessionExchange } from './session-exchange.js';
import { UsersLoaders } from './users.loaders.js';
import { UsersResolver } from './users.resolver.js';
import { ViewerFieldsResolver } from './viewer-fields.resolver.js';

@Module({
  imports: [IdentityModule],
  providers: [
    AccountResolver,
    HistoryAuthorResolver,
    InstanceResolver,
    SessionExchange,
    TrashAuthorResolver,
    UsersLoaders,
    UsersResolver,
    ViewerFieldsResolver,
  ],
  exports: [UsersLoaders],
})
export class IdentityApiModule {}
