import { type Application, startApplication } from '../support/application.js';
import { countStatements } from '../support/query-counter.js';

const TOKEN = 'a-token-of-sixteen-and-more';

describe('GET /metrics', () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication({ METRICS_TOKEN: TOKEN });
  });
  afterAll(() => application.stop());

  const scrape = (authorization?: string) =>
    application.nest.inject({ method: 'GET', url: '/metrics', headers: authorization ? { authorization } : {} });

  it('answers in the form of Prometheus, figure by figure', async () => {
    const { statusCode, payload, headers } = await scrape(`Bearer ${TOKEN}`);

    expect([statusCode, String(headers['content-type'])]).toEqual([200, expect.stringContaining('text/plain')]);
    const lines = payload.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    for (const line of lines) expect(line).toMatch(/^[a-zA-Z_:][\w:]*(\{(\w+="[^"]*",?)*\})? [-+.\deEInfNa]+$/);
    for (const name of [
      'pobratym_deliveries_overdue 0',
      'pobratym_deliveries_oldest_overdue_seconds 0',
      'pobratym_sweeper_age_seconds -1',
      'pobratym_delivery_lateness_last_hour{le="+Inf"} 0',
      'pobratym_queue_up{backend="postgres"} 1',
      'pobratym_reminder_backlog 0',
    ]) {
      expect(lines).toContain(name);
    }
    expect(payload).toContain('pobratym_process_resident_memory_bytes');
  });

  it('costs as many statements at every scrape', async () => {
    const first = await countStatements(() => scrape(`Bearer ${TOKEN}`));
    expect(await countStatements(() => scrape(`Bearer ${TOKEN}`))).toBe(first);
  });

  it.each([undefined, 'Bearer wrong', TOKEN, `Basic ${TOKEN}`, `Bearer ${TOKEN} `.repeat(2)])(
    'is not there for %s',
    async (authorization) => {
      expect((await scrape(authorization)).statusCode).toBe(404);
    },
  );
});
