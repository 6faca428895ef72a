import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useSay } from '../../lib/use-say';
import { useWaiting } from './use-waiting';
import { moveVisitDocument } from './visit.documents';

/** Closing the report: what still stands in the way, and the two steps that close it. */
export function useDebrief(visit: VisitRecordFragment, onNewest: () => Promise<unknown>) {
  const t = useT();
  const say = useSay();
  const waiting = useWaiting(visit);
  const [move] = useMutation(moveVisitDocument, { refetchQueries: 'active' });
  const [closing, setClosing] = useState(false);
  const { openQuestions, commitments } = visit;
  const undated = commitments.filter(({ owner, dueOn }) => owner !== null && dueOn === null).length;
  const onlyDates = undated > 0 && undated === openQuestions.length;
  const reasons = [
    ...(onlyDates ? [t('visit.closeNeedsDates', { count: undated })] : openQuestions),
    ...(waiting.length > 0 ? [t('visit.closeNeedsSending', { count: waiting.length })] : []),
  ];

  async function close() {
    setClosing(true);
    try {
      let { version } = visit;
      if (visit.status === 'COMPLETED') {
        const { data } = await move({
          variables: { input: { id: visit.id, expectedVersion: version, status: 'DEBRIEFED' } },
        });
        if (!data) throw new Error('moveVisit answered without a visit');
        version = data.moveVisit.version;
      }
      await move({ variables: { input: { id: visit.id, expectedVersion: version, status: 'CLOSED' } } });
      say.done(t('visit.reportClosed'));
    } catch (error) {
      say.refused(error);
      await onNewest().catch(() => undefined);
    } finally {
      setClosing(false);
    }
  }

  return { open: visit.status === 'COMPLETED' || visit.status === 'DEBRIEFED', reasons, closing, close };
}
