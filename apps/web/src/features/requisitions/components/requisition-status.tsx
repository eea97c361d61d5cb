import type { RequisitionStatus } from '@app/contracts';
import { IconCircleDot, IconLock, IconPencil } from '@tabler/icons-react';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { texts } from '../texts.js';

const ICON = { size: 14, stroke: 1.6, 'aria-hidden': true } as const;
const LOOKS = {
  draft: { tone: 'neutral', icon: <IconPencil {...ICON} /> },
  open: { tone: 'ok', icon: <IconCircleDot {...ICON} /> },
  closed: { tone: 'sealed', icon: <IconLock {...ICON} /> },
} as const;

export function RequisitionStatusPill({
  status,
  plain,
}: {
  readonly status: RequisitionStatus;
  readonly plain?: boolean;
}) {
  return (
    <StatusPill {...LOOKS[status]} plain={plain ?? false}>
      {texts.status[status]}
    </StatusPill>
  );
}
