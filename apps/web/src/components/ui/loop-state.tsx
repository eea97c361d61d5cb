import type { LoopState } from '@app/domain';
import { IconCircleDashed, IconEye, IconLock, IconPencil, IconUsers, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { StatusPill } from './status-pill.js';
import type { Tone } from './tone.js';

/** The states of a loop as people call them; one list for boards, candidates and debriefs. */
export const LOOP_STATE_WORDS: Readonly<Record<LoopState, string>> = {
  planned: 'Planned',
  collecting: 'Collecting',
  packet_ready: 'Packet ready',
  pre_read: 'Pre-read',
  revealed: 'Revealed',
  discussing: 'Discussing',
  final_vote: 'Final vote',
  decided: 'Decided',
  sealed: 'Sealed',
  comp_open: 'Comp open',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  cancelled: 'Cancelled',
};

const TONES: Partial<Readonly<Record<LoopState, Tone>>> = {
  packet_ready: 'ok',
  pre_read: 'accent',
  revealed: 'accent',
  discussing: 'accent',
  final_vote: 'accent',
  decided: 'ok',
  sealed: 'sealed',
  comp_open: 'sealed',
  closed: 'sealed',
};

const ICON = { size: 14, stroke: 1.6, 'aria-hidden': true } as const;
const ICONS: Partial<Readonly<Record<LoopState, ReactNode>>> = {
  planned: <IconCircleDashed {...ICON} />,
  collecting: <IconPencil {...ICON} />,
  pre_read: <IconEye {...ICON} />,
  revealed: <IconEye {...ICON} />,
  discussing: <IconUsers {...ICON} />,
  final_vote: <IconUsers {...ICON} />,
  closed: <IconLock {...ICON} />,
  withdrawn: <IconX {...ICON} />,
  cancelled: <IconX {...ICON} />,
};

export interface LoopStatePillProps {
  readonly state: LoopState;
  readonly plain?: boolean;
}

export function LoopStatePill({ state, plain }: LoopStatePillProps) {
  return (
    <StatusPill tone={TONES[state] ?? 'neutral'} icon={ICONS[state]} plain={plain ?? false}>
      {LOOP_STATE_WORDS[state]}
    </StatusPill>
  );
}
