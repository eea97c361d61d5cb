import { Drawer as MantineDrawer } from '@mantine/core';
import '@mantine/core/styles/Drawer.css';
import { type ReactNode, useState } from 'react';
import { UnsavedContext } from '../../lib/unsaved-context.js';
import { useIsPhone } from '../../lib/use-media.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { overlayClasses, overlayTransition } from './overlay.js';
import { useFocusBack } from './use-focus-back.js';

export interface DrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly side?: 'right' | 'left';
  readonly width?: number;
  readonly children: ReactNode;
}

/**
 * A panel from the side; from below on a phone. Put its state into the URL with useUrlState.
 * Escape, the cross or a click beside it ask first when a form in it holds something unsaved.
 */
export function Drawer({ opened, onClose, title, side = 'right', width = 460, children }: DrawerProps) {
  const isPhone = useIsPhone();
  useFocusBack(opened);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <MantineDrawer
        opened={opened}
        onClose={() => {
          if (isUnsaved) setIsAsking(true);
          else onClose();
        }}
        title={title}
        position={isPhone ? 'bottom' : side}
        size={isPhone ? '88dvh' : width}
        classNames={overlayClasses}
        transitionProps={overlayTransition}
        closeOnEscape={!isAsking}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <UnsavedContext value={setIsUnsaved}>{children}</UnsavedContext>
      </MantineDrawer>
      <ConfirmDialog
        opened={opened && isAsking}
        onClose={() => setIsAsking(false)}
        title="Close without saving?"
        confirmLabel="Close without saving"
        cancelLabel="Go on writing"
        tone="danger"
        onConfirm={() => {
          setIsUnsaved(false);
          onClose();
        }}
      >
        <p>What you typed here is not saved yet.</p>
      </ConfirmDialog>
    </>
  );
}
