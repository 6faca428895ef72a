import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import type { LanguageCode } from '../../kernel/text.js';
import { PRINT_FORMATS, type PrintFormat } from './printed-file.js';

/** In which language and format a page is wanted. */
export interface PrintWish {
  readonly language: LanguageCode;
  readonly format: PrintFormat;
}

const LANGUAGES: readonly LanguageCode[] = ['uk', 'en'];

/** The last part of an address, `uk.docx` or `en.pdf`. @throws DomainError NOT_FOUND for anything else */
@Injectable()
export class PrintWishPipe implements PipeTransform<string, PrintWish> {
  transform(file: string): PrintWish {
    const [name, ending, ...rest] = file.split('.');
    const language = LANGUAGES.find((code) => code === name);
    const format = PRINT_FORMATS.find((known) => known === ending);
    if (!language || !format || rest.length > 0) throw notFound();
    return { language, format };
  }
}
