import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messageOf } from '../../lib/problem.js';
import { Button } from './button.js';
import { Modal } from './modal.js';
import { Notice } from './notice.js';
import css from './overlay.module.css';

export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What will happen, what stays, whether it can be undone. */
  readonly children: ReactNode;
  /** The verb: 'Remove Maren Osei', not 'OK'. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly tone?: 'default' | 'danger';
  /** The dialog closes once this is done; an error is shown inside it. */
  readonly onConfirm: () => unknown;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, title, children, confirmLabel, cancelLabel = 'Cancel', tone = 'default', onConfirm } = props;
  const confirm = useMutation({
    mutationFn: async () => onConfirm(),
    meta: { handlesError: true },
    onSuccess: onClose,
  });
  const close = (): void => {
    confirm.reset();
    onClose();
  };
  const problem = confirm.error ? messageOf(confirm.error) : null;
  return (
    <Modal opened={opened} onClose={close} title={title} size="sm">
      <div className={css.text}>
        {children}
        {problem && (
          <Notice tone="danger" title={problem.title} live>
            {problem.detail}
          </Notice>
        )}
      </div>
      <div className={css.actions}>
        <Button data-autofocus onClick={close}>
          {cancelLabel}
        </Button>
        <Button
          variant={tone === 'danger' ? 'danger' : 'primary'}
          busy={confirm.isPending}
          onClick={() => confirm.mutate()}
        >
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
