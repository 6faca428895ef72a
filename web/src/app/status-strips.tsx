import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { useT } from '../lib/messages';
import { useOnline } from '../lib/use-online';
import { useInstance } from '../lib/viewer';
import classes from './shell.module.css';

/** Amber strips above the page: no connection; nothing is being sent. */
export function StatusStrips() {
  const t = useT();
  const online = useOnline();
  const workerAlive = useInstance()?.workerAlive ?? true;
  return (
    <>
      {!online && (
        <div className={classes.strip} role="status">
          <IconCloudOff size={16} stroke={1.75} aria-hidden />
          <span><b>{t('offline.title')}</b> {t('offline.text')}</span>
        </div>
      )}
      {!workerAlive && (
        <div className={classes.strip} role="status">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span><b>{t('worker.title')}</b> {t('worker.text')}</span>
        </div>
      )}
    </>
  );
}
