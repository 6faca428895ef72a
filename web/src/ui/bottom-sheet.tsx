import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../lib/messages';
import classes from './bottom-sheet.module.css';

interface BottomSheetProps {
  readonly opened: boolean;
  /** Said to screen readers; the content shows its own heading. */
  readonly label: string;
  onClose(): void;
  readonly children: ReactNode;
}

/** The phone's sheet: as high as what it holds, closed by its handle, a tap beside it or Escape. */
export function BottomSheet({ opened, label, onClose, children }: BottomSheetProps) {
  const t = useT();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      withCloseButton={false}
      overlayProps={{ backgroundOpacity: 0.2 }}
      aria-label={label}
      classNames={{ inner: classes.inner, content: classes.content, body: classes.body }}
    >
      <button type="button" className={classes.handle} aria-label={t('action.close')} onClick={onClose}>
        <span />
      </button>
      {children}
    </Drawer>
  );
}
