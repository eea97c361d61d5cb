import type { CardStatus } from '@app/contracts';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBan,
  IconCalendarEvent,
  IconCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconClock,
} from '@tabler/icons-react';
import { StatusPill } from './status-pill.js';
import type { Tone } from './tone.js';

export const CARD_STATUS_WORDS: Readonly<Record<CardStatus, string>> = {
  none: 'No card',
  planned: 'Planned',
  due: 'Due',
  late: 'Late',
  submitted: 'Submitted',
  withdrawn: 'Withdrawn',
  excused: 'Excused',
  conflict: 'Conflict',
};

const LOOKS = {
  none: { tone: 'neutral', icon: IconCircleDashed },
  planned: { tone: 'neutral', icon: IconCalendarEvent },
  due: { tone: 'neutral', icon: IconClock },
  late: { tone: 'danger', icon: IconAlertTriangle },
  submitted: { tone: 'ok', icon: IconCheck },
  withdrawn: { tone: 'warn', icon: IconArrowBackUp },
  excused: { tone: 'neutral', icon: IconCircleMinus },
  conflict: { tone: 'warn', icon: IconBan },
} as const satisfies Record<CardStatus, { tone: Tone; icon: unknown }>;

/** Where a card stands, in icon and word: never what is in it, when it came or what it says. */
export function CardStatusMark({ status }: { readonly status: CardStatus }) {
  const { tone, icon: Icon } = LOOKS[status];
  return (
    <StatusPill tone={tone} plain icon={<Icon size={14} stroke={1.6} aria-hidden="true" />}>
      {CARD_STATUS_WORDS[status]}
    </StatusPill>
  );
}
