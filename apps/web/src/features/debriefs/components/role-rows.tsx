import { type ChartFigure, roleRowBoxes, screenTheme, standingWords } from '@app/charts';
import type { RoleDistinctionView, RoleIndicatorView } from '@app/contracts';
import { useElementSize } from '@mantine/hooks';
import { placeOf, useGridFocus } from '../hooks/use-grid-focus.js';
import { usePeek } from '../hooks/use-peek.js';
import { texts } from '../texts-role.js';
import css from './role-distinction.module.css';

const PEEK_ID = 'role-peek';
const PEEK_WIDTH = 340;
const PEEK_ROOM = 330;
/** Until the place is measured. */
const FIRST_WIDTH = 640;

interface RoleRowsProps {
  readonly view: RoleDistinctionView;
  readonly figure: ChartFigure;
  /** The indicator whose quotes stay open under the chart; '' = none. */
  readonly open: string;
  readonly onOpen: (indicatorId: string) => void;
}

/** The chart, with a control over each row: its quotes under the pointer or the focus, and for good with a press. */
export function RoleRows({ view, figure, open, onOpen }: RoleRowsProps) {
  const { ref, width } = useElementSize();
  const room = Math.max(Math.floor(width) || FIRST_WIDTH, figure.minWidth);
  const boxes = roleRowBoxes(view, room);
  const { grid, place, onKeyDown, onFocus } = useGridFocus<HTMLDivElement>(boxes.length, 1);
  const { peek, gridHandlers, peekHandlers, showFor } = usePeek();
  const shown = boxes.find(({ indicator }) => indicator.id === peek?.criterionId)?.indicator;
  const profileOf = (id: string): string =>
    view.profiles.find((one) => one.indicators.some((indicator) => indicator.id === id))?.label ?? '';
  return (
    <div ref={ref}>
      <div
        ref={grid}
        className={css.over}
        role="group"
        aria-label={texts.rows}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          onFocus(event);
          showFor(event.target);
        }}
        {...gridHandlers}
      >
        {figure.chart({ theme: screenTheme, width: room })}
        {boxes.map(({ indicator, y, height }, row) => (
          <button
            key={indicator.id}
            type="button"
            className={css.row}
            style={{ top: y, height }}
            data-card="role"
            data-criterion={indicator.id}
            data-place={placeOf(row, 0)}
            tabIndex={place.row === row ? 0 : -1}
            aria-expanded={open === indicator.id}
            aria-label={texts.row(profileOf(indicator.id), indicator.text, standingWords(indicator))}
            aria-describedby={shown === indicator ? PEEK_ID : undefined}
            onClick={() => onOpen(open === indicator.id ? '' : indicator.id)}
          />
        ))}
      </div>
      {peek && shown && shown.id !== open && (
        <div id={PEEK_ID} role="tooltip" className={css.peek} style={placeAt(peek.at)} {...peekHandlers}>
          <RoleAnswers view={view} indicator={shown} />
        </div>
      )}
    </div>
  );
}

/** Beside the row, over it where there is no room below. */
function placeAt(at: DOMRect): { left: number; top?: number; bottom?: number } {
  const left = Math.max(8, Math.min(at.left + at.width / 2 - PEEK_WIDTH / 2, window.innerWidth - PEEK_WIDTH - 8));
  const isLow = at.bottom + PEEK_ROOM > window.innerHeight && at.top > PEEK_ROOM;
  return isLow ? { left, bottom: window.innerHeight - at.top + 4 } : { left, top: at.bottom + 4 };
}

/** What each rater who was asked answered, with the words of the candidate. */
export function RoleAnswers({
  view,
  indicator,
}: Pick<RoleRowsProps, 'view'> & { readonly indicator: RoleIndicatorView }) {
  const seen = indicator.answers.filter(({ answer }) => answer !== 'not_seen');
  return (
    <>
      {seen.map(({ raterId, answer, quote }) => (
        <div key={raterId}>
          <p>{quote}</p>
          <p className={css.muted}>
            <b>{view.raters.find((one) => one.id === raterId)?.name}</b> · {texts.answers[answer]}
          </p>
        </div>
      ))}
      <p className={css.muted}>{seen.length === 0 ? texts.noQuotes : texts.asked(indicator.answers.length)}</p>
    </>
  );
}
