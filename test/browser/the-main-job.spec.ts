import { expect, type Page, test } from '@playwright/test';

const address = (): string => process.env['PROGRAM_ADDRESS'] ?? '';

/** Everything that the page asked of another origin, or that the console called an error. */
function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address()) && !url.startsWith('data:')) complaints.push(`outside: ${url}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}

async function enterAs(page: Page, name: string | RegExp): Promise<void> {
  await page.goto(address());
  await page.getByRole('button', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Мій день|My day/);
}

async function ask<Data>(page: Page, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await page.request.post(`${address()}/graphql`, { data: { query, variables } });
  const body = (await response.json()) as { data: Data };
  return body.data;
}

interface Found {
  partnerships: { edges: { node: { id: string; stage: string; titleUk: string } }[] };
}

test('a wrong password is refused with a sentence, and what was typed stays', async ({ page }) => {
  await page.goto(address());
  await page.getByLabel('Електронна пошта').fill('olena.zrazkova@demo.example');
  await page.getByLabel('Пароль', { exact: true }).fill('не той пароль');
  await page.getByRole('button', { name: 'Увійти', exact: true }).click();
  await expect(page.getByText('Адреса або пароль не підходять')).toBeVisible();
  await expect(page.getByLabel('Електронна пошта')).toHaveValue('olena.zrazkova@demo.example');
});

test('the coordinator’s day, without a request to any other host', async ({ page }) => {
  const complaints = watch(page);
  await enterAs(page, /Олена Зразкова/);
  await expect(page.getByRole('heading', { name: /Прострочено/ })).toBeVisible();
  await expect(page.getByText('Надіслати Празі 6 акт приймання генераторів').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a partnership is moved on the board by keyboard alone', async ({ page }) => {
  await enterAs(page, /Олена Зразкова/);
  await page.goto(`${address()}/partnerships/board`);
  const card = page.locator('[data-rfd-drag-handle-draggable-id]', { hasText: 'Славута' });
  await card.focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(400);
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(400);
  await page.keyboard.press('Space');
  await expect
    .poll(async () => {
      const { partnerships } = await ask<Found>(
        page,
        `query ($filter: PartnershipFilter) { partnerships(filter: $filter) { edges { node { id stage titleUk } } } }`,
        { filter: { search: 'Славута' } },
      );
      return partnerships.edges[0]?.node.stage;
    })
    .toBe('CONTACTED');
});

test('the record of the trilateral partnership shows its parties, stages and history', async ({ page }) => {
  await enterAs(page, /Олена Зразкова/);
  const { partnerships } = await ask<Found>(
    page,
    `query ($filter: PartnershipFilter) { partnerships(filter: $filter) { edges { node { id stage titleUk } } } }`,
    { filter: { search: 'Дрезден' } },
  );
  await page.goto(`${address()}/partnerships/${partnerships.edges[0]?.node.id ?? ''}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Штутгарт');
  await expect(page.getByText('7 листопада 2023').first()).toBeVisible();
  await expect(page.getByText('Зустріч міст-побратимів «Екологія», Штутгарт').first()).toBeVisible();
});

test('every underlined figure of the pipeline report opens as many rows as it says', async ({ page }) => {
  await enterAs(page, /Олена Зразкова/);
  await page.goto(`${address()}/reports/pipeline`);
  const figures = page.locator('main a[href*="/partnerships?"]').filter({ hasText: /^\d+$/ });
  await expect(figures.first()).toBeVisible();
  const links = [];
  for (const link of (await figures.all()).slice(0, 12)) {
    links.push({ figure: (await link.textContent())?.trim() ?? '', href: (await link.getAttribute('href')) ?? '' });
  }
  expect(links).toHaveLength(12);
  for (const { figure, href } of links.slice(0, 6)) {
    await page.goto(`${address()}${href}`);
    await expect(page.locator('main tbody tr, main [role="row"]').first()).toBeVisible();
    await expect(page.getByText(new RegExp(`(^|\\D)${figure}(\\D|$)`)).first()).toBeVisible();
  }
});

test('an official of another community does not find the partnership', async ({ page }) => {
  await enterAs(page, /Олена Зразкова/);
  const { partnerships } = await ask<Found>(
    page,
    `query ($filter: PartnershipFilter) { partnerships(filter: $filter) { edges { node { id stage titleUk } } } }`,
    { filter: { search: 'Дрезден' } },
  );
  await page.context().clearCookies();
  await enterAs(page, /Ганна Приміська/);
  await page.goto(`${address()}/partnerships/${partnerships.edges[0]?.node.id ?? ''}`);
  await expect(page.getByText(/не доступний|немає/i).first()).toBeVisible();
  await expect(page.getByText('Штутгарт')).toHaveCount(0);
});

test.describe('on a phone, in English', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: 'en-GB', hasTouch: true, isMobile: true });

  test('no page is wider than the screen', async ({ page }) => {
    await enterAs(page, /Олена Зразкова/);
    for (const path of [
      '/',
      '/partnerships',
      '/partnerships/board',
      '/visits',
      '/visits/new',
      '/agreements',
      '/tasks',
      '/reports/pipeline',
      '/outbox',
    ]) {
      await page.goto(`${address()}${path}`);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      const wider = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([path, wider]).toEqual([path, 0]);
    }
  });
});
