import { inflateSync } from 'node:zlib';
import type { Image } from 'qr/decode.js';

type Modules = readonly (readonly boolean[])[];

/** The modules that the strokes of a drawn code cover; true: dark. */
export function modulesOfSvg(svg: string): Modules {
  const size = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
  const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return modules;
}

/** The pixels of a PNG of one bit a pixel whose rows are not filtered; true: dark. */
export function modulesOfPng(png: Buffer): Modules {
  const size = png.readUInt32BE(16);
  const data = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  const rowBytes = 1 + Math.ceil(size / 8);
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => ((rows[y * rowBytes + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0),
  );
}

/** As a camera sees it, four pixels to a module at least. */
export function picture(modules: Modules): Image {
  const scale = modules.length > 200 ? 1 : 4;
  const side = modules.length * scale;
  const data = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      data.fill(
        modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] ? 0 : 255,
        (y * side + x) * 3,
        (y * side + x) * 3 + 3,
      );
    }
  }
  return { width: side, height: side, data };
}
