import { expect, type Locator, type Page, test } from '@playwright/test';

const address = (): string => process.env['PROGRAM_ADDRESS'] ?? '';

/** Three municipalities that the other stories leave alone. */
const PARTIES = ['Красилів', 'Опава', 'Тампере'] as const;
const NAME = PARTIES.join(' – ');
const FIRST_STEP = 'Надіслати обом містам лист про стажування';
const OWN_COMMITMENT = 'Передати перелік трьох шкіл для обміну';
const PARTNER_COMMITMENT = 'Підтвердити місце стажування лікарів';
const VISIT = 'Зустріч трьох міст у Красилові';
const MEMORANDUM = 'Меморандум Красилів – Опава – Тампере';

test.use({ viewport: { width: 1440, height: 900 } });

async function enterAs(page: Page, name: string): Promise<void> {
  await page.goto(address());
  await page.getByRole('button', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Мій день|My day/);
}

async function search(page: Page, field: Locator, name: string): Promise<void> {
  await field.fill(name);
  await page.getByRole('option', { name }).first().click();
  await expect(field).toHaveValue(name);
}

async function choose(page: Page, field: Locator, name: string): Promise<void> {
  await field.click();
  await page.getByRole('option', { name, exact: true }).click();
}

/** Today as a calendar names it: "21 листопада 2026". */
const today = (): string =>
  new Intl.DateTimeFormat('uk', { timeZone: 'Europe/Kyiv', day: 'numeric', month: 'long', year: 'numeric' })
    .format(new Date())
    .replace(/\s*р\.$/, '');

const dayOf = (page: Page, day: string): Locator => page.getByRole('button', { name: day, exact: true });

async function openPartnerships(page: Page): Promise<number> {
  await page.goto(`${address()}/reports/pipeline`);
  const tile = page.getByRole('navigation', { name: 'Головні числа' }).getByRole('link').first();
  return Number(/^\d+/.exec(await tile.innerText())?.[0]);
}

