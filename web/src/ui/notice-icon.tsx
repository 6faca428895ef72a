import {
  IconAlarm,
  IconAlertTriangle,
  IconClipboardText,
  IconCoins,
  IconFileCertificate,
  IconHourglassEmpty,
  IconPackage,
  IconStar,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReminderKind } from '../graphql/graphql';

const ICONS: Readonly<Record<ReminderKind, TablerIcon>> = {
  TASK_DUE: IconAlarm,
  VISIT_DEBRIEF_DUE: IconClipboardText,
  NEXT_STEP_MISSING: IconAlertTriangle,
  STAGE_STALLED: IconHourglassEmpty,
  AGREEMENT_EXPIRING: IconFileCertificate,
  AGREEMENT_ANSWER_DUE: IconFileCertificate,
  AGREEMENT_REVIEW_DUE: IconFileCertificate,
  AID_DELIVERY_DUE: IconPackage,
  AID_REPORT_DUE: IconPackage,
  AID_THANKS_DUE: IconPackage,
  GRANT_DEADLINE: IconCoins,
  MEMBERSHIP_DUE: IconUsersGroup,
  ANNIVERSARY: IconStar,
};

export function NoticeIcon({ kind }: { readonly kind: ReminderKind }) {
  const Icon = ICONS[kind];
  return <Icon size={16} stroke={1.75} aria-hidden />;
}
