import type { PrintedPage } from './printed-page.js';

export const PRINT_FORMATS = ['docx', 'pdf'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

/** A page rendered to a file. */
export interface PrintedFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** with its ending; may hold any letters */
  readonly name: string;
}

const FORMATS: Readonly<Record<PrintFormat, { contentType: string; render: (page: PrintedPage) => Promise<Buffer> }>> =
  {
    docx: {
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      // what prints is large and seldom used: it is loaded when somebody prints
      render: async (page) => (await import('./render-docx.js')).renderDocx(page),
    },
    pdf: {
      contentType: 'application/pdf',
      render: async (page) => (await import('./render-pdf.js')).renderPdf(page),
    },
  };

export async function printPage(page: PrintedPage, format: PrintFormat): Promise<PrintedFile> {
  const { contentType, render } = FORMATS[format];
  return { bytes: await render(page), contentType, name: `${page.title}.${format}` };
}
