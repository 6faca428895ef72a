/** The kinds of paper that are taken, with the type that a download says and the names they go by. */
export const FILE_FORMATS = {
  PDF: { contentType: 'application/pdf', extensions: ['pdf'] },
  DOCX: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  XLSX: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
  ODT: { contentType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'] },
  ODS: { contentType: 'application/vnd.oasis.opendocument.spreadsheet', extensions: ['ods'] },
  /** a signed container: what Ukrainian electronic signatures come in */
  ASICE: { contentType: 'application/vnd.etsi.asic-e+zip', extensions: ['asice', 'sce'] },
  JPEG: { contentType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  PNG: { contentType: 'image/png', extensions: ['png'] },
  TIFF: { contentType: 'image/tiff', extensions: ['tif', 'tiff'] },
} as const;
export type FileFormat = keyof typeof FILE_FORMATS;

const FORMATS = Object.keys(FILE_FORMATS) as readonly FileFormat[];

/** Every extension that is taken, for people to read and for a page to offer. */
export const FILE_EXTENSIONS: readonly string[] = FORMATS.flatMap((format) => [...FILE_FORMATS[format].extensions]);

/** The format that a name promises; null: none of ours. */
export function formatByName(name: string): FileFormat | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return FORMATS.find((format) => FILE_FORMATS[format].extensions.some((known) => known === extension)) ?? null;
}

/** What the first bytes are: a format of ours, a ZIP whose inside says more, a program, or nothing that is known. */
export type Beginning = 'PDF' | 'JPEG' | 'PNG' | 'TIFF' | 'ZIP' | 'PROGRAM' | 'UNKNOWN';

const BEGINNINGS: readonly (readonly [Beginning, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  // DOS and Windows, Linux, macOS, a script with an interpreter
  ['PROGRAM', [0x4d, 0x5a]],
  ['PROGRAM', [0x7f, 0x45, 0x4c, 0x46]],
  ['PROGRAM', [0xcf, 0xfa, 0xed, 0xfe]],
  ['PROGRAM', [0x23, 0x21]],
];

export function beginningOf(head: Uint8Array): Beginning {
  return BEGINNINGS.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte))?.[0] ?? 'UNKNOWN';
}
