import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { FileRow } from './files.repository.js';

/** Sends a file as a download, read from where it lies as fast as the line takes it. */
export async function sendFile(reply: FastifyReply, file: FileRow, content: AsyncIterable<Buffer>): Promise<void> {
  await reply
    .headers({
      'content-type': file.contentType,
      'content-length': file.sizeBytes,
      'content-disposition': attachment(file.name),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(Readable.from(content, { objectMode: false }));
}

/** The header for a name in any script (RFC 6266): letters of ASCII for old readers, the whole name beside it. */
function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
