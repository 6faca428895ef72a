import {
  IconAward,
  IconAffiliate,
  IconArrowsExchange,
  IconBriefcase,
  IconBuilding,
  IconBuildingCommunity,
  IconCheckbox,
  IconFileCertificate,
  IconGift,
  IconHeartHandshake,
  IconNews,
  IconPackageImport,
  IconPlaneInflight,
} from '@tabler/icons-react';

export const ADD_TASK = { label: 'add.task', icon: IconCheckbox } as const;

export const ADDABLE_RECORDS = [
  { to: '/visits/new', label: 'add.visit', icon: IconPlaneInflight },
  { to: '/partnerships/new', label: 'add.partnership', icon: IconHeartHandshake },
  { to: '/agreements/new', label: 'add.agreement', icon: IconFileCertificate },
  { to: '/projects/new', label: 'add.project', icon: IconBriefcase },
  { to: '/memberships/new', label: 'add.membership', icon: IconAffiliate },
  { to: '/aid/new', label: 'add.aid', icon: IconPackageImport },
  { to: '/needs/new', label: 'add.need', icon: IconArrowsExchange },
  { to: '/municipalities/new', label: 'add.municipality', icon: IconBuildingCommunity },
  { to: '/organisations/new', label: 'add.organisation', icon: IconBuilding },
  { to: '/publications/new', label: 'add.publication', icon: IconNews },
  { to: '/awards/new', label: 'add.award', icon: IconAward },
  { to: '/gifts/new', label: 'add.gift', icon: IconGift },
] as const;
