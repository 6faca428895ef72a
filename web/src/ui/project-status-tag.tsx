import {
  IconBan,
  IconBulb,
  IconCircleCheck,
  IconCircleX,
  IconPencil,
  IconPlayerPlay,
  IconSend,
  IconTrophy,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ProjectStatus } from '../graphql/graphql';
import { useT } from '../lib/messages';
import { Tag } from './tag';

const LOOKS: Readonly<Record<ProjectStatus, readonly [icon: TablerIcon, tone?: 'done' | 'info' | 'accent']>> = {
  IDEA: [IconBulb],
  APPLYING: [IconPencil],
  SUBMITTED: [IconSend, 'info'],
  AWARDED: [IconTrophy, 'accent'],
  RUNNING: [IconPlayerPlay, 'info'],
  CLOSED: [IconCircleCheck, 'done'],
  REJECTED: [IconCircleX],
  ABANDONED: [IconBan],
};

export function ProjectStatusTag({ status }: { readonly status: ProjectStatus }) {
  const t = useT();
  const [icon, tone] = LOOKS[status];
  return (
    <Tag icon={icon} tone={tone}>
      {t(`enum.ProjectStatus.${status}`)}
    </Tag>
  );
}
