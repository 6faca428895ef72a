/** One entry of a ZIP archive, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** bytes when unpacked, as the archive says */
  readonly unpackedBytes: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const LISTED_FILE = 0x02014b50;
const LISTED_BYTES = 46;
/** bit 0 of the general purpose flags */
const ENCRYPTED = 1;
/** an archive that says this has its figures elsewhere (ZIP64): more than any paper needs */
const ELSEWHERE = 0xffffffff;

/**
 * The central directory of a ZIP archive, from its last bytes: nothing is unpacked.
 *
 * @param tail the last bytes of the file, at least the whole directory
 * @param sizeBytes of the whole file
 * @returns null when this is not the end of a whole archive that begins with the file
 */
export function zipEntries(tail: Buffer, sizeBytes: number): ZipEntry[] | null {
  const end = endOfDirectory(tail);
  if (end === null) return null;
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (start === ELSEWHERE || start + length !== sizeBytes - (tail.length - end)) return null;
  const entries: ZipEntry[] = [];
  let at = end - length;
  for (let index = 0; index < count; index += 1) {
    if (at < 0 || at + LISTED_BYTES > end || tail.readUInt32LE(at) !== LISTED_FILE) return null;
    const nameBytes = tail.readUInt16LE(at + 28);
    const name = tail.toString('utf8', at + LISTED_BYTES, at + LISTED_BYTES + nameBytes);
    const encrypted = (tail.readUInt16LE(at + 8) & ENCRYPTED) === ENCRYPTED;
    entries.push({ name, encrypted, unpackedBytes: tail.readUInt32LE(at + 24) });
    at += LISTED_BYTES + nameBytes + tail.readUInt16LE(at + 30) + tail.readUInt16LE(at + 32);
  }
  return at === end ? entries : null;
}

/** Whether the last bytes close a ZIP archive, whatever stands before it. */
export const endsAsZip = (tail: Buffer): boolean => endOfDirectory(tail) !== null;

/** Where the end record stands: its comment, if any, reaches exactly to the end of the file. */
function endOfDirectory(tail: Buffer): number | null {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_OF_DIRECTORY && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length) {
      return at;
    }
  }
  return null;
}
