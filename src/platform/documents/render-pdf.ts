import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { LanguageCode } from '../../kernel/text.js';
import type { PrintedBlock, PrintedPage, PrintedPassage, PrintedSignature, PrintedTable } from './printed-page.js';

/** Roboto has every letter of Ukrainian; it is embedded in the file. */
const FONTS = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');

pdfmake.setFonts({
  Roboto: {
    normal: join(FONTS, 'Roboto-Regular.ttf'),
    bold: join(FONTS, 'Roboto-Medium.ttf'),
    italics: join(FONTS, 'Roboto-Italic.ttf'),
    bolditalics: join(FONTS, 'Roboto-MediumItalic.ttf'),
  },
});
// what people write can name neither a file of this machine nor an address
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS + sep));
pdfmake.setUrlAccessPolicy(() => false);

/** Points. */
const MARGIN = { left: 56, top: 45, right: 42, bottom: 45 };
const SIZE = { title: 14, heading: 12, text: 11, foot: 9 };
const LANGUAGE: Readonly<Record<LanguageCode, string>> = { uk: 'uk-UA', en: 'en-GB' };

/** The page as a PDF file with its fonts embedded and its text selectable. */
export async function renderPdf(page: PrintedPage): Promise<Buffer> {
  const definition: TDocumentDefinitions = {
    info: { title: page.title, creator: 'Pobratym' },
    language: LANGUAGE[page.language],
    pageSize: 'A4',
    pageOrientation: page.orientation === 'LANDSCAPE' ? 'landscape' : 'portrait',
    pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
    defaultStyle: { font: 'Roboto', fontSize: SIZE.text },
    footer: (current) => ({ text: String(current), alignment: 'center', fontSize: SIZE.foot, margin: [0, 12, 0, 0] }),
    content: page.blocks.map(blockOf),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function blockOf(block: PrintedBlock): Content {
  switch (block.kind) {
    case 'title':
      return {
        margin: [0, 0, 0, 12],
        stack: [
          ...block.lines.map((text) => ({ text, bold: true, fontSize: SIZE.title })),
          ...(block.sub === undefined ? [] : [{ text: block.sub }]),
        ],
        alignment: 'center',
      };
    case 'heading':
      return { text: block.text, bold: true, fontSize: SIZE.heading, margin: [0, 10, 0, 5] };
    case 'table':
      return tableOf(block);
    case 'signature':
      return signatureOf(block);
    default:
      return passage(block);
  }
}

function passage({ kind, text }: PrintedPassage): Content {
  if (kind === 'paragraph') return { text, margin: [0, 0, 0, 3] };
  return { columns: [{ text: '•', width: 10 }, { text }], margin: [0, 0, 0, 3] };
}

function tableOf({ columns, rows }: PrintedTable): Content {
  const header = columns.map((column): TableCell => ({ text: column.header, bold: true, alignment: 'center' }));
  const body = rows.map((row): TableCell[] =>
    row.kind === 'section'
      ? [
          { text: row.text, bold: true, alignment: 'center', colSpan: columns.length },
          ...columns.slice(1).map((): TableCell => ({})),
        ]
      : row.cells.map((passages, index) => ({
          stack: passages.map(passage),
          alignment: columns[index]?.centred ? 'center' : 'left',
        })),
  );
  return {
    table: { headerRows: 1, widths: columns.map(({ share }) => `${share}%`), body: [header, ...body] },
    layout: { hLineWidth: () => 0.6, vLineWidth: () => 0.6, paddingTop: () => 3, paddingBottom: () => 3 },
  };
}

function signatureOf({ post, name, day }: PrintedSignature): Content {
  return {
    margin: [0, 20, 0, 0],
    unbreakable: true,
    stack: [
      {
        columns: [
          { text: post, bold: true },
          { text: name, bold: true, alignment: 'right' },
        ],
      },
      ...(day === undefined ? [] : [{ text: day, margin: [0, 6, 0, 0] as [number, number, number, number] }]),
    ],
  };
}
