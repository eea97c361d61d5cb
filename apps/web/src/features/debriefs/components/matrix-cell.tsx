import type { PanelCardView } from '@app/contracts';
import type { RubricCriterion } from '@app/domain';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { cx } from '../../../lib/classes.js';
import { placeOf } from '../hooks/use-grid-focus.js';
import { amendedRating, type AmendedRating } from '../lib/revised.js';
import { cellOf, type MatrixCell as CellData, type MatrixColumn } from '../lib/matrix.js';
import { revisedTexts } from '../texts-revised.js';
import { texts } from '../texts.js';
import amended from './amended.module.css';
import css from './matrix.module.css';

export const PEEK_ID = 'evidence-peek';

interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** The one tab stop of the grid. */
  readonly isStop: boolean;
}

const levelWords = ({ level, notAssessed }: AmendedRating['was']): string =>
  level !== null ? texts.matrix.level(level) : texts.matrix.notAssessed(notAssessed);

/** 'revised, was Level 2', and what the figures count where it is not what is shown. */
export function amendedWords(card: PanelCardView, criterionId: string): string {
  const found = amendedRating(card, criterionId);
  if (!found) return '';
  const { was, countsAs } = found;
  return countsAs === null
    ? revisedTexts.revised.was(levelWords(was))
    : `${revisedTexts.revised.was(levelWords(was))}, ${revisedTexts.revised.countsAs(levelWords(countsAs))}`;
}

/** What a screen reader hears: level, who, on what, how sure, how much evidence. */
export function cellWords(cell: CellData, card: PanelCardView, criterionId: string): string {
  if (cell.kind === 'blank') return texts.matrix.blank;
  const { rating, evidence } = cell;
  return texts.matrix.cell([
    cell.kind === 'level' ? texts.matrix.level(cell.level) : texts.matrix.notAssessed(rating.notAssessed),
    card.author.name,
    criterionId,
    rating.confidence === null ? '' : texts.matrix.confidence(rating.confidence),
    cell.kind === 'level' && cell.tentative ? texts.matrix.tentative : texts.matrix.pieces(evidence.length),
    amendedWords(card, criterionId),
    card.excluded ? texts.matrix.excluded : '',
    !card.excluded && !card.independent ? texts.matrix.notIndependent : '',
  ]);
}

interface MatrixCellProps {
  readonly of: MatrixColumn;
  readonly criterion: RubricCriterion;
  readonly place: CellPlace;
  readonly onOpen: (cardId: string, criterionId: string) => void;
}

/** One rating, or the blank of a round that does not cover the criterion. */
export function MatrixCell({ of, criterion, place, onOpen }: MatrixCellProps) {
  const { card, startsRound } = of;
  const cell = cellOf(card, criterion.id);
  const focus = { 'data-place': placeOf(place.row, place.column), tabIndex: place.isStop ? 0 : -1 };
  const look = cx(startsRound && css.starts, card.excluded && css.out);
  if (cell.kind === 'blank') {
    return <td role="gridcell" className={look} aria-label={texts.matrix.blank} {...focus} />;
  }
  return (
    <td role="gridcell" className={look}>
      <button
        type="button"
        className={css.cellButton}
        aria-label={cellWords(cell, card, criterion.id)}
        aria-describedby={PEEK_ID}
        data-card={card.scorecardId}
        data-criterion={criterion.id}
        onClick={() => onOpen(card.scorecardId, criterion.id)}
        {...focus}
      >
        <LevelChip
          level={cell.kind === 'level' ? cell.level : 'na'}
          tentative={cell.kind === 'level' && cell.tentative}
          label=""
        />
        {amendedRating(card, criterion.id) && <span className={amended.amended} aria-hidden="true" />}
      </button>
    </td>
  );
}
