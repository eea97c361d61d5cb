import type { FitVerdict } from '@app/domain';
import { IconArrowDown, IconArrowUp, IconArrowsHorizontal, IconCheck, IconQuestionMark } from '@tabler/icons-react';
import type { ReactNode } from 'react';

const ICON = { size: 14, stroke: 1.6, 'aria-hidden': true } as const;

interface Look {
  readonly tone: 'ok' | 'warn' | 'neutral';
  readonly icon: ReactNode;
}

/** No verdict is good or bad in itself: only the icon differs, and 'inside' alone is settled. */
export const VERDICT_LOOKS: Readonly<Record<FitVerdict, Look>> = {
  inside: { tone: 'ok', icon: <IconCheck {...ICON} /> },
  overlaps: { tone: 'warn', icon: <IconArrowsHorizontal {...ICON} /> },
  below: { tone: 'warn', icon: <IconArrowDown {...ICON} /> },
  above: { tone: 'warn', icon: <IconArrowUp {...ICON} /> },
  unknown: { tone: 'neutral', icon: <IconQuestionMark {...ICON} /> },
};
