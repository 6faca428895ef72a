import {
  IconBuildingBank,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconPencil,
  IconPlayerPause,
  IconRefresh,
  IconWritingSign,
  type TablerIcon,
} from '@tabler/icons-react';
import { useT } from '../lib/messages';
import type { AgreementStatus } from '../lib/vocabulary';
import classes from './marks.module.css';

const ICONS: Readonly<Record<AgreementStatus, TablerIcon>> = {
  IDEA: IconPencil,
  DRAFTING: IconPencil,
  TEXT_AGREED: IconPencil,
  RETURNED: IconPencil,
  SUBMITTED: IconBuildingBank,
  MINISTRY_APPROVED: IconBuildingBank,
  COUNCIL_APPROVED: IconBuildingBank,
  SIGNED: IconWritingSign,
  SENT_FOR_REGISTRATION: IconBuildingBank,
  REGISTERED: IconCircleCheck,
  IN_FORCE: IconCircleCheck,
  EXPIRING: IconClock,
  RENEWED: IconRefresh,
  EXPIRED: IconCircleX,
  SUSPENDED: IconPlayerPause,
  TERMINATED: IconCircleX,
  ABANDONED: IconCircleX,
};

interface AgreementStatusTagProps {
  readonly status: AgreementStatus;
  /** Plain text with the icon, as in a table; otherwise a tag. */
  readonly plain?: boolean;
  readonly tone?: 'done' | 'due' | 'info';
}

export function AgreementStatusTag({ status, plain = false, tone }: AgreementStatusTagProps) {
  const t = useT();
  const Icon = ICONS[status];
  return (
    <span className={plain ? classes.status : classes.tag} data-tone={tone}>
      <Icon size={plain ? 14 : 13} stroke={2} aria-hidden />
      {t(`enum.AgreementStatus.${status}`)}
    </span>
  );
}
