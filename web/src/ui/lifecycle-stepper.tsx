import { IconCheck } from '@tabler/icons-react';
import type { CalendarDate } from '../lib/calendar-date';
import { useT } from '../lib/messages';
import { useDates } from '../lib/use-dates';
import { useIsPhone } from '../lib/use-phone';
import classes from './lifecycle-stepper.module.css';

export interface LifecycleStep<Status extends string> {
  readonly status: Status;
  readonly state: 'past' | 'now' | 'ahead';
  /** The day it began; null: ahead, or not recorded. */
  readonly on: CalendarDate | null;
  /** The latest day it should begin, where a clock says one. */
  readonly until?: CalendarDate | undefined;
}

interface LifecycleStepperProps<Status extends string> {
  /** What the steps are of, for those who cannot see them. */
  readonly label: string;
  readonly steps: readonly LifecycleStep<Status>[];
  readonly nameOf: (status: Status) => string;
}

/** Where a record stands on its way; on a phone the step it is on, with the others folded below. */
export function LifecycleStepper<Status extends string>(props: LifecycleStepperProps<Status>) {
  const t = useT();
  const phone = useIsPhone();
  const { steps } = props;
  if (!phone) return <Steps {...props} layout="wide" />;
  const at = steps.findIndex(({ state }) => state === 'now');
  return (
    <details className={classes.folded}>
      <summary>
        <span className={classes.bar} aria-hidden>
          {steps.map(({ status, state }) => (
            <i key={status} data-state={state} />
          ))}
        </span>
        <span>{t('lifecycle.stepOf', { step: at + 1, total: steps.length })}</span>
        <span className="link">{t('lifecycle.allSteps')}</span>
      </summary>
      <Steps {...props} layout="tall" />
    </details>
  );
}

interface StepsProps<Status extends string> extends LifecycleStepperProps<Status> {
  readonly layout: 'wide' | 'tall';
}

function Steps<Status extends string>({ label, steps, nameOf, layout }: StepsProps<Status>) {
  const t = useT();
  const dates = useDates();
  const when = ({ on, until, state }: LifecycleStep<Status>) => {
    if (on !== null) return dates.long(on);
    if (until !== undefined) return t('lifecycle.until', { date: dates.long(until) });
    return state === 'past' ? t('lifecycle.dayUnknown') : '';
  };
  return (
    <ol
      className={layout === 'wide' ? classes.steps : classes.tall}
      style={layout === 'wide' ? { gridTemplateColumns: `repeat(${steps.length}, minmax(0, 1fr))` } : undefined}
      aria-label={label}
    >
      {steps.map((step) => (
        <li key={step.status} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className={classes.point}>
            {step.state === 'past' && <IconCheck size={11} stroke={3} aria-hidden />}
          </span>
          <b>{nameOf(step.status)}</b>
          <span>{when(step)}</span>
        </li>
      ))}
    </ol>
  );
}
