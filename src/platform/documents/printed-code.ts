import { crc32, deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';
import type { PrintedFile } from './printed-file.js';

/** SVG prints sharply at any size; PNG is for programs that take no SVG. */
export const CODE_FORMATS = ['svg', 'png'] as const;
export type CodeFormat = (typeof CODE_FORMATS)[number];

/** The quiet zone that ISO/IEC 18004 asks for; a quarter of the code may be dirty or scratched. */
const CODE = { border: 4, ecc: 'quartile' } as const;
/** Pixels to a module: about 8 cm in print at 300 dpi for the address of a page. */
const MODULE_PIXELS = 24;

/** A square of rows; true: dark. */
type Modules = readonly (readonly boolean[])[];

/**
 * A QR code that leads to an address.
 *
 * @param name of the file, without its ending
 */
export function printedCode(address: string, name: string, format: CodeFormat): PrintedFile {
  const modules = encodeQR(address, 'raw', CODE);
  return format === 'svg'
    ? { bytes: Buffer.from(svg(modules)), contentType: 'image/svg+xml', name: `${name}.svg` }
    : { bytes: png(modules), contentType: 'image/png', name: `${name}.png` };
}

/** Dark modules side by side are one stroke, so that no hairlines show between them. */
function svg(modules: Modules): string {
  const size = modules.length;
  const runs = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const length = (end < 0 ? size : end) - x;
      return `M${x} ${y}h${length}v1h-${length}z`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * MODULE_PIXELS}" height="${
    size * MODULE_PIXELS
  }" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${runs.join('')}"/></svg>`;
}

/** One bit a pixel (RFC 2083). */
function png(modules: Modules): Buffer {
  const size = modules.length * MODULE_PIXELS;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.writeUInt8(1, 8);
  const rows = modules.flatMap((row) => {
    const line = pixelRow(row);
    return Array<Buffer>(MODULE_PIXELS).fill(line);
  });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One row of pixels behind its filter byte (none); a set bit is white. `MODULE_PIXELS` is a whole number of bytes. */
function pixelRow(row: readonly boolean[]): Buffer {
  return Buffer.concat([Buffer.alloc(1), ...row.map((dark) => Buffer.alloc(MODULE_PIXELS / 8, dark ? 0x00 : 0xff))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
