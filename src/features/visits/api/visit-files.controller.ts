import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HttpViewer } from '../../../platform/access/http-viewer.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { type PrintWish, PrintWishPipe } from '../../../platform/documents/print-wish.pipe.js';
import { sendPrinted } from '../../../platform/documents/send-printed.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { VisitPrints } from '../visit-prints.service.js';

/** Visits to keep and to print: `/files/visits/<id>/programme/uk.docx`. */
@Controller('files/visits')
export class VisitFilesController {
  constructor(private readonly prints: VisitPrints) {}

  @Get(':id/programme/:file')
  @Requires('visits.read')
  async programme(
    @HttpViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('file', PrintWishPipe) { format, language }: PrintWish,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPrinted(reply, await this.prints.programme(viewer, id, language, format));
  }
}
