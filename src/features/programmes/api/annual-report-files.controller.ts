import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HttpViewer } from '../../../platform/access/http-viewer.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { type PrintWish, PrintWishPipe } from '../../../platform/documents/print-wish.pipe.js';
import { sendPrinted } from '../../../platform/documents/send-printed.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { AnnualReportViews } from '../annual-report-views.service.js';

/** Annual reports to keep and to print: `/files/annual-reports/<id>/uk.docx`. */
@Controller('files/annual-reports')
export class AnnualReportFilesController {
  constructor(private readonly views: AnnualReportViews) {}

  @Get(':id/:file')
  @Requires('programmes.read')
  async print(
    @HttpViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('file', PrintWishPipe) { format, language }: PrintWish,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPrinted(reply, await this.views.print(viewer, id, format, language));
  }
}
