/** A ZIP archive of parts that are not packed, as small as can be. */
export function aZip(
  parts: Readonly<Record<string, string>>,
  wish: { encrypted?: boolean; says?: number } = {},
): Buffer {
  const flags = wish.encrypted ? 1 : 0;
  const local: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(text)];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(flags, 6);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt32LE(bytes.length, 22);
    head.writeUInt16LE(nameBytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(wish.says ?? bytes.length, 24);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, nameBytes, bytes);
    listed.push(entry, nameBytes);
    offset += 30 + nameBytes.length + bytes.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const DOCX_PARTS = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' };

export const aDocx = (more: Readonly<Record<string, string>> = {}): Buffer => aZip({ ...DOCX_PARTS, ...more });
export const aLockedDocx = (): Buffer => aZip(DOCX_PARTS, { encrypted: true });
export const aSwellingDocx = (): Buffer => aZip(DOCX_PARTS, { says: 400_000_000 });
export const anOdt = (): Buffer => aZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<o/>' });
export const aPdf = (more = ''): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj <<>> endobj\n${more}\ntrailer <<>>\n%%EOF\n`);
export const aPng = (): Buffer => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
export const aJpeg = (): Buffer => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
export const aProgram = (): Buffer => Buffer.from('MZ\u0000 This program cannot be run in DOS mode.');
