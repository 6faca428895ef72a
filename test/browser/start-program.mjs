import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Starts the built program as a user would, with its demonstration, and stops it after the suite. */
export default async function startProgram() {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'pobratym-browser-'));
  const address = `http://localhost:${port}`;
  const program = spawn(process.execPath, ['dist/src/main.js'], {
    env: {
      PLACE_CATALOGUE: 'false',
      ...process.env,
      PORT: String(port),
      VAR_DIR: directory,
      DEMO: 'true',
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
      REDIS_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  program.stdout.on('data', (chunk) => (said += chunk));
  await until(
    () => said.includes('is running at'),
    program,
    () => said,
  );
  process.env.PROGRAM_ADDRESS = address;
  process.env.PROGRAM_DIRECTORY = directory;
  return async () => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGTERM');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(condition, program, said) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (condition()) return;
    if (program.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  program.kill('SIGKILL');
  throw new Error(`The program did not start: ${said()}`);
}
