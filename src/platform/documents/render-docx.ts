import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { LanguageCode } from '../../kernel/text.js';
import type { PrintedBlock, PrintedPage, PrintedPassage, PrintedSignature, PrintedTable } from './printed-page.js';

/** Twentieths of a point. A4 with margins of 2 cm, 1.5 cm at the right. */
const PAGE = { short: 11_906, long: 16_838, left: 1_134, right: 850, top: 1_134, bottom: 1_134 };
/** Half points. */
const SIZE = { title: 28, heading: 26, text: 24 };
const FONT = 'Times New Roman';
const BULLETS = 'bullets';
const LANGUAGE: Readonly<Record<LanguageCode, string>> = { uk: 'uk-UA', en: 'en-GB' };

/** The page as a DOCX file that an office goes on editing: real tables, lists and headings. */
export async function renderDocx(page: PrintedPage): Promise<Buffer> {
  const landscape = page.orientation === 'LANDSCAPE';
  const width = (landscape ? PAGE.long : PAGE.short) - PAGE.left - PAGE.right;
  const document = new Document({
    title: page.title,
    creator: 'Pobratym',
    styles: {
      default: { document: { run: { font: FONT, size: SIZE.text, language: { value: LANGUAGE[page.language] } } } },
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 284, hanging: 227 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            // the library turns width and height itself
            size: {
              width: PAGE.short,
              height: PAGE.long,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
          },
        },
        footers: { default: pageNumber() },
        children: page.blocks.flatMap((block) => blockOf(block, width)),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function blockOf(block: PrintedBlock, width: number): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [
        ...block.lines.map((text) => centred(text, SIZE.title, true)),
        ...(block.sub === undefined ? [] : [centred(block.sub, SIZE.text, false)]),
        new Paragraph({}),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 240, after: 120 },
          children: [new TextRun({ text: block.text, bold: true, size: SIZE.heading, font: FONT, color: '000000' })],
        }),
      ];
    case 'table':
      return [tableOf(block, width), new Paragraph({})];
    case 'signature':
      return signatureOf(block, width);
    default:
      return [passage(block)];
  }
}

function centred(text: string, size: number, bold: boolean): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size, bold })] });
}

function passage({ kind, text }: PrintedPassage, options: { centred?: boolean; bold?: boolean } = {}): Paragraph {
  return new Paragraph({
    ...(options.centred ? { alignment: AlignmentType.CENTER } : {}),
    ...(kind === 'bullet' ? { numbering: { reference: BULLETS, level: 0 } } : {}),
    spacing: { after: 60 },
    children: runs(text, options.bold ?? false),
  });
}

/** Line breaks inside a text stay line breaks. */
function runs(text: string, bold: boolean): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, bold, ...(index > 0 ? { break: 1 } : {}) }));
}

function tableOf({ columns, rows }: PrintedTable, width: number): Table {
  const widths = columns.map(({ share }) => Math.round((width * share) / 100));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell([passage({ kind: 'paragraph', text: column.header }, { centred: true, bold: true })], widths[index]),
    ),
  });
  const body = rows.map((row) =>
    row.kind === 'section'
      ? new TableRow({
          cantSplit: true,
          children: [
            cell(
              [passage({ kind: 'paragraph', text: row.text }, { centred: true, bold: true })],
              width,
              columns.length,
            ),
          ],
        })
      : new TableRow({
          children: row.cells.map((passages, index) =>
            cell(
              passages.map((part) => passage(part, columns[index]?.centred ? { centred: true } : {})),
              widths[index],
            ),
          ),
        }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [header, ...body],
  });
}

function cell(children: Paragraph[], width = 0, columnSpan = 1): TableCell {
  return new TableCell({
    // a cell without a paragraph is a broken file
    children: children.length > 0 ? children : [new Paragraph({})],
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    verticalAlign: VerticalAlignTable.TOP,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

function signatureOf({ post, name, day }: PrintedSignature, width: number): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: 360 },
      keepNext: day !== undefined,
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: [...runs(post, true), new TextRun({ text: `\t${name}`, bold: true })],
    }),
    ...(day === undefined ? [] : [new Paragraph({ spacing: { before: 120 }, children: [new TextRun({ text: day })] })]),
  ];
}

function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
    ],
  });
}
