import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './marks.module.css';

interface TagProps {
  readonly tone?: 'overdue' | 'due' | 'done' | 'stalled' | 'info' | 'accent';
  readonly icon?: TablerIcon;
  readonly children: ReactNode;
}

export function Tag({ tone, icon: Icon, children }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {Icon && <Icon size={13} stroke={2} aria-hidden />}
      {children}
    </span>
  );
}
