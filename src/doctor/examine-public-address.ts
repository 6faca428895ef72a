import type { Text, TextValues } from '../kernel/text.js';
import type { Config } from '../platform/config/config.schema.js';
import { type Finding, reasonOf } from './finding.js';
import { isLocal } from './local-address.js';
import { SUBJECTS } from './subjects.js';

const LIMIT_MS = 5_000;

/** Whether the address in the letters leads to this program, and safely. */
export async function examinePublicAddress({ PUBLIC_URL }: Config): Promise<Finding> {
  const values = { address: PUBLIC_URL };
  let answer: unknown;
  try {
    const response = await fetch(`${PUBLIC_URL}/health/live`, { signal: AbortSignal.timeout(LIMIT_MS) });
    answer = await response.json().catch(() => null);
  } catch (error) {
    const reason = reasonOf(error instanceof Error && error.cause ? error.cause : error);
    return wrong(
      { uk: '{address} не відповідає ({reason})', en: '{address} does not answer ({reason})' },
      {
        uk: 'запустіть програму або виправте PUBLIC_URL чи проксі',
        en: 'start the program, or correct PUBLIC_URL or the proxy',
      },
      { ...values, reason },
    );
  }
  if (!isOurs(answer)) {
    return wrong(
      { uk: 'на {address} відповідає інша програма', en: 'another program answers at {address}' },
      { uk: 'виправте PUBLIC_URL або проксі', en: 'correct PUBLIC_URL or the proxy' },
      values,
    );
  }
  const { protocol, hostname } = new URL(PUBLIC_URL);
  if (protocol === 'http:' && !isLocal(hostname)) {
    return wrong(
      {
        uk: '{address} відповідає, але паролі йдуть мережею відкрито',
        en: '{address} answers, but passwords travel openly',
      },
      { uk: 'поставте попереду проксі з https', en: 'put a proxy with https in front' },
      values,
    );
  }
  return {
    subject: SUBJECTS.address,
    verdict: 'good',
    says: { uk: '{address} відповідає', en: '{address} answers' },
    values,
  };
}

function wrong(says: Text, advice: Text, values: TextValues): Finding {
  return { subject: SUBJECTS.address, verdict: 'bad', says, advice, values };
}

function isOurs(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'status' in answer && answer.status === 'live';
}
