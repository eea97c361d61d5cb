import { IconLock, IconLockOpen } from '@tabler/icons-react';
import type { DebriefView } from '@app/contracts';
import { placeOf } from '../hooks/use-grid-focus.js';
import { texts } from '../texts.js';
import css from './matrix.module.css';

const money = (amount: number, currency: string): string => `${currency} ${amount.toLocaleString('en-GB')}`;

/** Sealed: in its place, with the reason, without a hint of what is inside. Open: verdict and band, no amount of the candidate. */
export function BandFitText({ bandFit }: Pick<DebriefView, 'bandFit'>) {
  if (bandFit === undefined) {
    return (
      <span className={css.pill}>
        <IconLock size={14} stroke={1.6} aria-hidden="true" />
        {texts.matrix.bandSealed}
      </span>
    );
  }
  if (bandFit === null) return <span className={css.pill}>{texts.matrix.bandNone}</span>;
  const { verdict, component, currency, low, high } = bandFit;
  return (
    <span className={css.pill}>
      <span>
        <b>{verdict}</b>, {component} {money(low, currency)} to {money(high, currency)}. {texts.matrix.bandNever}
      </span>
    </span>
  );
}

interface BandFitRowProps extends Pick<DebriefView, 'bandFit'> {
  readonly row: number;
  /** Columns right of the name. */
  readonly span: number;
  readonly stop: number | null;
}

export function BandFitRow({ bandFit, row, span, stop }: BandFitRowProps) {
  const Icon = bandFit === undefined ? IconLock : IconLockOpen;
  return (
    <tr className={css.sealed}>
      <th scope="row" className={css.name} data-place={placeOf(row, 0)} tabIndex={stop === 0 ? 0 : -1}>
        <span className={css.band}>
          <Icon size={14} stroke={1.6} aria-hidden="true" />
          {texts.matrix.band}
        </span>
      </th>
      <td
        role="gridcell"
        colSpan={span}
        className={css.starts}
        data-place={placeOf(row, 1)}
        tabIndex={stop === 1 ? 0 : -1}
      >
        <BandFitText bandFit={bandFit} />
      </td>
    </tr>
  );
}
