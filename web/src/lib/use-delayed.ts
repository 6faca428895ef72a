import { useEffect, useState } from 'react';

/** Quick answers should not flash a skeleton. */
const SHOW_AFTER_MS = 150;

/** True once `waiting` has lasted 150 ms. */
export function useDelayed(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setLate(false);
      return undefined;
    }
    const timer = window.setTimeout(() => setLate(true), SHOW_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [waiting]);
  return waiting && late;
}
