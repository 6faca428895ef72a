import { expect, type Locator, type Page, test } from '@playwright/test';

const address = (): string => process.env['PROGRAM_ADDRESS'] ?? '';
const AID = 'Обігрівачі для гуртожитку';

async function enter(page: Page): Promise<void> {
  await page.goto(address());
  await page.getByRole('button', { name: 'Марія Вигадана' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мій день');
}

async function openAid(page: Page): Promise<Locator> {
  await page.goto(`${address()}/aid?search=${encodeURIComponent(AID)}`);
  await page.getByRole('link', { name: AID }).first().click();
  const line = page.getByRole('region', { name: 'Обігрівач' });
  await expect(line).toBeVisible();
  return line;
}

async function record(page: Page, line: Locator, kind: string, quantity: string): Promise<void> {
  await line.getByRole('button', { name: 'Записати рух: Обігрівач' }).click();
  const dialog = page.getByRole('dialog', { name: 'Записати рух' });
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Кількість, шт.' }).fill(quantity);
  await dialog.getByRole('button', { name: 'Зберегти' }).click();
}

test.describe.configure({ mode: 'serial' });

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1440, height: 1000 } });

  test('aid is promised and comes in part', async ({ page }) => {
    await enter(page);
    await page.goto(`${address()}/aid/new`);
    await page.getByRole('textbox', { name: 'Назва', exact: true }).fill(AID);
    const row = page.getByRole('group', { name: 'Що надають, 1' });
    await row.getByRole('textbox', { name: 'Що саме' }).fill('Обігрівач');
    await row.getByRole('textbox', { name: 'Кількість' }).fill('10');
    await row.getByRole('textbox', { name: 'Одиниця' }).fill('шт.');
    await page.getByRole('button', { name: 'Записати', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(AID);

    const line = page.getByRole('region', { name: 'Обігрівач' });
    await record(page, line, 'Отримано', '6');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(line).toContainText(/Отримано\s*6\sшт\./);
    await page.getByRole('button', { name: 'Інші дії' }).first().click();
    await page.getByRole('menuitem', { name: 'Отримано' }).click();
    await page.getByRole('dialog', { name: 'Отримано' }).getByRole('button', { name: 'Записати' }).click();
    await expect(page.getByRole('region', { name: 'Подяка' })).toContainText('Триває');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('what came is given on, no more than that, and the partners are thanked', async ({ page }) => {
    await enter(page);
    const line = await openAid(page);
    await record(page, line, 'Розподілено', '7');
    const dialog = page.getByRole('dialog', { name: 'Записати рух' });
    await expect(dialog).toContainText('Нічого не збережено');
    await dialog.getByRole('textbox', { name: 'Кількість, шт.' }).fill('6');
    await dialog.getByRole('textbox', { name: 'Кому: словами' }).fill('Гуртожиток № 1');
    await dialog.getByRole('button', { name: 'Зберегти' }).tap();
    await expect(dialog).toBeHidden();
    await expect(line).toContainText('Гуртожиток № 1');

    for (const step of ['Розподілено', 'Подякували']) {
      await page.getByRole('button', { name: 'Інші дії' }).first().tap();
      await page.getByRole('menuitem', { name: step }).tap();
      await page.getByRole('dialog', { name: step }).getByRole('button', { name: 'Записати' }).tap();
      await expect(page.getByRole('dialog', { name: step })).toBeHidden();
    }
    await expect(page.getByRole('region', { name: 'Подяка' })).toContainText('Вчасно');
  });
});
