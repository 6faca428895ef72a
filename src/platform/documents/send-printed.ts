import type { FastifyReply } from 'fastify';
import { attachment } from '../http/attachment.js';
import type { PrintedFile } from './printed-file.js';

/** Sends a printed page to be saved. It was made for one viewer and is kept by nobody between. */
export async function sendPrinted(reply: FastifyReply, { bytes, contentType, name }: PrintedFile): Promise<void> {
  await reply
    .header('content-type', contentType)
    .header('content-disposition', attachment(name))
    .header('cache-control', 'private, no-store')
    .send(bytes);
}
