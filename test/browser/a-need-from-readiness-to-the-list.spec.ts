import { expect, type Page, test } from '@playwright/test';

const address = (): string => process.env['PROGRAM_ADDRESS'] ?? '';

async function openAs(page: Page, name: string, path: string): Promise<void> {
  await page.goto(address());
  await page.getByRole('button', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мій день');
  await page.goto(`${address()}${path}`);
}

const noSidewaysScroll = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** A community of which nobody has written anything yet. @returns its address */
async function newCommunity(page: Page, nameUk: string): Promise<string> {
  const variables = { input: { fields: { kind: 'HROMADA', countryCode: 'UA', nameUk, nameEn: nameUk } } };
  const answer = await page.request.post(`${address()}/graphql`, {
    data: {
      query: 'mutation ($input: CreateMunicipalityInput!) { createMunicipality(input: $input) { id } }',
      variables,
    },
  });
  const { data }: { data: { createMunicipality: { id: string } } } = await answer.json();
  return `${address()}/municipalities/${data.createMunicipality.id}`;
}

const ONE_PAGE = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
const POINT = 'Англійська для спілкування';

for (const [device, viewport] of [
  ['at a desk', { width: 1440, height: 1000 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(device, () => {
    test.use({ viewport });
    const phone = viewport.width < 600;

    async function openCommunity(page: Page, view: string): Promise<void> {
      await openAs(page, 'Олена Зразкова', '/municipalities');
      await page.goto(await newCommunity(page, `Тестова громада ${Date.now()}`));
      await page.getByRole('navigation', { name: 'Розділи громади' }).getByRole('link', { name: view }).click();
    }

    test('a coordinator fills in the checklist of readiness', async ({ page }) => {
      await openCommunity(page, 'Профіль співпраці');
      const readiness = page.getByRole('region', { name: 'Готовність до партнерства' });
      await expect(readiness).toContainText('Підтверджено 0 із 12');

      await readiness.getByRole('checkbox', { name: `Зроблено: ${POINT}` }).click();
      await expect(readiness).toContainText('без підтвердження');
      await expect(readiness).toContainText('Підтверджено 0 із 12');
      await expect(readiness).toContainText('Додайте підтвердження');

      await readiness.getByRole('button', { name: 'Узятися' }).click();
      const form = page.getByRole('form', { name: POINT });
      await expect(form.getByRole('textbox', { name: 'Підтвердження' })).toBeFocused();
      await page.keyboard.type('не адреса');
      await form.getByRole('button', { name: 'Зберегти' }).click();
      await expect(form.getByRole('textbox', { name: 'Підтвердження' })).toHaveAttribute('aria-invalid', 'true');
      await form.getByRole('textbox', { name: 'Підтвердження' }).fill('https://example.org/english');
      await form.getByRole('textbox', { name: 'Далі' }).fill('Записатися на курс');
      await form.getByRole('button', { name: 'Зберегти' }).click();
      await expect(form).toBeHidden();
      await expect(readiness.getByRole('button', { name: `Змінити: ${POINT}` })).toBeFocused();
      await expect(readiness).toContainText('Підтверджено 1 із 12');
      await expect(readiness.getByRole('link', { name: 'example.org/english' })).toBeVisible();
      expect(await noSidewaysScroll(page)).toBe(true);

      await readiness.getByRole('button', { name: 'Змінити: Воля голови й ради' }).click();
      const decision = page.getByRole('form', { name: 'Воля голови й ради' });
      await decision.getByRole('checkbox', { name: 'Зроблено' }).check();
      await decision
        .locator('input[type=file]')
        .setInputFiles({ name: 'Рішення.pdf', mimeType: 'application/pdf', buffer: Buffer.from(ONE_PAGE) });
      await expect(decision).toContainText('Рішення.pdf');
      await decision.getByRole('button', { name: 'Зберегти' }).click();
      await expect(readiness).toContainText('Підтверджено 2 із 12');
      await expect(readiness.getByRole('link', { name: 'Рішення.pdf' })).toBeVisible();
      await page.reload();
      await expect(readiness).toContainText('Підтверджено 2 із 12');
    });

    test('a coordinator adds a need, publishes it and finds it among all', async ({ page }) => {
      await openCommunity(page, 'Потреби й пропозиції');
      await page.getByRole('link', { name: 'Додати потребу' }).click();
      const title = `Генератор для лікарні ${Date.now()}`;
      await page.getByRole('button', { name: 'Зберегти чернетку' }).click();
      await expect(page.getByText('Напишіть назву українською.')).toBeVisible();
      await page.getByRole('textbox', { name: 'Назва', exact: true }).fill(title);
      await page.getByRole('combobox', { name: 'Напрям' }).fill('надзв');
      await page.getByRole('option', { name: 'Надзвичайні ситуації' }).click();
      await page.getByRole('combobox', { name: 'Різновид' }).click();
      await page.getByRole('option', { name: 'Генератори' }).click();
      await page.getByText('найвищий', { exact: true }).click();
      await page.getByRole('textbox', { name: 'Кількість' }).fill('2');
      await page.getByRole('textbox', { name: 'Одиниця', exact: true }).fill('шт.');
      expect(await noSidewaysScroll(page)).toBe(true);
      await page.getByRole('button', { name: 'Зберегти чернетку' }).click();

      await expect(page.getByText('Чернетку бачать лише ті')).toBeVisible();
      await expect(page.getByRole('region', { name: 'Факти' })).toContainText('2 шт.');
      if (phone) await page.getByRole('button', { name: 'Інші дії' }).click();
      await page.getByRole(phone ? 'menuitem' : 'button', { name: 'Опублікувати' }).click();
      await expect(page.getByRole('region', { name: 'Чинність' })).toContainText('Показуємо до');
      expect(await noSidewaysScroll(page)).toBe(true);

      await page.goto(`${address()}/needs?nature=NEED&directions=EMERGENCIES&statuses=PUBLISHED`);
      await expect(page.getByText(title)).toBeVisible();
      await page.goto(`${address()}/needs?nature=OFFER&search=${encodeURIComponent(title)}`);
      await expect(page.getByText('За цими фільтрами нічого немає')).toBeVisible();
    });
  });
}

test('who only reads is offered nothing to change', async ({ page }) => {
  await openAs(page, 'Тарас Приклад', '/municipalities?search=Хмельницьк');
  await page
    .getByRole('link', { name: /Хмельницький/ })
    .first()
    .click();
  const views = page.getByRole('navigation', { name: 'Розділи громади' });
  await views.getByRole('link', { name: 'Профіль співпраці' }).click();
  const profile = page.getByRole('main');
  await expect(page.getByRole('region', { name: 'Готовність до партнерства' })).toContainText('Що треба мати');
  await expect(profile.getByRole('checkbox')).toHaveCount(0);
  await expect(profile.getByRole('switch')).toHaveCount(0);
  await expect(profile.getByRole('button', { name: /Змінити|Узятися|Записати/ })).toHaveCount(0);
  await views.getByRole('link', { name: 'Потреби й пропозиції' }).click();
  await expect(page.getByRole('region', { name: /Може дати/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /Додати/ })).toHaveCount(0);
  await page.goto(`${address()}/needs`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Потреби й пропозиції');
  await expect(page.getByRole('link', { name: 'Потреба чи пропозиція' })).toHaveCount(0);
});
