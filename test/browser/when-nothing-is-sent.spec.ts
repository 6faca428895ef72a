import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/start-embedded-postgres.js';
import { freePort, Program } from '../start/program.js';

/** the strip asks every ten seconds */
const SOON_MS = 20_000;

test('everybody sees that nothing is being sent, until somebody sends again', async ({ page }) => {
  test.setTimeout(240_000);
  const directory = mkdtempSync(join(tmpdir(), 'pobratym-silent-'));
  const server = await startEmbeddedPostgres({ directory, settings: { fsync: 'off' } });
  const port = await freePort();
  const shared = { DATABASE_URL: server.url, DEMO: 'true', VAR_DIR: directory, PORT: String(port), LOG_LEVEL: 'log' };
  const api = new Program({ ...shared, ROLE: 'api' });
  let worker: Program | null = null;
  try {
    await api.says(/is running/, 120_000);
    await page.goto(`http://localhost:${port}`);
    await page
      .getByRole('button', { name: /Марія Вигадана/ })
      .first()
      .click();
    const strip = page.getByText('Нагадування не надсилаються.');
    await expect(strip).toBeVisible({ timeout: SOON_MS });
    await expect(page.getByText(/зберігаються і підуть, щойно вона запрацює/)).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(strip).toBeVisible();

    worker = new Program({ ...shared, ROLE: 'worker' });

    await expect(strip).toBeHidden({ timeout: 60_000 });
  } finally {
    await worker?.stop();
    await api.stop();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
});
