import { absoluteOf, dateOf, dayOf, relativeOf, timeOf } from '../../lib/dates.js';

export interface DateTimeProps {
  readonly at: string;
  /** 'datetime' reads 'tomorrow 12:00'. */
  readonly style?: 'date' | 'time' | 'datetime' | 'relative';
}

const FORMATS = {
  date: (at: string) => dateOf(at),
  time: timeOf,
  datetime: (at: string) => `${dayOf(at)} ${timeOf(at)}`,
  relative: (at: string) => relativeOf(at),
} as const;

/** An instant in the viewer's zone; the absolute time on hover. */
export function DateTime({ at, style = 'datetime' }: DateTimeProps) {
  return (
    <time dateTime={at} title={absoluteOf(at)}>
      {FORMATS[style](at)}
    </time>
  );
}
