import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HttpViewer } from '../../../platform/access/http-viewer.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { sendPrinted } from '../../../platform/documents/send-printed.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { AwardCodes } from '../award-codes.service.js';

/** The page of an award as a QR code to print: `/files/awards/<id>/qr.svg`, `/files/awards/<id>/qr.png`. */
@Controller('files/awards')
export class AwardFilesController {
  constructor(private readonly codes: AwardCodes) {}

  @Get(':id/qr.svg')
  @Requires('promotion.read')
  async svg(@HttpViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendPrinted(reply, await this.codes.code(viewer, id, 'svg'));
  }

  @Get(':id/qr.png')
  @Requires('promotion.read')
  async png(@HttpViewer() viewer: Viewer, @Param('id', IdPipe) id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendPrinted(reply, await this.codes.code(viewer, id, 'png'));
  }
}
