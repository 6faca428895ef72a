import { Global, Module } from '@nestjs/common';
import { ContentStore } from './content-store.js';
import { FilesRepository } from './files.repository.js';
import { Files } from './files.service.js';
import { PostgresContentStore } from './postgres-content.store.js';

@Global()
@Module({
  providers: [Files, FilesRepository, { provide: ContentStore, useClass: PostgresContentStore }],
  exports: [Files],
})
export class FilesModule {}
