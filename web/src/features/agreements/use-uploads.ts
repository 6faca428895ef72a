import { useRef, useState } from 'react';
import { useT } from '../../lib/messages';
import type { FileRole } from '../../graphql/graphql';

/** The largest file that the server takes. */
const LARGEST_BYTES = 25 * 1024 * 1024;

export interface Upload {
  readonly key: number;
  readonly name: string;
  /** From 0 to 1. */
  readonly share: number;
  /** Why it was not taken; null: on its way. */
  readonly refusal: string | null;
}

/** Sends files one after the other, and says how far each has come. */
export function useUploads(agreementId: string, onAdded: () => Promise<unknown>) {
  const t = useT();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextKey = useRef(0);

  const set = (key: number, change: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const forget = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  async function add(files: readonly File[], role: FileRole) {
    const queued = files.map((file) => ({ file, key: (nextKey.current += 1) }));
    setUploads((all) => [
      ...all,
      ...queued.map(({ file, key }) => ({ key, name: file.name, share: 0, refusal: null })),
    ]);
    for (const { file, key } of queued) {
      if (file.size > LARGEST_BYTES) {
        set(key, { refusal: t('files.tooLarge') });
        continue;
      }
      const refusal = await send(address(agreementId, file.name, role), file, (share) => set(key, { share }));
      if (refusal !== null) {
        set(key, { refusal: refusal || t('error.noAnswer') });
        continue;
      }
      await onAdded();
      forget(key);
    }
  }

  return { uploads, add, forget };
}

const address = (agreementId: string, name: string, role: FileRole): string =>
  `/files/agreements/${agreementId}?${new URLSearchParams({ name, role }).toString()}`;

/** Resolves to null when the file was taken, to the server's sentence or to '' when it was not. */
function send(url: string, file: File, onShare: (share: number) => void): Promise<string | null> {
  return new Promise((resolve) => {
    // fetch does not tell how much of a body has gone
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(request.status < 300 ? null : sentenceIn(request.responseText));
    request.onerror = () => resolve('');
    request.onabort = () => resolve('');
    request.send(file);
  });
}

function sentenceIn(answer: string): string {
  try {
    const body: unknown = JSON.parse(answer);
    return typeof body === 'object' && body !== null && 'message' in body && 'extensions' in body
      ? String(body.message)
      : '';
  } catch {
    return '';
  }
}
