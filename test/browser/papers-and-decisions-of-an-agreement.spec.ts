import { expect, type Page, test } from '@playwright/test';

const address = (): string => process.env['PROGRAM_ADDRESS'] ?? '';
const A_PDF = Buffer.from('%PDF-1.7\ntrailer <<>>\n%%EOF\n');
const A_PROGRAM = Buffer.from('MZ This program cannot be run in DOS mode.');

async function openAgreement(page: Page): Promise<void> {
  await page.goto(address());
  await page.getByRole('button', { name: 'Олена Зразкова' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мій день');
  await page.goto(`${address()}/agreements`);
  await page.getByRole('link', { name: /міжтериторіальне співробітництво з Прагою 6/ }).click();
  await expect(page.getByRole('region', { name: 'Папери' })).toBeVisible();
}

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1440, height: 1000 } });

  test('the clocks of the law run beside the decisions, and a new decision finds its party', async ({ page }) => {
    await openAgreement(page);
    await expect(page.getByRole('region', { name: 'Відповідь Мінрозвитку' })).toContainText('17-й день із 30');
    await expect(page.getByRole('region', { name: 'Перевірка Мін’юсту' })).toContainText('вчасно');

    await page.getByRole('button', { name: 'Рішення', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Нове рішення' });
    await dialog.getByRole('textbox', { name: 'Номер' }).fill('17/б');
    await dialog.getByRole('button', { name: 'Зберегти' }).click();
    await expect(dialog.getByText('Вкажіть день рішення.')).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Номер' })).toHaveValue('17/б');

    await dialog.getByRole('textbox', { name: 'День рішення' }).fill('2.11.2024');
    await dialog.getByRole('textbox', { name: 'День рішення' }).blur();
    await dialog.getByRole('spinbutton', { name: 'За' }).fill('31');
    await dialog.getByRole('button', { name: 'Зберегти' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('region', { name: /Рішення та погодження/ })).toContainText('за 31, проти 0');
    await expect(page.getByRole('row').filter({ hasText: 'Хмельницький' })).toContainText('№ 17/б');
  });

  test('the list is read as the register', async ({ page }) => {
    await openAgreement(page);
    await page.goto(`${address()}/agreements`);
    await page.getByText('Реєстр', { exact: true }).click();
    await expect(page).toHaveURL(/view=register/);
    await expect(page.getByRole('columnheader', { name: 'Наказ Мінрозвитку' })).toBeAttached();
    await expect(page.getByRole('row').filter({ hasText: 'солідарне' })).toContainText('GRDrs 113/2023');
    await page.reload();
    await expect(page.getByRole('columnheader', { name: 'Запис у реєстрі' })).toBeAttached();
  });
});

for (const [device, viewport] of [
  ['at a desk', { width: 1440, height: 1000 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(device, () => {
    test.use({ viewport });

    test('a paper is added, loaded, taken off and put back; a program in disguise is refused', async ({ page }) => {
      await openAgreement(page);
      const papers = page.getByRole('region', { name: 'Папери' });
      const name = `Скан ${device}, остаточний.pdf`;
      await page.locator('input[type=file]').setInputFiles([
        { name, mimeType: 'application/pdf', buffer: A_PDF },
        { name: 'угода.pdf', mimeType: 'application/pdf', buffer: A_PROGRAM },
      ]);
      const link = papers.getByRole('link', { name, exact: true });
      await expect(link).toBeVisible();
      await expect(papers.getByRole('alert')).toHaveText('Вміст – програма, а не PDF. Перевірте файл.');

      const loading = page.waitForEvent('download');
      await link.click();
      expect((await loading).suggestedFilename()).toBe(name);

      await papers.getByRole('button', { name: `Прибрати файл: ${name}` }).click();
      await expect(link).toBeHidden();
      await page.getByRole('button', { name: 'Повернути' }).click();
      await expect(link).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    });
  });
}
