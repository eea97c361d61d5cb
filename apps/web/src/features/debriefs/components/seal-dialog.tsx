import type { DecisionView } from '@app/contracts';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/ui/confirm-dialog.js';
import { toast } from '../../../components/ui/toast.js';
import { newIdempotencyKey } from '../../../lib/api.js';
import { sealDecision, useRefreshDebrief } from '../api/debrief-writes.js';
import { texts } from '../texts.js';

interface SealDialogProps {
  readonly applicationId: string;
  readonly decision: DecisionView;
  readonly onClose: () => void;
}

/** Seals the version on the screen; one that somebody corrected meanwhile is refused by the server and shown in here. */
export function SealDialog({ applicationId, decision, onClose }: SealDialogProps) {
  const refresh = useRefreshDebrief(applicationId);
  const [key] = useState(newIdempotencyKey);
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={texts.decision.sealTitle}
      confirmLabel={texts.decision.sealConfirm}
      onConfirm={async () => {
        try {
          await sealDecision(applicationId, decision.version, key);
          toast.success(texts.decision.sealed);
        } finally {
          await refresh();
        }
      }}
    >
      {texts.decision.sealText.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </ConfirmDialog>
  );
}
