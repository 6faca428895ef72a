import { IconClock, IconHourglassEmpty, IconHourglassHigh } from '@tabler/icons-react';
import { classNames } from '../lib/class-names';
import { useT } from '../lib/messages';
import type { Rot } from '../lib/vocabulary';
import classes from './marks.module.css';

const DAYS_A_YEAR = 365;

interface DaysInStageProps {
  readonly days: number;
  readonly rot: Rot;
  /** Days this stage may last; null: no limit. Said beside the figure when `sentence` is set. */
  readonly limit?: number | null;
  readonly sentence?: boolean;
  readonly dense?: boolean;
}

const MARKS = {
  FRESH: [undefined, IconClock],
  AGEING: [classes.soon, IconHourglassHigh],
  STALLED: [classes.stalled, IconHourglassEmpty],
} as const;

/** "47 днів"; from two years on "3 роки", as long as nothing is wrong. */
export function DaysInStage({ days, rot, limit, sentence = false, dense = false }: DaysInStageProps) {
  const t = useT();
  const [tone, Icon] = MARKS[rot];
  const figure =
    rot === 'FRESH' && days >= 2 * DAYS_A_YEAR
      ? t('age.years', { years: Math.floor(days / DAYS_A_YEAR) })
      : t('age.days', { days });
  const text = sentence ? (limit ? t('age.inStageLimit', { days, limit }) : t('age.inStage', { days })) : figure;
  const meaning = rot === 'STALLED' ? t('age.stalled') : rot === 'AGEING' ? t('age.ageing') : null;
  return (
    <span className={classNames(classes.age, tone, dense && classes.dense)} title={t('age.inStage', { days })}>
      <Icon size={13} stroke={2} aria-hidden />
      {meaning !== null && <span className="visually-hidden">{meaning} </span>}
      {text}
    </span>
  );
}
