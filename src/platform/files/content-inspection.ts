import {
  emptyFile,
  macroFile,
  malware,
  otherContent,
  tooExpandedFile,
  unknownFormat,
  unreadableFile,
} from './file.errors.js';
import { type Beginning, beginningOf, type FileFormat, formatByName } from './file-formats.js';
import { endsAsZip, type ZipEntry, zipEntries } from './zip-directory.js';

/** enough for the first bytes of every format, and for the name of an OpenDocument at its beginning */
const HEAD_BYTES = 4 * 1024;
/** enough for the central directory of a paper of some thousand parts */
const TAIL_BYTES = 512 * 1024;
const MOST_UNPACKED_BYTES = 300 * 1024 * 1024;

/** The test file of virus scanners, in two halves so that this source is none. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'].join('');

/** Looks at a file while it passes: keeps its beginning and its end, never the whole. */
export class ContentInspection {
  private head = Buffer.alloc(0);
  private tail = Buffer.alloc(0);
  private sizeBytes = 0;
  /** the end of what has passed, so that a word split between two pieces is found */
  private seam = '';
  private encryptedPdf = false;

  add(piece: Buffer): void {
    this.sizeBytes += piece.length;
    if (this.head.length < HEAD_BYTES) this.head = Buffer.concat([this.head, piece]).subarray(0, HEAD_BYTES);
    this.tail = Buffer.concat([this.tail, piece]);
    if (this.tail.length > TAIL_BYTES) this.tail = Buffer.from(this.tail.subarray(-TAIL_BYTES));
    const text = this.seam + piece.toString('latin1');
    this.encryptedPdf ||= /\/Encrypt\b/.test(text);
    this.seam = text.slice(-16);
  }

  /**
   * What it is, once all of it has passed: content and name agree, and nothing in it runs or unpacks without end.
   *
   * @throws DomainError FILE/empty, type, type_mismatch, unreadable, macro, too_expanded, malware
   */
  format(name: string): FileFormat {
    if (this.sizeBytes === 0) throw emptyFile();
    if (this.head.includes(EICAR)) throw malware();
    const expected = formatByName(name);
    if (!expected) throw unknownFormat();
    const beginning = beginningOf(this.head);
    if (beginning === 'ZIP') return this.zipFormat(expected);
    if (beginning !== expected) throw otherContent(beginning, expected);
    if (endsAsZip(this.tail)) throw otherContent('ZIP', expected);
    if (beginning === 'PDF' && this.encryptedPdf) throw unreadableFile();
    return expected;
  }

  private zipFormat(expected: FileFormat): FileFormat {
    const entries = zipEntries(this.tail, this.sizeBytes);
    if (!entries || entries.some(({ encrypted }) => encrypted)) throw unreadableFile();
    if (entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > MOST_UNPACKED_BYTES)
      throw tooExpandedFile();
    const found = this.packedFormat(entries);
    if (found !== expected) throw otherContent(found, expected);
    if (entries.some(({ name }) => /(^|\/)(vbaProject\.bin|Basic\/)/i.test(name))) throw macroFile();
    return expected;
  }

  private packedFormat(entries: readonly ZipEntry[]): FileFormat | Extract<Beginning, 'ZIP'> {
    const has = (part: string) => entries.some(({ name }) => name === part);
    if (has('[Content_Types].xml')) {
      if (has('word/document.xml')) return 'DOCX';
      if (has('xl/workbook.xml')) return 'XLSX';
      return 'ZIP';
    }
    // OpenDocument and ASiC-E begin with a part of this name, not packed, that says what they are
    const says = (contentType: string) => this.head.subarray(30).includes(`mimetype${contentType}`);
    if (says('application/vnd.oasis.opendocument.text')) return 'ODT';
    if (says('application/vnd.oasis.opendocument.spreadsheet')) return 'ODS';
    if (says('application/vnd.etsi.asic-e+zip')) return 'ASICE';
    return 'ZIP';
  }
}
