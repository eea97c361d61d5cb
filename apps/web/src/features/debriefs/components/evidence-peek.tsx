import type { DebriefView } from '@app/contracts';
import { LevelChip } from '../../../components/ui/level-chip.js';
import type { Peek } from '../hooks/use-peek.js';
import { cellOf } from '../lib/matrix.js';
import { timeMark } from '../lib/time-mark.js';
import { texts } from '../texts.js';
import { amendedWords, PEEK_ID } from './matrix-cell.js';
import css from './matrix.module.css';

interface EvidencePeekProps {
  readonly peek: Peek;
  readonly debrief: DebriefView;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

const SHOWN = 2;
const WIDTH = 340;
const ROOM_BELOW = 330;
const GAP = 4;

function placeAt(at: DOMRect): { left: number; top?: number; bottom?: number } {
  const left = Math.max(8, Math.min(at.left + at.width / 2 - WIDTH / 2, window.innerWidth - WIDTH - 8));
  const isLow = at.bottom + ROOM_BELOW > window.innerHeight && at.top > ROOM_BELOW;
  return isLow ? { left, bottom: window.innerHeight - at.top + GAP } : { left, top: at.bottom + GAP };
}

/** The first pieces behind a rating, beside it. All of it is one press away. */
export function EvidencePeek({ peek, debrief, onPointerEnter, onPointerLeave }: EvidencePeekProps) {
  const card = debrief.cards?.find((one) => one.scorecardId === peek.cardId);
  const cell = card && cellOf(card, peek.criterionId);
  if (!card || !cell || cell.kind === 'blank') return null;
  const { rating, evidence } = cell;
  const shown = evidence.slice(0, SHOWN);
  return (
    <div
      id={PEEK_ID}
      role="tooltip"
      className={css.peek}
      style={placeAt(peek.at)}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <div className={css.peekHead}>
        <LevelChip level={rating.level ?? 'na'} size="sm" />
        <span>{card.author.name}</span>
        <span>
          {rating.level === null
            ? texts.matrix.notAssessed(rating.notAssessed)
            : rating.confidence && texts.matrix.confidence(rating.confidence)}
        </span>
      </div>
      {amendedWords(card, peek.criterionId) !== '' && (
        <p className={css.peekMeta}>{amendedWords(card, peek.criterionId)}</p>
      )}
      {shown.map((item) => (
        <div key={item.id}>
          <p className={css.peekItem}>{item.text}</p>
          <p className={css.peekMeta}>
            {item.direction === 'for' ? texts.evidence.forWord : texts.evidence.againstWord} ·{' '}
            {texts.evidence.kinds[item.kind]}
            {item.timeMarkSeconds === null ? '' : ` · ${timeMark(item.timeMarkSeconds)}`}
          </p>
        </div>
      ))}
      {evidence.length === 0 && <p className={css.peekMeta}>{texts.evidence.noneAtAll}</p>}
      {evidence.length > 0 && (
        <p className={css.peekMeta}>
          {evidence.length > SHOWN ? texts.evidence.more(evidence.length - SHOWN) : texts.evidence.open}
        </p>
      )}
    </div>
  );
}
