import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  changeKeptCommitment,
  forgetCommitment,
  keptCommitments,
  useKeptCommitments,
} from '../../lib/kept-commitments';
import { refusalsOf } from '../../lib/refusal';
import { useViewer } from '../../lib/viewer';
import { addCommitmentDocument } from './visit.documents';

const FIRST_RETRY_MS = 4_000;
const LONGEST_RETRY_MS = 60_000;
/** Only one tab sends at a time, so that the order holds. */
const LOCK = 'pobratym.commitments';
/** The server could not answer, which says nothing about the commitment itself. */
const PASSING = ['INTERNAL', 'UNAUTHENTICATED', 'RATE_LIMITED'];

/**
 * Sends the kept commitments one after another: at once, when the connection is back, and again after a while.
 *
 * @returns true while some wait because no answer came
 */
export function useSendKeptCommitments(): boolean {
  const { user } = useViewer();
  const kept = useKeptCommitments();
  const [add] = useMutation(addCommitmentDocument, { refetchQueries: 'active' });
  const retry = useRef<{ timer?: number; wait: number }>({ wait: FIRST_RETRY_MS });
  const running = useRef(false);
  const [stuck, setStuck] = useState(false);

  const sendAll = useCallback(async (): Promise<boolean> => {
    for (;;) {
      const next = keptCommitments().find(({ userId, refusal }) => userId === user.id && refusal === undefined);
      if (next === undefined) return true;
      try {
        await add({ variables: { input: next.input } });
        forgetCommitment(next.input.id);
      } catch (error) {
        const refusals = refusalsOf(error);
        if (refusals.length === 0 || refusals.some(({ code }) => PASSING.includes(code))) return false;
        const sentence = refusals.map(({ message }) => message).join(' ');
        changeKeptCommitment(next.input.id, (commitment) => ({ ...commitment, refusal: sentence }));
      }
    }
  }, [add, user.id]);

  const send = useCallback(async () => {
    window.clearTimeout(retry.current.timer);
    if (running.current) return;
    running.current = true;
    const sent = await alone(sendAll).finally(() => {
      running.current = false;
    });
    setStuck(!sent);
    if (sent) {
      retry.current.wait = FIRST_RETRY_MS;
      return;
    }
    retry.current.timer = window.setTimeout(() => void send(), retry.current.wait);
    retry.current.wait = Math.min(retry.current.wait * 2, LONGEST_RETRY_MS);
  }, [sendAll]);

  const waiting = kept.filter(({ userId, refusal }) => userId === user.id && refusal === undefined).length;
  useEffect(() => {
    if (waiting > 0) void send();
  }, [waiting, send]);

  useEffect(() => {
    const connected = () => {
      retry.current.wait = FIRST_RETRY_MS;
      void send();
    };
    const seen = () => {
      if (document.visibilityState === 'visible') connected();
    };
    window.addEventListener('online', connected);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', connected);
      document.removeEventListener('visibilitychange', seen);
      window.clearTimeout(retry.current.timer);
    };
  }, [send]);

  return stuck && waiting > 0;
}

/** Over plain http a browser has no locks; there the server's own check of the id suffices. */
async function alone(work: () => Promise<boolean>): Promise<boolean> {
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}
