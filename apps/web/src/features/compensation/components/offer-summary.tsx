import { payRangeWords } from '@app/charts';
import type { OfferView, PayRangeView } from '@app/contracts';
import { Notice } from '../../../components/ui/notice.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { grouped, type Range } from '../money.js';
import { texts } from '../texts.js';
import { payTexts } from '../texts-pay.js';
import css from './pay.module.css';

const { offer: words } = payTexts;

/** A range of the employer or candidate always has two ends. */
export const closedRange = (range: PayRangeView): Range => ({ ...range, high: range.high ?? range.low });

interface YearRow {
  readonly label: string;
  readonly total: OfferView['average']['total'];
}

const money = (side: keyof YearRow['total']): Column<YearRow> => ({
  key: side,
  head: words.columns[side],
  align: 'right',
  cell: ({ total }) => grouped(total[side]),
});
const COLUMNS: readonly Column<YearRow>[] = [
  { key: 'year', head: words.columns.year, isName: true, cell: ({ label }) => label },
  money('low'),
  money('base'),
  money('high'),
];

/** One scenario: per year from low over base to high, beside band and expectation, with what it rests on. */
export function OfferSummary({ offer }: { readonly offer: OfferView }) {
  const { years, average, comparisons, assumptions, equityUnknown, warnings, note, terms, name } = offer;
  const rows = [
    ...years.map(({ year, total }) => ({ label: words.year(year), total })),
    { label: words.average, total: average.total },
  ];
  return (
    <div className={css.stack}>
      {note !== '' && <p>{note}</p>}
      {warnings.map((warning) => (
        <Notice key={warning} tone="warn">
          {warning}
        </Notice>
      ))}
      <Table
        caption={`${words.years}, ${name}, ${terms.currency}`}
        columns={COLUMNS}
        rows={rows}
        rowKey={({ label }) => label}
      />
      <ul className={css.bullets}>
        {comparisons.map(({ component, offered, band, expectation }) => (
          <li key={component}>
            {[
              words.against(texts.components[component], payRangeWords(offered)),
              ...(band ? [words.band[band.verdict]] : []),
              ...(expectation ? [words.expectation[expectation.verdict]] : []),
            ].join('; ')}
          </li>
        ))}
      </ul>
      {equityUnknown && <Notice tone="warn" title={words.noEquity}>{` ${equityUnknown}`}</Notice>}
      <p className={css.small}>{`${words.rests}: ${assumptions.join('; ')}.`}</p>
    </div>
  );
}
