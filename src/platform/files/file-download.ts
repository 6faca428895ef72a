import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { attachment } from '../http/attachment.js';
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
