import { expect, type Page, test } from '@playwright/test';

const address = (): string => process.env['PROGRAM_ADDRESS'] ?? '';
const PARTIES = ['Шепетівка', 'Вроцлав'] as const;
const TITLE = 'Попросити школи назвати вчителів для обміну';

async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto(address());
  await page.getByRole('button', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мій день');
}

test.use({ viewport: { width: 1440, height: 900 } });

test('what a stage asks for is written down once and offered by its partnerships', async ({ page }) => {
  await enterAs(page, 'Олена Зразкова');

  await test.step('a template is added for the stage, with the keyboard', async () => {
    await page.goto(`${address()}/settings/templates`);
    await page.getByRole('button', { name: 'Додати: Лід' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Новий шаблон: Лід' });
    await dialog.getByRole('textbox', { name: 'Що зробити, українською' }).fill(TITLE);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Вкажіть, скільки днів.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Через скільки днів' }).fill('0');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(rowOf(page)).toContainText('у день початку стадії');
  });

  await test.step('taken out of use it stays below, and one tap brings it back', async () => {
    await page.getByRole('button', { name: `Редагувати: ${TITLE}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Змінити шаблон: Лід' });
    await dialog.getByRole('checkbox', { name: 'Використовується' }).uncheck();
    await dialog.getByRole('button', { name: 'Зберегти' }).click();
    await expect(rowOf(page)).toContainText('не використовується');
    await page.getByRole('button', { name: 'Повернути' }).click();
    await expect(rowOf(page)).not.toContainText('не використовується');
  });

  await test.step('a partnership at this stage offers it, sets it, and it stands as its next step', async () => {
    await page.goto(`${address()}/partnerships/new`);
    for (const [index, party] of PARTIES.entries()) {
      const field = page.getByRole('combobox', { name: `Сторона ${index + 1}`, exact: true });
      await field.fill(party);
      await page.getByRole('option', { name: party }).first().click();
      await expect(field).toHaveValue(party);
    }
    await page.getByRole('button', { name: 'Створити партнерство' }).click();
    const offer = page.getByText(/Ця стадія зазвичай потребує:/);
    await expect(offer).toContainText(TITLE);
    await page.getByRole('button', { name: 'Поставити 2 завдання' }).click();
    await expect(page.getByText('Завдання стадії поставлено')).toBeVisible();
    await expect(offer).toBeHidden();
    await expect(page.getByRole('main').getByRole('button', { name: TITLE, exact: true })).toBeVisible();
    await expect(page.getByText('Наступний крок · Олена Зразкова')).toBeVisible();
  });
});

const rowOf = (page: Page) => page.getByRole('listitem').filter({ hasText: TITLE });
