import {
  IconArrowDownLeft,
  IconArrowUpRight,
  IconCircleCheck,
  IconCircleX,
  IconClockOff,
  IconLock,
  IconPencil,
  IconSpeakerphone,
  type TablerIcon,
} from '@tabler/icons-react';
import type { NeedNature, NeedRowFragment, NeedStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { DueDate } from '../../ui/due-date';
import { Party } from '../../ui/party';
import { Tag } from '../../ui/tag';
import classes from './needs.module.css';

const LOOKS: Readonly<Record<NeedStatus, readonly [icon: TablerIcon, tone?: 'done' | 'info' | 'due']>> = {
  DRAFT: [IconPencil],
  PUBLISHED: [IconSpeakerphone, 'info'],
  RESERVED: [IconLock, 'info'],
  FULFILLED: [IconCircleCheck, 'done'],
  WITHDRAWN: [IconCircleX],
  EXPIRED: [IconClockOff, 'due'],
};

export function NeedStatusTag({ status }: { readonly status: NeedStatus }) {
  const t = useT();
  const [icon, tone] = LOOKS[status];
  return (
    <Tag icon={icon} tone={tone}>
      {t(`enum.NeedStatus.${status}`)}
    </Tag>
  );
}

/** What is looked for comes in, what is offered goes out. */
export function NatureMark({ nature }: { readonly nature: NeedNature }) {
  const t = useT();
  const Icon = nature === 'NEED' ? IconArrowDownLeft : IconArrowUpRight;
  return (
    <span className={classes.nature}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`enum.NeedNature.${nature}`)}
    </span>
  );
}

/** Whose it is; people of a community do not learn that of every other one. */
export function Whose({ municipality }: Pick<NeedRowFragment, 'municipality'>) {
  const t = useT();
  return municipality ? <Party municipality={municipality} /> : <span className="muted">{t('need.hidden')}</span>;
}

/** Until when it is shown; for one that is not waiting for anybody, when it was last confirmed. */
export function ShownUntil({ need }: { readonly need: Pick<NeedRowFragment, 'shownUntil' | 'reconfirmedOn'> }) {
  const t = useT();
  const dates = useDates();
  const { shownUntil, reconfirmedOn } = need;
  if (shownUntil !== null) return <DueDate on={shownUntil} dense />;
  if (reconfirmedOn === null) return null;
  return <span className="text2">{t('need.confirmedOn', { date: dates.long(reconfirmedOn) })}</span>;
}
