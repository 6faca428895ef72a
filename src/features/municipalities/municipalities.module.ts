import { Module } from '@nestjs/common';
import { MunicipalitiesRepository } from './data/municipalities.repository.js';
import { Municipalities } from './municipalities.service.js';

@Module({
  providers: [Municipalities, MunicipalitiesRepository],
  exports: [Municipalities],
})
export class MunicipalitiesModule {}
