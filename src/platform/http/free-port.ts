import { createServer } from 'node:net';

/** The port of the program is not to be had; the message is for the person who starts it. */
export class PortError extends Error {}

/** @throws PortError with what to do, before anything else has been started */
export async function demandFreePort(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new PortError(sentence(error.code, host, port))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function sentence(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program (perhaps Pobratym is already running). Stop it, or start with PORT=${port + 1} npm start.`;
  }
  if (code === 'EACCES') return `Port ${port} may not be used by this account; choose one above 1024, e.g. PORT=3000.`;
  return `Cannot listen on ${host}:${port} (${code ?? 'unknown reason'}); check HOST and PORT.`;
}
