import type { CriterionScoreView, Figure } from '@app/contracts';
import type { RubricCriterion } from '@app/domain';
import { DotDistribution, formatFixed, screenTheme } from '@app/charts';
import { memo } from 'react';
import { Badge } from '../../../components/ui/status-pill.js';
import { ToneIcon } from '../../../components/ui/tone.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { cx } from '../../../lib/classes.js';
import { drawnEstimate } from '../hooks/use-estimates.js';
import { placeOf } from '../hooks/use-grid-focus.js';
import { levelsOf, type MatrixColumn } from '../lib/matrix.js';
import { statementOf, statementTone } from '../lib/tones.js';
import { texts } from '../texts.js';
import { MatrixCell } from './matrix-cell.js';
import css from './matrix.module.css';

interface MatrixRowProps {
  readonly row: number;
  readonly criterion: RubricCriterion;
  readonly score: CriterionScoreView | undefined;
  readonly estimate: Figure | undefined;
  readonly columns: readonly MatrixColumn[];
  readonly mustLevel: number;
  readonly isOn: boolean;
  /** The column of the tab stop when it is in this row. */
  readonly stop: number | null;
  readonly onDiscuss: (criterionId: string) => void;
  readonly onOpen: (cardId: string, criterionId: string) => void;
}

const DOTS_WIDTH = 144;

/** Numbers never stand without n, and below two raters there is none to show. */
function Figures({ score, estimate, row, from, stop, mustLevel, criterion }: FiguresProps) {
  const focus = (column: number) => ({
    'data-place': placeOf(row, column),
    tabIndex: stop === column ? 0 : -1,
    role: 'gridcell' as const,
  });
  const tone = statementTone(score, mustLevel);
  const statement = statementOf(score) || (criterion.weight === 0 ? texts.matrix.weightZero : '');
  const several = score.n >= 2;
  return (
    <>
      <td className={cx(css.dots, css.starts)} {...focus(from)}>
        <DotDistribution
          theme={screenTheme}
          width={DOTS_WIDTH}
          title={`${criterion.id}, n ${score.n}`}
          levels={levelsOf(score.counts)}
          notAssessed={score.notAssessed}
          {...drawnEstimate(estimate)}
        />
      </td>
      <td className={cx(css.number, css.starts)} {...focus(from + 1)}>
        {several && score.median !== null ? <b>{score.median}</b> : <Nothing />}
        <span className={css.small}>{texts.matrix.nOf(score.n)}</span>
      </td>
      <td className={css.number} {...focus(from + 2)}>
        {score.range && score.standardDeviation !== null ? (
          <span title={texts.matrix.spreadTitle(...score.range, formatFixed(score.standardDeviation))}>
            {score.range[0] === score.range[1] ? '0' : `${score.range[0]}–${score.range[1]}`}
          </span>
        ) : (
          <Nothing />
        )}
      </td>
      <td className={css.statement} {...focus(from + 3)}>
        {statement !== '' && (
          <span className={css[tone]}>
            {tone !== 'neutral' && <ToneIcon tone={tone} />}
            {statement}
          </span>
        )}
      </td>
    </>
  );
}

interface FiguresProps {
  readonly score: CriterionScoreView;
  readonly estimate: Figure | undefined;
  readonly criterion: RubricCriterion;
  readonly row: number;
  /** Number of the first column of the figures. */
  readonly from: number;
  readonly stop: number | null;
  readonly mustLevel: number;
}

const Nothing = () => (
  <>
    <span aria-hidden="true">–</span>
    <VisuallyHidden>{texts.matrix.noNumber}</VisuallyHidden>
  </>
);

/** A criterion: its name (press: discuss it), one cell per rater, the figures. Drawn again only when something of it changed. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, criterion, score, estimate, columns, mustLevel, isOn, stop, onDiscuss, onOpen } = props;
  return (
    <tr className={cx(isOn && css.on)}>
      <th scope="row" className={css.name}>
        <button
          type="button"
          className={css.nameButton}
          aria-current={isOn ? 'true' : undefined}
          title={criterion.name}
          data-place={placeOf(row, 0)}
          tabIndex={stop === 0 ? 0 : -1}
          onClick={() => onDiscuss(criterion.id)}
        >
          <span className={css.id}>{criterion.id}</span>
          <span className={css.text}>{criterion.shortName}</span>
          {criterion.gate && <Badge>{texts.matrix.gate}</Badge>}
        </button>
      </th>
      {columns.map((column, index) => (
        <MatrixCell
          key={column.card.scorecardId}
          of={column}
          criterion={criterion}
          place={{ row, column: index + 1, isStop: stop === index + 1 }}
          onOpen={onOpen}
        />
      ))}
      {score && (
        <Figures
          score={score}
          estimate={estimate}
          criterion={criterion}
          row={row}
          from={columns.length + 1}
          stop={stop}
          mustLevel={mustLevel}
        />
      )}
    </tr>
  );
});
