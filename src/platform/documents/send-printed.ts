import type { FastifyReply } from 'fastify';
import type { PrintedFile } from './printed-file.js';

/** Sends a printed page to be saved. It was made for one viewer and is kept by nobody between. */
export async function sendPrinted(reply: FastifyReply, { bytes, contentType, name }: PrintedFile): Promise<void> {
  await reply
    .header('content-type', contentType)
    .header('content-disposition', contentDisposition(name))
    .header('cache-control', 'private, no-store')
    .send(bytes);
}

/** The header that saves a file under its name, also in browsers that know only ASCII names (RFC 6266, RFC 8187). */
export function contentDisposition(name: string): string {
  const ending = name.slice(name.lastIndexOf('.'));
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="document${ending}"; filename*=UTF-8''${encoded}`;
}
