import { useCallback, useEffect, useRef, useState } from 'react';
import { recall, remember } from './preferences';

const PREFIX = 'pobratym.draft.';
const WRITE_AFTER_MS = 300;

interface Draft<Values> {
  /** What was typed before the page was left, or null. Read once. */
  readonly initial: Values | null;
  /** When the draft was last kept; null: nothing kept. */
  readonly keptAt: Date | null;
  readonly keep: (values: Values) => void;
  readonly discard: () => void;
}

/**
 * Keeps what is typed in a form across reloads and lost connections.
 *
 * @param key one per form and record, such as `visit.new` or `task.42`
 */
export function useDraft<Values>(key: string): Draft<Values> {
  const [initial] = useState<Values | null>(() => read<Values>(key));
  const [keptAt, setKeptAt] = useState<Date | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const pending = useRef<(() => void) | undefined>(undefined);

  const keep = useCallback(
    (values: Values) => {
      window.clearTimeout(timer.current);
      pending.current = () => {
        remember(PREFIX + key, JSON.stringify(values));
        setKeptAt(new Date());
        pending.current = undefined;
      };
      timer.current = window.setTimeout(() => pending.current?.(), WRITE_AFTER_MS);
    },
    [key],
  );

  const discard = useCallback(() => {
    window.clearTimeout(timer.current);
    pending.current = undefined;
    remember(PREFIX + key, null);
    setKeptAt(null);
  }, [key]);

  useEffect(() => {
    const flush = () => pending.current?.();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  return { initial, keptAt, keep, discard };
}

function read<Values>(key: string): Values | null {
  const text = recall(PREFIX + key);
  if (text === null) return null;
  try {
    // The draft was written by this same form; a form that changes shape changes its key.
    return JSON.parse(text) as Values;
  } catch {
    return null;
  }
}
