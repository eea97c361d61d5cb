import type { CandidatePayView } from '@app/contracts';
import { formatFixed, formatPercent } from '@app/charts';
import { Card } from '../../../components/ui/card.js';
import { Notice } from '../../../components/ui/notice.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { amountOf, rangeOf } from '../money.js';
import { texts } from '../texts.js';
import { payTexts } from '../texts-pay.js';
import { closedRange } from './offer-summary.js';
import css from './pay.module.css';
import { VERDICT_LOOKS } from './verdict-looks.js';

const { candidate: words } = payTexts;
type Fit = CandidatePayView['fits'][number];

const ratio = (value: number | null): string => (value === null ? words.notComparable : formatFixed(value, 2));

function Overlap({ fit: { overlap, gap, component, verdict } }: { readonly fit: Fit }) {
  if (overlap) return words.share(amountOf(overlap.amount, component), formatPercent(overlap.share));
  return verdict === 'unknown' ? '' : words.gap(amountOf(gap, component));
}

const COLUMNS: readonly Column<Fit>[] = [
  {
    key: 'component',
    head: words.columns.component,
    isName: true,
    cell: (fit) => <b>{texts.components[fit.component]}</b>,
  },
  { key: 'band', head: words.columns.band, cell: ({ band }) => rangeOf(closedRange(band)) },
  {
    key: 'verdict',
    head: words.columns.verdict,
    cell: ({ verdict }) => <StatusPill {...VERDICT_LOOKS[verdict]}>{texts.verdicts[verdict]}</StatusPill>,
  },
  { key: 'compa', head: words.columns.compa, align: 'right', cell: ({ compaRatio }) => ratio(compaRatio) },
  {
    key: 'penetration',
    head: words.columns.penetration,
    align: 'right',
    cell: ({ rangePenetration }) => (rangePenetration === null ? '' : formatPercent(rangePenetration)),
  },
  { key: 'overlap', head: words.columns.overlap, align: 'right', cell: (fit) => <Overlap fit={fit} /> },
];

/** The expectation against each component of the band, with every reason why one can not be compared. */
export function FitTable({ view: { expectation, fits } }: { readonly view: CandidatePayView }) {
  const warnings = [...new Set(fits.flatMap((fit) => fit.warnings))];
  return (
    <Card title={words.fit} hint={words.fitHint}>
      <div className={css.stack}>
        {expectation ? (
          <p>
            {words.expectation}:{' '}
            <b>{`${texts.components[expectation.component]}, ${rangeOf(closedRange(expectation))}`}</b>
            {expectation.attested && <span className={css.small}>{words.attested}</span>}
            {expectation.note !== '' && <span className={css.small}>{expectation.note}</span>}
          </p>
        ) : (
          <p>{words.noExpectation}</p>
        )}
        {fits.length === 0 ? (
          <p>{words.noBand}</p>
        ) : (
          <Table caption={words.fit} columns={COLUMNS} rows={fits} rowKey={({ component }) => component} />
        )}
        {warnings.length > 0 && (
          <Notice>
            <ul className={css.bullets}>
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Card>
  );
}
