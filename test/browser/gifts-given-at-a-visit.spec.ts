import { expect, type Page, test } from '@playwright/test';

const address = (): string => process.env['PROGRAM_ADDRESS'] ?? '';
const GIFT = 'Чашки з гербом';
/** As one types it: the visit was after that. */
const A_WEEK_AGO = new Date(Date.now() - 7 * 86_400_000).toLocaleDateString('uk-UA');
const VISIT = 'Зустріч міст-побратимів «Екологія», Штутгарт';

async function enter(page: Page): Promise<void> {
  await page.goto(address());
  await page.getByRole('button', { name: 'Марія Вигадана' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мій день');
}

async function openGift(page: Page): Promise<void> {
  await page.goto(`${address()}/gifts`);
  await page.getByRole('link', { name: GIFT }).click();
  await expect(page.getByRole('region', { name: 'У запасі' })).toBeVisible();
}

test.describe.configure({ mode: 'serial' });

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1440, height: 1000 } });

  test('twenty are bought', async ({ page }) => {
    await enter(page);
    await page.goto(`${address()}/gifts/new`);
    await page.getByRole('textbox', { name: 'Назва українською' }).fill(GIFT);
    await page.getByRole('textbox', { name: 'Мінімум' }).fill('18');
    await page.getByRole('button', { name: 'Зберегти' }).click();

    await page.getByRole('button', { name: 'Придбали' }).click();
    const dialog = page.getByRole('dialog', { name: 'Придбали' });
    await dialog.getByRole('textbox', { name: 'Кількість' }).fill('20');
    await dialog.getByRole('textbox', { name: 'День' }).fill(A_WEEK_AGO);
    await dialog.getByRole('textbox', { name: 'День' }).blur();
    await dialog.getByRole('textbox', { name: 'Сума покупки' }).fill('4 000,50');
    await dialog.getByRole('button', { name: 'Записати покупку' }).click();

    await expect(dialog).toBeHidden();
    await expect(page.getByRole('region', { name: 'У запасі' })).toContainText('20');
    await expect(page.getByRole('region', { name: 'Рух запасу' })).toContainText(/4\s000,50\sUAH/);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('three are given at a visit, and there are too few left', async ({ page }) => {
    await enter(page);
    await page.goto(`${address()}/visits?when=past`);
    await page.getByRole('link', { name: VISIT }).first().click();
    const gifts = page.getByRole('region', { name: 'Подарунки' });
    await gifts.getByRole('button', { name: 'Дати із запасу' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Дати із запасу' });
    await dialog.getByRole('radio', { name: GIFT }).tap();
    await dialog.getByRole('textbox', { name: 'Кількість' }).fill('21');
    await dialog.getByRole('button', { name: 'Дати', exact: true }).tap();
    await expect(dialog).toContainText('Нічого не збережено.');

    await dialog.getByRole('textbox', { name: 'Кількість' }).fill('3');
    await dialog.getByRole('button', { name: 'Дати', exact: true }).tap();

    await expect(dialog).toBeHidden();
    await expect(gifts.getByRole('listitem').filter({ hasText: GIFT })).toContainText('3');
    await page.goto(`${address()}/gifts?below=yes`);
    await expect(page.getByRole('link', { name: GIFT })).toContainText('менше за мінімум 18');
    await openGift(page);
    await expect(page.getByRole('region', { name: 'У запасі' })).toContainText('17');
    await expect(page.getByRole('region', { name: 'Рух запасу' })).toContainText(VISIT);
  });

  test('a gift that was written down by mistake is taken back', async ({ page }) => {
    await enter(page);
    await openGift(page);
    const given = page.getByRole('region', { name: 'Рух запасу' }).getByRole('listitem').filter({ hasText: VISIT });
    await given.getByRole('button', { name: 'Інші дії' }).tap();
    await page.getByRole('menuitem', { name: 'Вилучити запис' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Вилучити запис' }).tap();

    await expect(given).toBeHidden();
    await expect(page.getByRole('region', { name: 'У запасі' })).toContainText('20');
    await page.getByRole('link', { name: 'Історія' }).tap();
    await expect(page.getByText('Подаровано, 3').first()).toBeVisible();
  });
});
