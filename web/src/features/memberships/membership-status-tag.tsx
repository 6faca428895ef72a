import {
  IconBulb,
  IconCircleCheck,
  IconCircleX,
  IconPlayerPause,
  IconSend,
  IconSquareOff,
  type TablerIcon,
} from '@tabler/icons-react';
import type { MembershipStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { Tag } from '../../ui/tag';

const LOOKS: Readonly<Record<MembershipStatus, readonly [icon: TablerIcon, tone?: 'done' | 'info' | 'due']>> = {
  CONSIDERED: [IconBulb],
  APPLIED: [IconSend, 'info'],
  MEMBER: [IconCircleCheck, 'done'],
  SUSPENDED: [IconPlayerPause, 'due'],
  ENDED: [IconSquareOff],
  REFUSED: [IconCircleX],
};

export function MembershipStatusTag({ status }: { readonly status: MembershipStatus }) {
  const t = useT();
  const [icon, tone] = LOOKS[status];
  return (
    <Tag icon={icon} tone={tone}>
      {t(`enum.MembershipStatus.${status}`)}
    </Tag>
  );
}
