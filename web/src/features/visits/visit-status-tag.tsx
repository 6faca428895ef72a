import {
  IconBan,
  IconBulb,
  IconCalendarEvent,
  IconCircleCheck,
  IconEyeOff,
  IconNotebook,
  IconPlayerPause,
  IconPlayerPlay,
  IconRubberStamp,
  type TablerIcon,
} from '@tabler/icons-react';
import type { VisitStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { Tag } from '../../ui/tag';

const LOOKS: Readonly<Record<VisitStatus, readonly [icon: TablerIcon, tone?: 'due' | 'done' | 'info']>> = {
  PROPOSED: [IconBulb],
  PLANNED: [IconCalendarEvent],
  APPROVED: [IconRubberStamp],
  CONFIRMED: [IconCircleCheck],
  IN_PROGRESS: [IconPlayerPlay, 'info'],
  COMPLETED: [IconNotebook, 'due'],
  DEBRIEFED: [IconNotebook, 'due'],
  CLOSED: [IconCircleCheck, 'done'],
  POSTPONED: [IconPlayerPause],
  CANCELLED: [IconBan],
};

/** A visit that is over and whose report is still open says what it waits for, not that it took place. */
export function VisitStatusTag({ status }: { readonly status: VisitStatus }) {
  const t = useT();
  const [icon, tone] = LOOKS[status];
  return (
    <Tag icon={icon} tone={tone}>
      {status === 'COMPLETED' ? t('visit.awaitsReport') : t(`enum.VisitStatus.${status}`)}
    </Tag>
  );
}

/** Says that others do not see the visit yet. */
export function EmbargoTag({
  visit,
}: {
  readonly visit: { readonly embargoed: boolean; readonly status: VisitStatus };
}) {
  const t = useT();
  const over = visit.status === 'COMPLETED' || visit.status === 'DEBRIEFED' || visit.status === 'CLOSED';
  if (!visit.embargoed || over) return null;
  return (
    <Tag icon={IconEyeOff} tone="due">
      {t('visit.embargo')}
    </Tag>
  );
}
