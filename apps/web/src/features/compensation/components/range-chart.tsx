import { type Range, rangeOf } from '../money.js';
import { texts } from '../texts.js';
import css from './compensation.module.css';

interface Scale {
  readonly from: number;
  readonly to: number;
}

/** Both ranges with a little air at the ends; never from zero, since nobody is paid zero. */
export function scaleOf(ranges: readonly Range[]): Scale {
  const low = Math.min(...ranges.map((range) => range.low));
  const high = Math.max(...ranges.map((range) => range.high));
  const air = Math.max((high - low) * 0.12, high * 0.02, 1);
  return { from: low - air, to: high + air };
}

const shareOf = (value: number, { from, to }: Scale): string => `${(((value - from) / (to - from)) * 100).toFixed(2)}%`;

interface LineProps {
  readonly kind: 'band' | 'expectation';
  readonly range: Range;
  readonly scale: Scale;
}

function Line({ kind, range, scale }: LineProps) {
  const left = shareOf(range.low, scale);
  return (
    <div className={css.line} aria-hidden="true">
      <span>{texts.fit[kind]}</span>
      <div className={css.track}>
        <div
          className={css.bar}
          data-kind={kind}
          style={{ left, right: `calc(100% - ${shareOf(range.high, scale)})` }}
        />
        {kind === 'band' && (
          <div className={css.middle} style={{ left: shareOf((range.low + range.high) / 2, scale) }} />
        )}
      </div>
      <span className={css.values}>{rangeOf(range)}</span>
    </div>
  );
}

/** The expectation under the band on one scale, with the band's middle; only for the same component and currency. */
export function RangeChart({ band, expectation }: { readonly band: Range; readonly expectation: Range }) {
  const scale = scaleOf([band, expectation]);
  return (
    <div className={css.chart} role="img" aria-label={texts.fit.chart(rangeOf(band), rangeOf(expectation))}>
      <Line kind="band" range={band} scale={scale} />
      <Line kind="expectation" range={expectation} scale={scale} />
    </div>
  );
}
