const SEPARATORS = /[\s,;]+/;
const WHOLE = /^[-−–+]?\d{1,4}$/;

/** Days as people write them, `−3, 0, 3`. */
export function offsetsText(offsets: readonly number[]): string {
  return offsets.map((offset) => String(offset).replace('-', '−')).join(', ');
}

/** @returns null when something in it is no whole number */
export function parseOffsets(text: string): number[] | null {
  const pieces = text.split(SEPARATORS).filter((piece) => piece !== '');
  if (!pieces.every((piece) => WHOLE.test(piece))) return null;
  return pieces.map((piece) => Number(piece.replace(/[−–]/, '-')));
}
