import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const { server, directory } = globalThis.testDatabaseServer ?? {};
  await server?.stop();
  if (directory) await rm(directory, { recursive: true, force: true });
}
