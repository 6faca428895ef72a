import {
  IconAlarm,
  IconAlertTriangle,
  IconBuildingCommunity,
  IconClipboardText,
  IconCoins,
  IconFileCertificate,
  IconGift,
  IconHeartHandshake,
  IconHelpHexagon,
  IconHourglassEmpty,
  IconLockOpen,
  IconMail,
  IconMailHeart,
  IconPackage,
  IconPhoneOff,
  IconReportAnalytics,
  IconScale,
  IconStar,
  IconUserOff,
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
  COMMITMENT_FOLLOW_UP: IconHeartHandshake,
  CONTACT_LAPSED: IconPhoneOff,
  CONTACT_LEFT: IconUserOff,
  COUNCIL_AGENDA_DUE: IconFileCertificate,
  EMBARGO_ENDED: IconLockOpen,
  ENQUIRY_UNANSWERED: IconMail,
  FEAST_DAY: IconStar,
  GIFT_STOCK_LOW: IconGift,
  LETTER_UNANSWERED: IconMail,
  LOAD_UNEVEN: IconScale,
  NEED_STILL_VALID: IconHelpHexagon,
  PROFILE_STALE: IconBuildingCommunity,
  REMIND_ME: IconAlarm,
  REPORT_DUE: IconReportAnalytics,
  ACTIVITY_UNREPORTED: IconReportAnalytics,
  TRAINING_PAPERS_DUE: IconClipboardText,
  VISIT_REVIEW_DUE: IconClipboardText,
  VISIT_THANKS_DUE: IconMailHeart,
};

/** Every kind that a notice may be of. */
export const NOTICE_KINDS = Object.keys(ICONS) as readonly ReminderKind[];

export function NoticeIcon({ kind }: { readonly kind: ReminderKind }) {
  const Icon = ICONS[kind];
  return <Icon size={16} stroke={1.75} aria-hidden />;
}
