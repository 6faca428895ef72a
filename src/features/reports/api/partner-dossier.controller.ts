import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HttpViewer } from '../../../platform/access/http-viewer.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { type PrintWish, PrintWishPipe } from '../../../platform/documents/print-wish.pipe.js';
import { sendPrinted } from '../../../platform/documents/send-printed.js';
import { IdPipe } from '../../../platform/validation/id.pipe.js';
import { PartnerDossiers } from '../partner-dossier.service.js';

/**
 * What is known of a visit's partners: `/files/visits/<id>/dossier/uk.docx`. It holds addresses of people, so it is for
 * those who work on visits.
 */
@Controller('files/visits')
export class PartnerDossierController {
  constructor(private readonly dossiers: PartnerDossiers) {}

  @Get(':id/dossier/:file')
  @Requires('visits.edit')
  async dossier(
    @HttpViewer() viewer: Viewer,
    @Param('id', IdPipe) id: string,
    @Param('file', PrintWishPipe) { format, language }: PrintWish,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPrinted(reply, await this.dossiers.print(viewer, id, language, format));
  }
}
