import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../lib/messages';
import { useIsPhone } from '../lib/use-phone';

const WIDTH_PX = 480;

interface SidePanelProps {
  readonly opened: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The same record at 480 px; on a phone the whole screen. */
export function SidePanel({ opened, title, onClose, children }: SidePanelProps) {
  const t = useT();
  const phone = useIsPhone();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size={phone ? '100%' : WIDTH_PX}
      overlayProps={{ backgroundOpacity: 0.2 }}
      closeButtonProps={{ 'aria-label': t('action.close') }}
      padding={phone ? 'md' : 20}
    >
      {children}
    </Drawer>
  );
}
