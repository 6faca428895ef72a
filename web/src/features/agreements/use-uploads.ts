import { useRef, useState } from 'react';
import type { FileRole } from '../../graphql/graphql';
import { useSendFile } from '../../lib/use-send-file';

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
  const send = useSendFile();
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
      const sent = await send(`/files/agreements/${agreementId}`, file, role, (share) => set(key, { share }));
      if ('refusal' in sent) {
        set(key, { refusal: sent.refusal });
        continue;
      }
      await onAdded();
      forget(key);
    }
  }

  return { uploads, add, forget };
}
