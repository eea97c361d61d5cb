import { useMemo } from 'react';
import { Card } from '../../../components/ui/card.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { useEstimates } from '../hooks/use-estimates.js';
import { useGridFocus } from '../hooks/use-grid-focus.js';
import { usePeek } from '../hooks/use-peek.js';
import { type MatrixColumn, matrixColumns, matrixCriteria, matrixRounds } from '../lib/matrix.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { texts } from '../texts.js';
import { BandFitRow } from './band-fit-row.js';
import { EvidencePeek } from './evidence-peek.js';
import { MatrixHead } from './matrix-head.js';
import { MatrixRow } from './matrix-row.js';
import css from './matrix.module.css';

interface PanelMatrixProps {
  readonly debrief: OpenDebrief;
  readonly on: string;
  readonly onDiscuss: (criterionId: string) => void;
  readonly onOpen: (cardId: string, criterionId: string) => void;
}

const LEVELS = [1, 2, 3, 4] as const;
const FIGURES = ['dots', 'median', 'spread', 'statement'] as const;
const WIDTHS = { name: 168, rater: 40, dots: 150, median: 62, spread: 48, statement: 140 } as const;

/** Criteria by raters, grouped by round: what the room disagrees about, at a glance. */
export function PanelMatrix({ debrief, on, onDiscuss, onOpen }: PanelMatrixProps) {
  const { rubric, cards, scores, bar, bandFit } = debrief;
  const rounds = useMemo(() => matrixRounds(rubric, cards), [rubric, cards]);
  const columns = useMemo(() => matrixColumns(rounds), [rounds]);
  const criteria = useMemo(() => matrixCriteria(rubric), [rubric]);
  const byCriterion = useMemo(() => new Map((scores ?? []).map((score) => [score.criterionId, score])), [scores]);
  const estimates = useEstimates(debrief);
  const span = columns.length + (scores ? FIGURES.length : 0);
  const { grid, place, onKeyDown, onFocus } = useGridFocus<HTMLTableElement>(criteria.length + 1, span + 1);
  const { peek, gridHandlers, showFor, peekHandlers } = usePeek();
  const stopIn = (row: number): number | null => (place.row === row ? place.column : null);
  const minWidth = widthOf(columns.length, scores !== undefined);
  return (
    <Card padding="none" label={texts.matrix.title} footer={<Legend withFigures={scores !== undefined} />}>
      <div className={css.scroll}>
        <table
          ref={grid}
          role="grid"
          aria-label={texts.matrix.label}
          className={css.grid}
          style={{ minWidth }}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            onFocus(event);
            showFor(event.target);
          }}
          {...gridHandlers}
        >
          <ColumnWidths columns={columns} withFigures={scores !== undefined} />
          <MatrixHead rounds={rounds} withFigures={scores !== undefined} />
          <tbody>
            {criteria.map((criterion, row) => (
              <MatrixRow
                key={criterion.id}
                row={row}
                criterion={criterion}
                score={byCriterion.get(criterion.id)}
                estimate={estimates.get(criterion.id)}
                columns={columns}
                mustLevel={bar.mustLevel}
                isOn={criterion.id === on}
                stop={stopIn(row)}
                onDiscuss={onDiscuss}
                onOpen={onOpen}
              />
            ))}
            <BandFitRow bandFit={bandFit} row={criteria.length} span={span} stop={stopIn(criteria.length)} />
          </tbody>
        </table>
      </div>
      {peek && <EvidencePeek peek={peek} debrief={debrief} {...peekHandlers} />}
    </Card>
  );
}

interface ColumnWidthsProps {
  readonly columns: readonly MatrixColumn[];
  readonly withFigures: boolean;
}

/** The name takes what is left over. */
const ColumnWidths = ({ columns, withFigures }: ColumnWidthsProps) => (
  <colgroup>
    <col />
    {columns.map(({ card }) => (
      <col key={card.scorecardId} style={{ width: WIDTHS.rater }} />
    ))}
    {withFigures && FIGURES.map((key) => <col key={key} style={{ width: WIDTHS[key] }} />)}
  </colgroup>
);

const widthOf = (raters: number, withFigures: boolean): number =>
  WIDTHS.name + raters * WIDTHS.rater + (withFigures ? FIGURES.reduce((sum, key) => sum + WIDTHS[key], 0) : 0);

function Legend({ withFigures }: { readonly withFigures: boolean }) {
  return (
    <div className={css.legend}>
      <span className={css.sample}>
        {LEVELS.map((level) => (
          <LevelChip key={level} level={level} size="sm" />
        ))}
      </span>
      <span>
        <LevelChip level="na" size="sm" label="" />
        {texts.matrix.legend.na}
      </span>
      <span>{texts.matrix.legend.blank}</span>
      {withFigures ? <span>{texts.matrix.legend.dots}</span> : <span>{texts.matrix.noFigures}</span>}
      <span>{texts.matrix.legend.keys}</span>
    </div>
  );
}
