import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HttpViewer } from '../../../platform/access/http-viewer.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { FileContent } from '../../../platform/files/file-content.decorator.js';
import { sendFile } from '../../../platform/files/file-download.js';
import { NewFileQuery } from '../../../platform/files/new-file.query.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { AgreementFiles } from '../agreement-files.service.js';

/** Files of agreements as they travel: the content itself, beside what GraphQL says about it. */
@Controller('files/agreements')
export class AgreementFilesController {
  constructor(private readonly files: AgreementFiles) {}

  /** The body is the file, as `application/octet-stream`: a form of another site cannot send that. */
  @Post(':id')
  @Requires('agreements.edit')
  async add(
    @HttpViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Query() { name, role, note }: NewFileQuery,
    @FileContent() content: Readable,
  ) {
    return { id: (await this.files.add(viewer, id, { name, role, note: note ?? null }, content)).id };
  }

  @Get(':id/:fileId')
  @Requires('agreements.read')
  async read(
    @HttpViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('fileId', IdPipe) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.files.open(viewer, id, fileId);
    await sendFile(reply, file, content);
  }
}
