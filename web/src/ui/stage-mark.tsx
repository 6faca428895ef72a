import type { PartnershipStage } from '../lib/vocabulary';
import { useT } from '../lib/messages';
import classes from './marks.module.css';

const COLOURS: Readonly<Record<PartnershipStage, string>> = {
  LEAD: 'var(--stage-1)',
  CONTACTED: 'var(--stage-2)',
  DIALOGUE: 'var(--stage-3)',
  JOINT_PLANNING: 'var(--stage-4)',
  FORMALISING: 'var(--stage-5)',
  ACTIVE: 'var(--stage-6)',
  DORMANT: 'var(--stage-7)',
  ENDED: 'var(--stage-7)',
  LOST: 'var(--stage-7)',
};

/** How much of the ring is filled, in fifths. */
const FIFTHS: Partial<Readonly<Record<PartnershipStage, number>>> = {
  CONTACTED: 1,
  DIALOGUE: 2,
  JOINT_PLANNING: 3,
  FORMALISING: 4,
};

export const stageColour = (stage: PartnershipStage): string => COLOURS[stage];

/** A pie slice of n fifths, clockwise from noon, inside the ring. */
function slice(fifths: number): string {
  const angle = (fifths / 5) * 2 * Math.PI;
  const x = 7 + 4 * Math.sin(angle);
  const y = 7 - 4 * Math.cos(angle);
  return `M7 7 L7 3 A4 4 0 ${fifths > 2.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)} Z`;
}

/** The 14 px ring alone. Beside it the stage's name must stand. */
export function StageGlyph({ stage }: { readonly stage: PartnershipStage }) {
  const colour = COLOURS[stage];
  return (
    <svg className={classes.glyph} viewBox="0 0 14 14" aria-hidden="true" fill="none" stroke={colour} strokeWidth="1.5">
      {stage === 'ACTIVE' ? (
        <>
          <circle cx="7" cy="7" r="6.5" fill={colour} stroke="none" />
          <path
            d="M4.2 7.2 6.2 9.2 9.9 5.2"
            stroke="var(--on-accent)"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      ) : (
        <circle cx="7" cy="7" r="6" strokeDasharray={stage === 'LEAD' ? '2.4 2.3' : undefined} />
      )}
      {FIFTHS[stage] !== undefined && <path d={slice(FIFTHS[stage])} fill={colour} stroke="none" />}
      {stage === 'DORMANT' && <path d="M5.6 4.8v4.4M8.4 4.8v4.4" strokeLinecap="round" />}
      {stage === 'ENDED' && <rect x="4.8" y="4.8" width="4.4" height="4.4" rx=".6" fill={colour} stroke="none" />}
      {stage === 'LOST' && <path d="m5 5 4 4m0-4-4 4" strokeLinecap="round" />}
    </svg>
  );
}

interface StageMarkProps {
  readonly stage: PartnershipStage;
  /** Steppers and tables may say "Планування" for "Планування спільних дій". */
  readonly short?: boolean;
}

export function StageMark({ stage, short = false }: StageMarkProps) {
  const t = useT();
  const full = t(`enum.PartnershipStage.${stage}`);
  const shortened = short && stage === 'JOINT_PLANNING';
  return (
    <span className={classes.stage} title={shortened ? full : undefined}>
      <StageGlyph stage={stage} />
      <span className="ellipsis">{shortened ? t('stage.jointPlanningShort') : full}</span>
    </span>
  );
}
