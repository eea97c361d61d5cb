import { Drawer as MantineDrawer } from '@mantine/core';
import '@mantine/core/styles/Drawer.css';
import type { ReactNode } from 'react';
import { useIsPhone } from '../../lib/use-media.js';
import { overlayClasses, overlayTransition } from './overlay.js';

export interface DrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly side?: 'right' | 'left';
  readonly width?: number;
  readonly children: ReactNode;
}

/** A panel from the side; from below on a phone. Put its state into the URL with useUrlState. */
export function Drawer({ opened, onClose, title, side = 'right', width = 460, children }: DrawerProps) {
  const isPhone = useIsPhone();
  return (
    <MantineDrawer
      opened={opened}
      onClose={onClose}
      title={title}
      position={isPhone ? 'bottom' : side}
      size={isPhone ? '88dvh' : width}
      classNames={overlayClasses}
      transitionProps={overlayTransition}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {children}
    </MantineDrawer>
  );
}
