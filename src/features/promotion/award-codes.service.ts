import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import type { Id } from '../../kernel/identifiers.js';
import type { Viewer } from '../../platform/access/viewer.js';
import { type CodeFormat, printedCode } from '../../platform/documents/printed-code.js';
import type { PrintedFile } from '../../platform/documents/printed-file.js';
import { Awards } from './awards.service.js';

/** The page of an award as a QR code: for a plaque, a certificate, a poster. */
@Injectable()
export class AwardCodes {
  constructor(private readonly awards: Awards) {}

  /** @throws DomainError NOT_FOUND for a hidden award and for one without a page */
  async code(viewer: Viewer, id: Id, format: CodeFormat): Promise<PrintedFile> {
    const { url, titleUk } = await this.awards.get(viewer, id);
    if (url === null) throw notFound();
    return printedCode(url, titleUk, format);
  }
}
