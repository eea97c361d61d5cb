import type { ScreenCardView } from '@app/contracts';
import { formatFixed } from '@app/charts';
import type { ReactNode } from 'react';
import { Notice } from '../../../components/ui/notice.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Range, rangeOf } from '../money.js';
import { texts } from '../texts.js';
import css from './compensation.module.css';
import { RangeChart } from './range-chart.js';
import { VERDICT_LOOKS } from './verdict-looks.js';

const { fit: words } = texts;
/** The amounts, where this viewer is sent them. */
export function expectationOf(card: ScreenCardView): Range | null {
  const { component, currency, expectationLow = null, expectationHigh = null } = card;
  if (expectationLow === null || expectationHigh === null) return null;
  return { component, currency, low: expectationLow, high: expectationHigh };
}

function expectationWords(card: ScreenCardView): string {
  const expectation = expectationOf(card);
  if (expectation) return rangeOf(expectation);
  return card.expectationLow === undefined ? words.hiddenAmount : words.noAmount;
}

function Fact({
  label,
  children,
  hint,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly hint?: string;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {hint && <span className={css.small}>{hint}</span>}
      </dd>
    </div>
  );
}

export function BandFitDetails({ card }: { readonly card: ScreenCardView }) {
  const { band, compaRatio, component } = card;
  const expectation = expectationOf(card);
  const comparable = band && expectation && band.component === component && band.currency === card.currency;
  return (
    <div className={css.stack}>
      <div>
        <StatusPill {...VERDICT_LOOKS[card.verdict]}>{texts.verdicts[card.verdict]}</StatusPill>
      </div>
      {card.warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      {comparable && <RangeChart band={band} expectation={expectation} />}
      <dl className={css.facts}>
        <Fact label={words.component}>{texts.components[component]}</Fact>
        {!comparable && <Fact label={words.expectation}>{expectationWords(card)}</Fact>}
        {!comparable && (
          <Fact label={words.band}>
            {band
              ? `${rangeOf(band)}${band.component === component ? '' : `, ${texts.components[band.component]}`}`
              : words.noBand}
          </Fact>
        )}
        {compaRatio !== undefined && (
          <Fact label={words.compa} hint={words.compaHint}>
            {compaRatio === null ? words.noCompa : formatFixed(compaRatio, 2)}
          </Fact>
        )}
        {card.level !== '' && <Fact label={words.level}>{card.level}</Fact>}
        {card.note !== '' && <Fact label={words.note}>{card.note}</Fact>}
      </dl>
    </div>
  );
}
