import { Button } from '@mantine/core';
import { useId } from 'react';
import type { VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useIsPhone } from '../../lib/use-phone';
import { useDebrief } from './use-debrief';
import classes from './commitments.module.css';

interface CloseReportProps {
  readonly visit: VisitRecordFragment;
  onNewest(): Promise<unknown>;
}

/** "Закрити звіт", with the reasons beside it as long as it cannot be pressed. */
export function CloseReport({ visit, onNewest }: CloseReportProps) {
  const t = useT();
  const phone = useIsPhone();
  const why = useId();
  const { open, reasons, closing, close } = useDebrief(visit, onNewest);
  if (!open) return null;
  const ready = reasons.length === 0;
  return (
    <div className={classes.close}>
      <Button
        size={phone ? 'lg' : 'sm'}
        variant={ready && !phone ? 'filled' : 'default'}
        disabled={!ready}
        loading={closing}
        aria-describedby={ready ? undefined : why}
        onClick={() => void close()}
      >
        {t('visit.closeReport')}
      </Button>
      {!ready && (
        <div id={why} className={classes.why}>
          {reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </div>
      )}
    </div>
  );
}
