import type { INestApplicationContext } from '@nestjs/common';

/** Everything runs, but nobody is let in before `openDoors`. */
export interface AssembledProgram {
  readonly app: INestApplicationContext;
  readonly openDoors: () => Promise<void>;
}
