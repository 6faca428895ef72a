import { Inject } from '@nestjs/common';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../../../platform/access/requires.decorator.js';
import { CONFIG, type Config } from '../../../platform/config/config.schema.js';
import { PROGRAM_VERSION } from '../../../platform/config/program-version.js';
import { WorkerPresence } from '../../../platform/delivery/worker-presence.js';
import { DemoPeople } from '../demo-people.service.js';
import { DemoAccountType, InstanceType } from './instance.type.js';

@Resolver(() => InstanceType)
export class InstanceResolver {
  constructor(
    private readonly presence: WorkerPresence,
    private readonly demo: DemoPeople,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  // Public: the sign-in page shows the network's name and the demonstration's doors.
  @Query(() => InstanceType)
  @Public()
  instance(): InstanceType {
    return {
      networkName: this.config.NETWORK_NAME,
      timeZone: this.config.NETWORK_TIME_ZONE,
      sendsMail: this.config.SMTP_URL !== undefined,
      version: PROGRAM_VERSION,
    };
  }

  @ResolveField('demoAccounts', () => [DemoAccountType])
  demoAccounts() {
    return this.demo.list();
  }

  @ResolveField('workerAlive', () => Boolean, {
    description: 'false when no worker has been seen for a minute: nothing is being sent',
  })
  workerAlive() {
    return this.presence.alive();
  }
}