test('from the first contact of three parties to a signed memorandum', async ({ page }) => {
  test.setTimeout(150_000);
  await enterAs(page, 'Олена Зразкова');
  const openBefore = await openPartnerships(page);
  let partnership = '';

  await test.step('the form makes a partnership of three parties with its first step', async () => {
    await page.goto(`${address()}/partnerships/new`);
    await page.getByRole('button', { name: 'Додати сторону' }).click();
    for (const [index, party] of PARTIES.entries()) {
      await search(page, page.getByRole('combobox', { name: `Сторона ${index + 1}`, exact: true }), party);
    }
    await page.getByRole('textbox', { name: 'Що зробити' }).fill(FIRST_STEP);
    await page.getByRole('button', { name: 'Створити партнерство' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(PARTIES.join('.*')));
    await expect(page.getByRole('button', { name: FIRST_STEP, exact: true })).toBeVisible();
    partnership = new URL(page.url()).pathname;
  });

  await test.step('its stage is moved with the day it happened', async () => {
    await page.getByRole('button', { name: 'Перевести…' }).click();
    await page.getByRole('menuitem', { name: 'Первинний контакт' }).click();
    const dialog = page.getByRole('dialog', { name: 'Перевести до «Первинний контакт»' });
    await dialog.getByRole('textbox', { name: 'Причина' }).fill('Обидва міста відповіли на лист');
    await dialog.getByRole('button', { name: 'Перевести', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('main').locator('[aria-current="step"]')).toContainText('Первинний контакт');
  });

  await test.step('a visit is written down, its parties taken from the partnership', async () => {
    await page.getByRole('button', { name: 'Інші дії' }).click();
    await page.getByRole('menuitem', { name: 'Новий візит' }).click();
    await page.getByRole('textbox', { name: 'Назва', exact: true }).fill(VISIT);
    await expect(page.getByRole('combobox', { name: 'Учасник 3' })).toHaveValue(PARTIES[2]);
    await page.getByRole('button', { name: 'Коли' }).click();
    await dayOf(page, today()).click();
    await dayOf(page, today()).click();
    await expect(page.getByRole('combobox', { name: 'Стан', exact: true })).toHaveValue('Відбувся');
    await page.getByRole('button', { name: 'Записати візит' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(VISIT);
  });

  await test.step('two commitments with owner and day, then the report is closed', async () => {
    await expect(page.getByRole('button', { name: 'Закрити звіт' })).toBeDisabled();
    await page.getByRole('button', { name: 'Нова домовленість' }).click();
    await page.getByRole('textbox', { name: 'Що зробити' }).fill(OWN_COMMITMENT);
    await expect(page.getByRole('button', { name: /^За тиждень/ })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Додати домовленість' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: OWN_COMMITMENT })).toBeVisible();
    await page.getByRole('textbox', { name: 'Що зробити' }).fill(PARTNER_COMMITMENT);
    await page.getByRole('group', { name: 'Хто' }).getByRole('button', { name: PARTIES[2] }).click();
    await page.getByRole('button', { name: /^За місяць/ }).click();
    await page.getByRole('button', { name: 'Додати домовленість' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: PARTNER_COMMITMENT })).toBeVisible();
    const report = page.getByRole('region', { name: 'Звіт' });
    await report.getByRole('button', { name: 'Написати' }).click();
    await report.getByRole('textbox').fill('Домовилися про обмін школярами та стажування лікарів.');
    await report.getByRole('button', { name: 'Зберегти' }).click();
    await page.getByRole('button', { name: 'Закрити звіт' }).click();
    await expect(page.getByText('Звіт закрито')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Закрити звіт' })).toBeHidden();
  });

  await test.step('the memorandum is written down and signed by all three', async () => {
    await page.goto(`${address()}${partnership}`);
    await page.getByRole('button', { name: 'Інші дії' }).click();
    await page.getByRole('menuitem', { name: 'Нова угода' }).click();
    await page.getByRole('textbox', { name: 'Назва', exact: true }).fill(MEMORANDUM);
    await choose(page, page.getByRole('combobox', { name: 'Вид', exact: true }), 'Меморандум');
    await choose(page, page.getByRole('combobox', { name: 'Режим' }), 'Інше');
    await choose(page, page.getByRole('combobox', { name: 'Стан', exact: true }), 'Рада схвалила');
    await expect(page.getByRole('group', { name: 'Сторона 3' }).getByLabel('Громада чи місто')).toHaveValue(PARTIES[2]);
    await page.getByRole('button', { name: 'Додати угоду' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(MEMORANDUM);
    for (const party of PARTIES) {
      await page.getByRole('button', { name: `День підпису: ${party}` }).click();
      await dayOf(page, today()).click();
      await expect(page.getByRole('row').filter({ hasText: party })).toContainText(today());
    }
    await page.getByRole('button', { name: 'Записати підписання' }).click();
    const dialog = page.getByRole('dialog', { name: 'Записати підписання' });
    await dialog.getByRole('button', { name: 'Записати', exact: true }).click();
    await expect(page.getByText('Стан угоди: Підписана')).toBeVisible();
  });

  await test.step('the partnership shows the paper, and the commitments have become tasks', async () => {
    await page.goto(`${address()}${partnership}`);
    await expect(page.getByRole('link', { name: MEMORANDUM }).first()).toBeVisible();
    await page.goto(`${address()}/tasks`);
    for (const title of [FIRST_STEP, OWN_COMMITMENT, PARTNER_COMMITMENT]) {
      await page.getByRole('searchbox').fill(title);
      await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
    }
  });

  await test.step('a reminder’s link opens the task over any list, and closing it leaves the list', async () => {
    const response = await page.request.post(`${address()}/graphql`, {
      data: {
        query: 'query ($filter: TaskFilter) { tasks(filter: $filter) { edges { node { id } } } }',
        variables: { filter: { search: OWN_COMMITMENT } },
      },
    });
    const { data } = (await response.json()) as { data: { tasks: { edges: { node: { id: string } }[] } } };
    const id = data.tasks.edges[0]?.node.id ?? '';
    // The overdue ones alone: the list does not hold it.
    await page.goto(`${address()}/tasks?overdue=yes&task=${id}`);
    const panel = page.getByRole('dialog', { name: 'Завдання' });
    await expect(panel.getByRole('textbox', { name: 'Що зробити' })).toHaveValue(OWN_COMMITMENT);
    await expect(panel.getByRole('link', { name: VISIT })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page).toHaveURL(`${address()}/tasks?overdue=yes`);
  });

  await test.step('the figures of the report hold the new partnership and lead to it', async () => {
    await expect.poll(() => openPartnerships(page)).toBe(openBefore + 1);
    await page.getByRole('navigation', { name: 'Головні числа' }).getByRole('link').first().click();
    await expect(page.getByText(`${openBefore + 1}`).first()).toBeVisible();
    await page.getByRole('searchbox').fill('Тампере');
    await expect(page.getByRole('row', { name: NAME })).toBeVisible();
  });
});

test('a link to a task that is not there says so plainly', async ({ page }) => {
  await enterAs(page, 'Олена Зразкова');
  await page.goto(`${address()}/tasks?task=00000000-0000-7000-8000-000000000000`);
  const panel = page.getByRole('dialog', { name: 'Завдання' });
  await expect(panel.getByRole('alert')).toHaveText(
    'Такого запису немає або він вам не доступний. Перевірте посилання.',
  );
  await panel.getByRole('button', { name: 'Закрити' }).click();
  await expect(page).toHaveURL(`${address()}/tasks`);
});

test('a partnership of one party is not taken, and what was typed stays', async ({ page }) => {
  await enterAs(page, 'Олена Зразкова');
  await page.goto(`${address()}/partnerships/new`);
  await search(page, page.getByRole('combobox', { name: 'Сторона 1', exact: true }), 'Красилів');
  await page.getByRole('textbox', { name: 'Нотатка' }).fill('Познайомилися на форумі');
  await page.getByRole('textbox', { name: 'Що зробити' }).fill('Написати меру');
  await page.getByRole('button', { name: 'Створити партнерство' }).click();
  const second = page.getByRole('combobox', { name: 'Сторона 2', exact: true });
  await expect(page.getByText('Виберіть громаду чи місто.')).toBeVisible();
  await expect(second).toBeFocused();
  await expect(second).toHaveAccessibleDescription('Виберіть громаду чи місто.');
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Сторона 1', exact: true })).toHaveValue('Красилів');
  await expect(page.getByRole('textbox', { name: 'Нотатка' })).toHaveValue('Познайомилися на форумі');
  await expect(page.getByRole('textbox', { name: 'Що зробити' })).toHaveValue('Написати меру');
});

for (const { person, language, words } of [
  {
    person: 'Олена Зразкова',
    language: null,
    words: {
      title: 'Назва',
      participant: 'Учасник 1',
      programme: 'Програма',
      add: 'Додати пункт',
      what: 'Що',
      from: 'З',
      until: 'До',
      log: 'Записати візит',
      refusal: 'Кінець (09:30) раніше за початок (10:00).',
    },
  },
  {
    person: 'Петро Взірець',
    language: 'English',
    words: {
      title: 'Title',
      participant: 'Party 1',
      programme: 'Programme',
      add: 'Add a point',
      what: 'What',
      from: 'From',
      until: 'Until',
      log: 'Log the visit',
      refusal: 'End (09:30) is before start (10:00).',
    },
  },
]) {
  test(`a point of a visit that ends before it starts is refused at its field (${language ?? 'українською'})`, async ({
    page,
  }) => {
    await enterAs(page, person);
    if (language !== null) {
      await page.getByRole('button', { name: /Ваше меню/ }).click();
      await page.getByRole('menuitem', { name: language }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('My day');
    }
    await page.goto(`${address()}/visits/new`);
    await page.getByRole('textbox', { name: words.title, exact: true }).fill('Візит до школи');
    const participant = page.getByRole('combobox', { name: words.participant });
    await search(page, participant, language === null ? 'Красилів' : 'Krasyliv');
    await page.getByRole('button', { name: words.programme }).click();
    await page.getByRole('button', { name: words.add }).click();
    await page.getByRole('textbox', { name: words.what, exact: true }).fill('Огляд класів');
    await page.getByLabel(words.from, { exact: true }).fill('10:00');
    await page.getByLabel(words.until, { exact: true }).fill('09:30');
    await page.getByRole('button', { name: words.log }).click();
    await expect(page.getByText(words.refusal)).toBeVisible();
    await expect(page.getByLabel(words.until, { exact: true })).toBeFocused();
    await expect(page.getByRole('textbox', { name: words.title, exact: true })).toHaveValue('Візит до школи');
    await expect(page.getByRole('textbox', { name: words.what, exact: true })).toHaveValue('Огляд класів');
    await expect(page.getByLabel(words.until, { exact: true })).toHaveValue('09:30');
  });
}
