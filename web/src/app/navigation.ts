import {
  IconActivity,
  IconAddressBook,
  IconArrowsExchange,
  IconBuilding,
  IconBuildingCommunity,
  IconCheckbox,
  IconClipboardData,
  IconClipboardText,
  IconFileCertificate,
  IconHeartHandshake,
  IconPackage,
  IconPlaneInflight,
  IconSend,
  IconSettings,
  IconSpeakerphone,
  IconSun,
  IconTrash,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { MessageId } from '../lib/messages';
import { useCan } from '../lib/viewer';

export interface Destination {
  readonly to: string;
  readonly label: MessageId;
  readonly icon: TablerIcon;
  /** Further places behind the same entry, told apart by its tabs. */
  readonly also?: readonly string[];
  /** Shown only to those who may do this. */
  readonly needs?: string;
}

/** Only what exists in this release. */
const DESTINATIONS: readonly Destination[] = [
  { to: '/', label: 'nav.myDay', icon: IconSun },
  { to: '/partnerships', label: 'nav.partnerships', icon: IconHeartHandshake },
  { to: '/municipalities', label: 'nav.municipalities', icon: IconBuildingCommunity },
  { to: '/organisations', label: 'nav.organisations', icon: IconBuilding },
  { to: '/people', label: 'nav.people', icon: IconAddressBook },
  { to: '/agreements', label: 'nav.agreements', icon: IconFileCertificate },
  { to: '/visits', label: 'nav.visits', icon: IconPlaneInflight },
  { to: '/tasks', label: 'nav.tasks', icon: IconCheckbox },
  { to: '/aid', label: 'nav.aid', icon: IconPackage, also: ['/projects', '/memberships'], needs: 'aid.read' },
  { to: '/needs', label: 'nav.needs', icon: IconArrowsExchange, needs: 'needs.read' },
  {
    to: '/publications',
    label: 'nav.promotion',
    icon: IconSpeakerphone,
    also: ['/awards', '/gifts'],
    needs: 'promotion.read',
  },
  { to: '/programmes', label: 'nav.programmes', icon: IconClipboardText, needs: 'programmes.read' },
  { to: '/reports/pipeline', label: 'nav.reports', icon: IconClipboardData },
];

const FOOT_DESTINATIONS: readonly Destination[] = [
  { to: '/team', label: 'nav.team', icon: IconUsers, needs: 'users.invite' },
  { to: '/delivery', label: 'nav.delivery', icon: IconActivity, needs: 'operations.read' },
  { to: '/outbox', label: 'nav.outbox', icon: IconSend, needs: 'outbox.read' },
  { to: '/trash', label: 'nav.trash', icon: IconTrash, needs: 'trash.read' },
  { to: '/settings', label: 'nav.settings', icon: IconSettings },
];

/** `/partnerships/7` belongs to `/partnerships`; only the start page must match whole. */
export const isCurrent = (to: string, pathname: string): boolean =>
  to === '/' ? pathname === '/' : pathname === to || pathname.startsWith(`${to}/`);

export const leadsTo = ({ to, also = [] }: Destination, pathname: string): boolean =>
  [to, ...also].some((place) => isCurrent(place, pathname));

export function useDestinations(): { readonly places: readonly Destination[]; readonly foot: readonly Destination[] } {
  const can = useCan();
  const allowed = ({ needs }: Destination) => needs === undefined || can(needs);
  return { places: DESTINATIONS.filter(allowed), foot: FOOT_DESTINATIONS.filter(allowed) };
}
