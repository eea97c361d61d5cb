import type { MirrorDifference, MyCalibrationView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { texts } from '../texts.js';
import css from './my-calibration.module.css';

const t = texts.difference;

type Said = Exclude<MirrorDifference, { statement: 'none' }>;

/** What one may do with it; a figure whose interval holds zero says that there may be nothing to do. */
function adviceOf({ mean, interval }: Said): string {
  if (interval === null) return t.noInterval;
  if (interval[0] <= 0 && interval[1] >= 0) return t.includesZero;
  return mean > 0 ? t.above(mean) : t.below(mean);
}

/** A line from -2 to +2 levels with the interval and the mean on it; said in words beside it. */
function Line({ mean, interval }: Said) {
  const at = (value: number): string => `${((Math.min(Math.max(value, -2), 2) + 2) / 4) * 100}%`;
  const [low, high] = interval ?? [mean, mean];
  return (
    <div className={css.line} aria-hidden="true">
      <i className={css.zero} style={{ left: at(0) }} />
      <i className={css.interval} style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
      <i className={css.mean} style={{ left: at(mean) }} />
      <span style={{ left: 0 }}>−2</span>
      <span style={{ left: '50%', transform: 'translateX(-50%)' }}>0</span>
      <span style={{ right: 0 }}>+2</span>
    </div>
  );
}

export function DifferenceCard({ difference, shared }: Pick<MyCalibrationView, 'difference' | 'shared'>) {
  if (difference.statement === 'none')
    return <Card title={t.title}>{t.none(shared.candidates, difference.moreNeeded)}</Card>;
  return (
    <Card title={t.title} hint={t.hint}>
      <div className={css.stack}>
        <p className={css.figure}>{t.figure(difference.mean, difference.interval)}</p>
        <Line {...difference} />
        <p>{adviceOf(difference)}</p>
        <p className={css.muted}>
          {difference.statement === 'interval' && `${t.early} `}
          {t.notWho}
        </p>
      </div>
    </Card>
  );
}
