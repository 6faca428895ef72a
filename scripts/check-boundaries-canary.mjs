import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

// A boundary check that reads no sources exits 0 as well; so one forbidden import must be reported.
const canary = 'src/platform/boundary-canary.ts';
writeFileSync(canary, "import { IdentityModule } from '../features/identity/index.js';\n\nvoid IdentityModule;\n");
try {
  const { status, stdout } = spawnSync('npx', ['depcruise', '--config', '.dependency-cruiser.cjs', canary], {
    encoding: 'utf8',
  });
  if (status === 0 || !stdout.includes('platform-knows-no-feature')) {
    console.error('The boundary check does not see a forbidden import.');
    process.exit(1);
  }
} finally {
  rmSync(canary);
}
