import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconHourglassEmpty,
  IconInfoCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './note.module.css';

export type NoteTone = 'due' | 'overdue' | 'info' | 'stalled' | 'done';

const ICONS: Readonly<Record<NoteTone, TablerIcon>> = {
  due: IconAlertTriangle,
  overdue: IconAlertTriangle,
  info: IconClock,
  stalled: IconHourglassEmpty,
  done: IconCircleCheck,
};

interface NoteProps {
  /** `due` a health warning, `overdue` an error; without a tone a plain remark. */
  readonly tone?: NoteTone;
  readonly icon?: TablerIcon;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** At most one for a warning, two for a choice. */
  readonly actions?: ReactNode;
}

/** What happened, what was kept, what to do. Errors are announced. */
export function Note({ tone, icon, title, children, actions }: NoteProps) {
  const Icon = icon ?? (tone === undefined ? IconInfoCircle : ICONS[tone]);
  return (
    <div className={classes.note} data-tone={tone} role={tone === 'overdue' ? 'alert' : undefined}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <div className={classes.body}>
        {title !== undefined && <div className={classes.title}>{title}</div>}
        {children}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  );
}
