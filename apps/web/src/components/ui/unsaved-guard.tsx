import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from './confirm-dialog.js';

export interface UnsavedGuardProps {
  readonly when: boolean;
  /** What would be lost: 'The people you added to the panel are not saved yet.' */
  readonly sentence: string;
}

/** Asks before what was typed is left behind, in the app and on closing the tab. */
export function UnsavedGuard({ when, sentence }: UnsavedGuardProps) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title="Leave without saving?"
      confirmLabel="Leave without saving"
      cancelLabel="Stay here"
      tone="danger"
      onConfirm={() => blocker.proceed?.()}
    >
      <p>{sentence}</p>
    </ConfirmDialog>
  );
}
