import { Global, Module } from '@nestjs/common';
import { HandoverRegister } from './handover-register.js';

@Global()
@Module({ providers: [HandoverRegister], exports: [HandoverRegister] })
export class HandoverModule {}
