import { IconAlertTriangle } from '@tabler/icons-react';
import { useT } from '../../lib/messages';
import { usePanel } from '../../lib/panels';
import { useMayWrite } from '../../lib/viewer';
import classes from './partnerships-list.module.css';

/** Red text in the place of the step when there is none. */
export function NextStepCell({ title }: { readonly title: string | undefined }) {
  const t = useT();
  if (title !== undefined) return <span title={title}>{title}</span>;
  return (
    <span className={classes.missing}>
      <IconAlertTriangle size={14} stroke={2} aria-hidden />
      {t('step.none')}
    </span>
  );
}

export function AddStepLink({ partnershipId }: { readonly partnershipId: string }) {
  const t = useT();
  const { open } = usePanel();
  if (!useMayWrite()) return null;
  return (
    <button
      type="button"
      className="link"
      style={{ minHeight: 24 }}
      onClick={() => open({ kind: 'new-task', partnershipId })}
    >
      {t('step.add')}
    </button>
  );
}
