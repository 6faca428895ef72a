import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconRefresh,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { DeliveryState } from '../graphql/graphql';
import { useT } from '../lib/messages';
import { Tag } from './tag';

type Look = readonly ['overdue' | 'due' | 'done' | 'stalled' | 'info' | undefined, TablerIcon];

const LOOKS: Readonly<Record<DeliveryState, Look>> = {
  SCHEDULED: [undefined, IconClock],
  SENDING: ['info', IconSend],
  RETRY: ['due', IconRefresh],
  UNKNOWN: ['due', IconRefresh],
  SENT: ['done', IconCircleCheck],
  DEAD: ['overdue', IconAlertTriangle],
  EXPIRED: ['stalled', IconCircleX],
  CANCELLED: [undefined, IconCircleX],
  SUPPRESSED: ['stalled', IconCircleX],
};

interface DeliveryStateTagProps {
  readonly state: DeliveryState;
  /** Absent: the name of the state. */
  readonly children?: ReactNode;
}

export function DeliveryStateTag({ state, children }: DeliveryStateTagProps) {
  const t = useT();
  const [tone, icon] = LOOKS[state];
  return (
    <span>
      <Tag tone={tone} icon={icon}>
        {children ?? t(`enum.DeliveryState.${state}`)}
      </Tag>
    </span>
  );
}
