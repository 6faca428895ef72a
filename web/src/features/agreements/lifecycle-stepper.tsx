import { IconCheck } from '@tabler/icons-react';
import type { AgreementRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useIsPhone } from '../../lib/use-phone';
import { type LifecycleStep, lifecycleOf } from './agreement-lifecycle';
import classes from './agreement-page.module.css';

/** Where an agreement stands on its way; on a phone the step it is on, with the others folded below. */
export function LifecycleStepper({ agreement }: { readonly agreement: AgreementRecordFragment }) {
  const t = useT();
  const phone = useIsPhone();
  const steps = lifecycleOf(agreement);
  if (!phone) return <Steps steps={steps} layout="wide" />;
  const at = steps.findIndex(({ state }) => state === 'now');
  return (
    <details className={classes.folded}>
      <summary>
        <span className={classes.bar} aria-hidden>
          {steps.map(({ status, state }) => (
            <i key={status} data-state={state} />
          ))}
        </span>
        <span>{t('agreement.stepOf', { step: at + 1, total: steps.length })}</span>
        <span className="link">{t('agreement.allSteps')}</span>
      </summary>
      <Steps steps={steps} layout="tall" />
    </details>
  );
}

function Steps({ steps, layout }: { readonly steps: readonly LifecycleStep[]; readonly layout: 'wide' | 'tall' }) {
  const t = useT();
  const dates = useDates();
  const when = ({ on, until, state }: LifecycleStep) => {
    if (on !== null) return dates.long(on);
    if (until !== undefined) return t('agreement.until', { date: dates.long(until) });
    return state === 'past' ? t('agreement.dayUnknown') : '';
  };
  return (
    <ol
      className={layout === 'wide' ? classes.steps : classes.tall}
      style={layout === 'wide' ? { gridTemplateColumns: `repeat(${steps.length}, minmax(0, 1fr))` } : undefined}
      aria-label={t('agreement.lifecycle')}
    >
      {steps.map((step) => (
        <li key={step.status} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className={classes.point}>
            {step.state === 'past' && <IconCheck size={11} stroke={3} aria-hidden />}
          </span>
          <b>{t(`enum.AgreementStatus.${step.status}`)}</b>
          <span>{when(step)}</span>
        </li>
      ))}
    </ol>
  );
}
