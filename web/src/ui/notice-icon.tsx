import {
  IconAlarm,
  IconAlertTriangle,
  IconClipboardText,
  IconFileCertificate,
  IconHourglassEmpty,
  IconStar,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReminderKind } from '../graphql/graphql';

const ICONS: Readonly<Record<ReminderKind, TablerIcon>> = {
  TASK_DUE: IconAlarm,
  VISIT_DEBRIEF_DUE: IconClipboardText,
  NEXT_STEP_MISSING: IconAlertTriangle,
  STAGE_STALLED: IconHourglassEmpty,
  AGREEMENT_EXPIRING: IconFileCertificate,
  ANNIVERSARY: IconStar,
};

export function NoticeIcon({ kind }: { readonly kind: ReminderKind }) {
  const Icon = ICONS[kind];
  return <Icon size={16} stroke={1.75} aria-hidden />;
}
