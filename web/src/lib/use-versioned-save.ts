import { useRef, useState } from 'react';
import { useT } from './messages';
import { isConflict, refusalsOf } from './refusal';

interface Conflict<Fields> {
  /** The server's sentence: who has just changed the record. */
  readonly message: string;
  readonly fields: Fields;
}

interface VersionedSave<Fields> {
  /** As the screen shows it. */
  readonly version: number;
  readonly send: (fields: Fields, expectedVersion: number) => Promise<unknown>;
  /** Fetches the record anew and resolves to its version. */
  readonly newest: () => Promise<number>;
}

/** Saves parts of a record edited in place: says how it went, and keeps what was typed when somebody saved first. */
export function useVersionedSave<Fields>({ version, send, newest }: VersionedSave<Fields>) {
  const t = useT();
  const [state, setState] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict<Fields> | null>(null);
  const current = useRef(version);
  current.current = version;

  /** Resolves to true when the server took it. */
  async function attempt(fields: Fields, expectedVersion: number): Promise<boolean> {
    setRefusal(null);
    setConflict(null);
    setState('saving');
    try {
      await send(fields, expectedVersion);
      setState('saved');
      return true;
    } catch (error) {
      setState('idle');
      const message = refusalsOf(error)
        .map((found) => found.message)
        .join(' ');
      if (isConflict(error)) {
        setConflict({ message, fields });
        // The newer text is fetched, so that both can be compared.
        await newest().catch(() => undefined);
      } else setRefusal(message || t('error.noAnswer'));
      return false;
    }
  }

  return {
    state,
    refusal,
    conflict,
    save: (fields: Fields) => attempt(fields, current.current),
    keepMine: async () => (conflict === null ? false : attempt(conflict.fields, await newest())),
    takeTheirs: () => setConflict(null),
    forget: () => setRefusal(null),
  };
}
