import { IconCheck } from '@tabler/icons-react';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { PARTNERSHIP_STAGES, type PartnershipStage } from '../../lib/vocabulary';
import { DaysInStage } from '../../ui/days-in-stage';
import { StageGlyph } from '../../ui/stage-mark';
import classes from './partnership-page.module.css';

/** From the first lead to an active tie; what comes after is drawn only when it came. */
const LADDER = PARTNERSHIP_STAGES.slice(0, 6);
const DAYS_A_YEAR = 365;

/** The way through the stages, each with the day it began. */
export function PartnershipStepper({ partnership }: { readonly partnership: PartnershipRecordFragment }) {
  const t = useT();
  const dates = useDates();
  const { stage, stageSince, daysInStage, rot, stageLimitDays, stageHistory } = partnership;
  const lastDay = new Map<PartnershipStage, string>(stageHistory.map(({ to, on }) => [to, on]));
  const onLadder = LADDER.includes(stage);
  // Lost on the way: what was never reached stays grey. Dormant and ended come after all of it.
  const reached = onLadder
    ? LADDER.indexOf(stage)
    : stage === 'LOST'
      ? Math.max(-1, ...LADDER.map((step, index) => (lastDay.has(step) ? index : -1))) + 1
      : LADDER.length;
  const shown = onLadder ? LADDER : [...LADDER, stage];
  const age =
    daysInStage >= 2 * DAYS_A_YEAR
      ? t('age.years', { years: Math.floor(daysInStage / DAYS_A_YEAR) })
      : t('age.days', { days: daysInStage });

  return (
    <ol className={classes.steps} aria-label={t('partnershipPage.stages')}>
      {shown.map((step, index) => {
        const now = step === stage;
        const past = !now && index < reached;
        const day = lastDay.get(step);
        const name = step === 'JOINT_PLANNING' ? t('stage.jointPlanningShort') : t(`enum.PartnershipStage.${step}`);
        return (
          <li
            key={step}
            data-past={past || undefined}
            data-now={now || undefined}
            data-end={(now && !onLadder) || undefined}
            aria-current={now ? 'step' : undefined}
          >
            <b title={t(`enum.PartnershipStage.${step}`)}>
              {past ? <IconCheck size={14} stroke={2} aria-hidden /> : <StageGlyph stage={step} />}
              <span className="ellipsis">{name}</span>
              {past && <span className="visually-hidden">{t('partnershipPage.stagePast')}</span>}
            </b>
            {now ? (
              <span className={classes.since}>
                {t('partnershipPage.since', { date: dates.long(stageSince) })} ·{' '}
                {rot === 'FRESH' ? age : <DaysInStage days={daysInStage} rot={rot} limit={stageLimitDays} />}
              </span>
            ) : (
              past && day && <span>{dates.long(day)}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
