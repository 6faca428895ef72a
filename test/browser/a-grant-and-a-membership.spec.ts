import { expect, type Page, test } from '@playwright/test';

const address = (): string => process.env['PROGRAM_ADDRESS'] ?? '';

async function openAs(page: Page, name: string, path: string): Promise<void> {
  await page.goto(address());
  await page.getByRole('button', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мій день');
  await page.goto(`${address()}${path}`);
}

const noSidewaysScroll = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

for (const [device, viewport] of [
  ['at a desk', { width: 1440, height: 1000 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(device, () => {
    test.use({ viewport });
    const phone = viewport.width < 600;

    /** At a desk the next step is a button of its own, on a phone it stands in the menu. */
    async function takeStep(page: Page, step: string): Promise<void> {
      if (phone) await page.getByRole('button', { name: 'Інші дії' }).click();
      await page.getByRole(phone ? 'menuitem' : 'button', { name: step, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: step });
      await dialog.getByRole('button', { name: 'Записати' }).click();
      await expect(dialog).toBeHidden();
    }

    test('a grant is written down, applied for and awarded', async ({ page }) => {
      await openAs(page, 'Марія Вигадана', '/projects/new');
      const title = `Сонячні панелі для школи, ${device}`;
      await page.getByRole('textbox', { name: 'Назва', exact: true }).fill(title);
      const money = page.getByRole('region', { name: 'Гроші' });
      await money.getByRole('textbox', { name: 'Сума', exact: true }).fill('654,8 тис.');
      await page.getByRole('button', { name: 'Додати проєкт' }).click();
      await expect(money.getByText('Напишіть повну суму цифрами, наприклад 654800.00.')).toBeVisible();
      await money.getByRole('textbox', { name: 'Сума', exact: true }).fill('654800.00');

      await page.getByRole('button', { name: 'Додати учасника' }).click();
      const participant = page.getByRole('group', { name: /Учасники/ }).first();
      await participant.getByText('Назва словами').click();
      await participant.getByRole('textbox', { name: 'Назва словами' }).fill('Сонячний фонд');
      await participant.getByRole('textbox', { name: 'Внесок' }).fill('600 000');
      expect(await noSidewaysScroll(page)).toBe(true);
      await page.getByRole('button', { name: 'Додати проєкт' }).click();

      const participants = page.getByRole('region', { name: /Учасники/ });
      await expect(participants).toContainText('Сонячний фонд');
      await expect(participants).toContainText(/бракує 54\s800\sEUR/);
      await takeStep(page, 'Готувати заявку');
      await takeStep(page, 'Заявку подано');
      await takeStep(page, 'Підтримано');
      await expect(page.getByText('Підтримано').first()).toBeVisible();
      expect(await noSidewaysScroll(page)).toBe(true);

      await page.goto(`${address()}/projects?statuses=AWARDED`);
      await expect(page.getByText(title)).toBeVisible();
      await expect(page.getByRole('list', { name: 'Суми за станом' })).toContainText('EUR');
    });

    test('an obligation of a membership is ticked off with one tap, and back', async ({ page }) => {
      await openAs(page, 'Марія Вигадана', '/memberships');
      await page.getByText('Членство в Eurocities').first().click();
      const obligation = page.getByRole('checkbox', { name: 'Виконано: Оновити профіль міста' });
      await expect(obligation).not.toBeChecked();
      await obligation.click();
      await expect(obligation).toBeChecked();
      await page.reload();
      await expect(obligation).toBeChecked();
      await expect(page.getByRole('region', { name: /Зобов’язання/ })).toContainText('виконано');
      await obligation.click();
      await expect(obligation).not.toBeChecked();
      expect(await noSidewaysScroll(page)).toBe(true);
    });
  });
}
