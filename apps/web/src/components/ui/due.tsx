import { IconClock } from '@tabler/icons-react';
import { dayOf, timeOf } from '../../lib/dates.js';
import { useNow } from '../../lib/use-now.js';
import { StatusPill } from './status-pill.js';

export interface DueProps {
  readonly at: string;
  readonly plain?: boolean;
}

const SOON_MS = 24 * 3_600_000;

/** 'Due tomorrow 12:00'; within a day it is work to do, past it is late. */
export function Due({ at, plain }: DueProps) {
  const left = new Date(at).getTime() - useNow();
  const when = `${dayOf(at)} ${timeOf(at)}`;
  const tone = left < 0 ? 'danger' : left < SOON_MS ? 'warn' : 'neutral';
  return (
    <StatusPill tone={tone} plain={plain ?? false} icon={<IconClock size={14} stroke={1.6} aria-hidden="true" />}>
      <time dateTime={at}>{left < 0 ? `Late, was due ${when}` : `Due ${when}`}</time>
    </StatusPill>
  );
}
