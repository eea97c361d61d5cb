import { formatFixed, PanelEstimateChart, screenTheme } from '@app/charts';
import type { PanelCalibrationView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { Notice } from '../../../components/ui/notice.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { isNotFound } from '../../../lib/api.js';
import { usePanelCalibration } from '../api/get-panel-calibration.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { texts } from '../texts-calibration.js';
import { texts as roomTexts } from '../texts.js';
import css from './panel-calibration.module.css';

/** Raw first, adjusted beside it or the reason why not, and what each rater decides. Silent where it is not open. */
export function PanelCalibrationCard({ debrief }: { readonly debrief: OpenDebrief }) {
  const { data: panel, error } = usePanelCalibration(debrief.applicationId);
  if (!panel) return error && !isNotFound(error) ? <Unread /> : null;
  const nameOf = (raterId: string): string =>
    debrief.cards.find((card) => card.author.id === raterId)?.author.name ?? texts.someone;
  return (
    <Card title={texts.title} hint={texts.hint} footer={texts.n(panel.n)}>
      {panel.raw === null ? (
        <p>{texts.none}</p>
      ) : (
        <div className={css.parts}>
          <Estimate panel={panel} raw={panel.raw} />
          <Without panel={panel} nameOf={nameOf} />
        </div>
      )}
    </Card>
  );
}

const Unread = () => (
  <Card title={texts.title}>
    <Notice tone="warn">{texts.unread}</Notice>
  </Card>
);

function Estimate({ panel, raw }: { readonly panel: PanelCalibrationView; readonly raw: number }) {
  const { adjusted, what, criteria } = panel;
  const interval = adjusted.value === null ? null : adjusted.interval;
  return (
    <div className={css.estimate}>
      <PanelEstimateChart
        theme={screenTheme}
        title={texts.chart}
        criteria={criteria.map(({ mean }) => mean)}
        {...{ raw, interval, adjusted: adjusted.value }}
      />
      <dl className={css.numbers}>
        <dt>{texts.raw}</dt>
        <dd>{formatFixed(raw)}</dd>
        {adjusted.value !== null && (
          <>
            <dt>{texts.adjusted}</dt>
            <dd>
              {formatFixed(adjusted.value)}
              {interval && <span>, {texts.interval(formatFixed(interval[0]), formatFixed(interval[1]))}</span>}
            </dd>
          </>
        )}
      </dl>
      {adjusted.value === null ? (
        <Notice live={panel.pending}>
          {texts.notAdjusted} {adjusted.why}
        </Notice>
      ) : (
        <p className={css.what}>{what}</p>
      )}
    </div>
  );
}

type Row = PanelCalibrationView['bar']['without'][number];

interface WithoutProps {
  readonly panel: PanelCalibrationView;
  readonly nameOf: (raterId: string) => string;
}

function Without({ panel: { bar }, nameOf }: WithoutProps) {
  const columns: readonly Column<Row>[] = [
    { key: 'rater', head: texts.without.rater, cell: (row) => nameOf(row.raterId), isName: true },
    { key: 'ratings', head: texts.without.ratings, cell: (row) => row.ratings, align: 'right' },
    {
      key: 'mean',
      head: texts.without.mean,
      cell: (row) => (row.mean === null ? '–' : formatFixed(row.mean)),
      align: 'right',
    },
    {
      key: 'bar',
      head: texts.without.verdict,
      cell: (row) =>
        row.flips ? <StatusPill tone="warn">{verdictWords(row.verdict)}</StatusPill> : texts.without.same,
    },
  ];
  const flips = bar.without.filter((row) => row.flips).map((row) => nameOf(row.raterId));
  return (
    <div>
      <h3 className={css.head}>{texts.without.title}</h3>
      <p className={css.what}>
        {texts.without.bar}: {verdictWords(bar.verdict)}.{' '}
        {flips.length === 0 ? texts.without.noFlip : texts.without.flip(flips.join(', '))}
      </p>
      <Table caption={texts.without.title} columns={columns} rows={bar.without} rowKey={(row) => row.raterId} />
    </div>
  );
}

const verdictWords = (verdict: string): string =>
  (roomTexts.bar.verdicts as Readonly<Record<string, string>>)[verdict] ?? verdict;
