import { expect, type Page, test } from '@playwright/test';

const address = (): string => process.env['PROGRAM_ADDRESS'] ?? '';

/** Opens the report of 2024 as the official of Khmelnytskyi, from the rail. */
async function openReport(page: Page): Promise<void> {
  await page.goto(address());
  await page
    .getByRole('button', { name: /Марія Вигадана/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Програма і звіти' }).first().click();
  await page
    .getByText(/Програма міжнародного співробітництва/)
    .first()
    .click();
  await page
    .getByRole('link', { name: /Звіт за 2024 рік/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Річний звіт за 2024 рік');
}

test('the annual report is worded, put in order, signed and compared on its sheet', async ({ page }) => {
  await openReport(page);
  const sheet = page.locator('article');
  await expect(sheet.getByText('Заходи не здійснювались.')).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'Застереження' })).toBeVisible();

  await sheet.getByText(/06-07 березня 2024 року/).click();
  await page.getByLabel('Слова запису').fill('робочий візит міського голови до Праги 6');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await expect(sheet.getByText('06-07 березня 2024 року – робочий візит міського голови до Праги 6.')).toBeVisible();

  const first = page.locator('tr', { hasText: 'Участь побратимів' }).getByLabel('Змінити місце запису').first();
  await first.focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(400);
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(400);
  await page.keyboard.press('Space');
  const festivities = page.locator('tr', { hasText: 'Участь побратимів' }).locator('button[id^="entry-"]');
  await expect(festivities.first()).toContainText('30 жовтня-02 листопада 2024 року');
  await expect(festivities.last()).toContainText('29 червня 2024 року');

  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'DOCX' }).click()]);
  expect(file.suggestedFilename()).toBe('Річний звіт 2024.docx');

  await expect(page.getByText('1 помилка не дає підписати звіт')).toBeVisible();
  await page.getByRole('button', { name: 'Виправити на 2024' }).click();
  await expect(sheet.getByText(/25 вересня 2024 року/)).toBeVisible();
  await page.getByRole('button', { name: 'Підписати й заморозити…' }).click();
  await page.getByLabel('Прізвище', { exact: true }).fill('Сахарова');
  await page.getByRole('button', { name: 'Підписати', exact: true }).click();
  await expect(page.getByText('Підписано й заморожено')).toBeVisible();
  await expect(sheet.getByText(/САХАРОВА/)).toBeVisible();
  await expect(page.getByText('Записи кажуть те саме, що підписано.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Підписати й заморозити…' })).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the programme, its form and its report are no wider than the screen', async ({ page }) => {
    await page.goto(address());
    await page
      .getByRole('button', { name: /Марія Вигадана/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мій день');
    const answer = await page.request.post(`${address()}/graphql`, {
      data: { query: '{ programmes { edges { node { id annualReports { id } } } } }' },
    });
    const { data } = (await answer.json()) as {
      data: { programmes: { edges: { node: { id: string; annualReports: { id: string }[] } }[] } };
    };
    const programme = data.programmes.edges[0]?.node;
    const paths = ['/programmes', `/programmes/${programme?.id ?? ''}`, `/programmes/${programme?.id ?? ''}/edit`];
    for (const path of [...paths, `/annual-reports/${programme?.annualReports[0]?.id ?? ''}`]) {
      await page.goto(`${address()}${path}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const wider = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([path, wider]).toEqual([path, 0]);
    }
  });
});
