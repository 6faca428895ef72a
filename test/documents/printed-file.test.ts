import { bullet, paragraph, type PrintedPage } from '../../src/platform/documents/printed-page.js';
import { printPage } from '../../src/platform/documents/printed-file.js';
import { attachment } from '../../src/platform/http/attachment.js';
import { itOpens, officeTables, pdfPages } from '../support/printed.js';

const ROWS = 60;

/** A landscape page whose table runs over several sheets. */
const page: PrintedPage = {
  title: 'Звіт про стан реалізації',
  language: 'uk',
  orientation: 'LANDSCAPE',
  blocks: [
    { kind: 'title', lines: ['Звіт про стан реалізації', 'Програми співробітництва'], sub: 'на 2021-2025 роки' },
    { kind: 'heading', text: 'Ґанок і їжак' },
    {
      kind: 'table',
      columns: [
        { header: '№', share: 6, centred: true },
        { header: 'Зміст заходу', share: 30 },
        { header: 'Виконання заходів', share: 64 },
      ],
      rows: [
        { kind: 'section', text: 'І. Міжнародне співробітництво' },
        ...Array.from({ length: ROWS }, (_, index) => ({
          kind: 'cells' as const,
          cells: [
            [paragraph(`1.${index + 1}`)],
            [paragraph('Прийом делегацій')],
            [paragraph('Упродовж року:'), bullet('зустріч у Щецині;'), bullet('візит «Єдність».')],
          ],
        })),
      ],
    },
    { kind: 'signature', post: 'В.о. начальника управління', name: 'Наталія САХАРОВА', day: '31 січня 2025 року' },
  ],
};

describe('a printed page', () => {
  itOpens(
    'becomes a DOCX that LibreOffice opens, with one table of the same rows',
    async () => {
      const { bytes, name } = await printPage(page, 'docx');

      const { tables, text } = await officeTables(bytes);

      expect(name).toBe('Звіт про стан реалізації.docx');
      expect(tables).toHaveLength(1);
      expect(tables[0]).toHaveLength(ROWS + 2);
      expect(tables[0]?.[0]).toEqual(['№', 'Зміст заходу', 'Виконання заходів']);
      expect(tables[0]?.[1]).toEqual(['І. Міжнародне співробітництво']);
      expect(tables[0]?.at(-1)?.[0]).toBe(`1.${ROWS}`);
      expect(text).toContain('Наталія САХАРОВА');
    },
    120_000,
  );

  itOpens(
    'becomes a PDF with its letters to copy and the header on every sheet, lying on its side',
    async () => {
      const { bytes } = await printPage(page, 'pdf');

      const { sheets, size } = await pdfPages(bytes);

      expect(size).toEqual({ width: 842, height: 595 });
      expect(sheets.length).toBeGreaterThan(3);
      for (const sheet of sheets.slice(0, -1)) expect(sheet).toContain('Виконання заходів');
      expect(sheets.join(' ')).toContain('Ґанок і їжак');
      expect(sheets.join(' ')).toContain('візит «Єдність».');
      expect(sheets.at(-1)).toContain('В.о. начальника управління');
    },
    60_000,
  );

  it('is saved under its Ukrainian name', () => {
    expect(attachment("Звіт 'А'.pdf")).toBe(
      `attachment; filename="____ '_'.pdf"; filename*=UTF-8''%D0%97%D0%B2%D1%96%D1%82%20%27%D0%90%27.pdf`,
    );
  });
});
