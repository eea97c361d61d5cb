import { Modal as MantineModal } from '@mantine/core';
import '@mantine/core/styles/Modal.css';
import type { ReactNode } from 'react';
import { useIsPhone } from '../../lib/use-media.js';
import { overlayClasses, overlayTransition } from './overlay.js';
import { useFocusBack } from './use-focus-back.js';

export interface ModalProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: 'sm' | 'md' | 'lg' | 'xl';
  /** False when leaving must be a choice on a button (a signed-out session). */
  readonly canClose?: boolean;
  readonly children: ReactNode;
}

const WIDTHS = { sm: 420, md: 560, lg: 760, xl: 1040 } as const;

/** Keeps the focus inside and gives it back; Escape and the labelled cross close it. */
export function Modal({ opened, onClose, title, size = 'md', canClose = true, children }: ModalProps) {
  const isPhone = useIsPhone();
  useFocusBack(opened);
  return (
    <MantineModal
      opened={opened}
      onClose={onClose}
      title={title}
      size={WIDTHS[size]}
      centered={!isPhone}
      yOffset={isPhone ? 12 : undefined}
      xOffset={isPhone ? 12 : undefined}
      classNames={overlayClasses}
      transitionProps={{ transition: 'fade', ...overlayTransition }}
      withCloseButton={canClose}
      closeOnEscape={canClose}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {children}
    </MantineModal>
  );
}
