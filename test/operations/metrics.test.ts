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

  it('measures requests by the pattern of their route, never by an address, an id or a name of an operation', async () => {
    const secret = 'x'.repeat(43);
    const graphql = (query: string) =>
      application.nest.inject({ method: 'POST', url: '/graphql', payload: { query, variables: {} } });
    await graphql('query Named { __typename }');
    await graphql('mutation Other { __typename }');
    await graphql('{ nonsense');
    await application.nest.inject({ method: 'GET', url: `/calendars/${secret}.ics?token=${secret}` });
    await application.nest.inject({ method: 'DELETE', url: `/nowhere/${secret}` });

    const { payload } = await scrape(`Bearer ${TOKEN}`);

    const counted = payload
      .split('\n')
      .filter((line) => line.startsWith('pobratym_http_request_duration_seconds_count'));
    const labels = counted.map((line) => line.slice(line.indexOf('{')));
    for (const wanted of [
      '{method="POST",route="/graphql",status="200",operation="query"} 1',
      '{method="POST",route="/graphql",status="200",operation="mutation"} 1',
      '{method="POST",route="/graphql",status="400",operation=""} 1',
      '{method="GET",route="/calendars/:file",status="404",operation=""} 1',
      '{method="DELETE",route="none",status="404",operation=""} 1',
    ]) {
      expect(labels).toContain(wanted);
    }
    expect(payload).not.toMatch(/xxx|Named|Other/);
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
