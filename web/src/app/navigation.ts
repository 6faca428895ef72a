import {
  IconBuildingCommunity, IconCheckbox, IconClipboardData, IconFileCertificate, IconHeartHandshake, IconPlaneInflight,
  IconSend, IconSettings, IconSun, IconTrash, IconUsers, type TablerIcon,
} from '@tabler/icons-react';
import type { MessageId } from '../lib/messages';

export interface Destination {
  readonly to: string;
  readonly label: MessageId;
  readonly icon: TablerIcon;
  /** Only for those who steer the network. */
  readonly steering?: true;
}

/** Only what exists in this release. */
export const DESTINATIONS: readonly Destination[] = [
  { to: '/', label: 'nav.myDay', icon: IconSun },
  { to: '/partnerships', label: 'nav.partnerships', icon: IconHeartHandshake },
  { to: '/municipalities', label: 'nav.municipalities', icon: IconBuildingCommunity },
  { to: '/team', label: 'nav.people', icon: IconUsers, steering: true },
  { to: '/agreements', label: 'nav.agreements', icon: IconFileCertificate },
  { to: '/visits', label: 'nav.visits', icon: IconPlaneInflight },
  { to: '/tasks', label: 'nav.tasks', icon: IconCheckbox },
  { to: '/reports/pipeline', label: 'nav.reports', icon: IconClipboardData },
];

export const FOOT_DESTINATIONS: readonly Destination[] = [
  { to: '/outbox', label: 'nav.outbox', icon: IconSend, steering: true },
  { to: '/trash', label: 'nav.trash', icon: IconTrash },
  { to: '/settings', label: 'nav.settings', icon: IconSettings },
];

/** `/partnerships/7` belongs to `/partnerships`; only the start page must match whole. */
export const isCurrent = (to: string, pathname: string): boolean =>
  to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);
