import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const missing = ['soffice', 'pdftotext'].filter(
  (program) => !(process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program))),
);
if (missing.length > 0) {
  console.warn(
    `SKIPPED: no ${missing.join(' and no ')} on the PATH, so what is printed is not opened by other programs.`,
  );
}

/** A test that opens what was printed with LibreOffice or Poppler; left out, loudly, where they are not installed. */
export const itOpens = missing.length === 0 || process.env['CI'] === 'true' ? it : it.skip;

/** The text of a DOCX as LibreOffice reads it: its tables by row and cell, and everything. */
export async function officeTables(docx: Buffer): Promise<{ tables: string[][][]; text: string }> {
  return inDirectory(async (directory) => {
    await writeFile(join(directory, 'page.docx'), docx);
    const profile = pathToFileURL(join(directory, 'profile')).href;
    const parameters = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'html:HTML (StarWriter)'];
    await run('soffice', [...parameters, '--outdir', directory, join(directory, 'page.docx')], { timeout: 100_000 });
    const html = await readFile(join(directory, 'page.html'), 'utf8');
    const tables = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) =>
      [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
        [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/g)].map(([, cell]) => plain(cell ?? '')),
      ),
    );
    return { tables, text: plain(html) };
  });
}

/** The text of a PDF sheet by sheet, as a reader copies it, and the size of the paper in points. */
export async function pdfPages(pdf: Buffer): Promise<{ sheets: string[]; size: { width: number; height: number } }> {
  return inDirectory(async (directory) => {
    const file = join(directory, 'page.pdf');
    await writeFile(file, pdf);
    const { stdout: text } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']);
    const { stdout: info } = await run('pdfinfo', [file]);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    return {
      sheets: text.split('\f').filter((sheet) => sheet.trim() !== ''),
      size: { width: Math.round(Number(width)), height: Math.round(Number(height)) },
    };
  });
}

async function inDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'pobratym-print-'));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
