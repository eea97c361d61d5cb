import type { DebriefView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Drawer } from '../../../components/ui/drawer.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { Notice } from '../../../components/ui/notice.js';
import { cellOf } from '../lib/matrix.js';
import { texts } from '../texts.js';
import { EvidencePiece } from './evidence-piece.js';
import css from './evidence.module.css';
import { amendedWords } from './matrix-cell.js';
import room from './room.module.css';

interface EvidenceDrawerProps {
  readonly debrief: DebriefView;
  /** '<scorecardId>~<criterionId>' from the URL; '' = closed. */
  readonly open: string;
  readonly onClose: () => void;
  readonly onWholeCard: (cardId: string) => void;
}

/** Everything behind one rating. */
export function EvidenceDrawer({ debrief, open, onClose, onWholeCard }: EvidenceDrawerProps) {
  const [cardId, criterionId = ''] = open.split('~');
  const { rubric } = debrief;
  const card = debrief.cards?.find((one) => one.scorecardId === cardId);
  const criterion = rubric.criteria.find((one) => one.id === criterionId);
  const cell = card && cellOf(card, criterionId);
  if (!card || !criterion || !cell || cell.kind === 'blank') return null;
  const { rating, evidence } = cell;
  const anchor = criterion.anchors.find((one) => one.level === rating.level);
  return (
    <Drawer
      opened
      onClose={onClose}
      title={texts.evidence.drawer(`${criterion.id} ${criterion.shortName}`, card.author.name)}
    >
      <div className={room.stack}>
        <p className={room.inline}>
          <LevelChip level={rating.level ?? 'na'} />
          <span className={room.muted}>
            {rating.level === null
              ? texts.matrix.notAssessed(rating.notAssessed)
              : rating.confidence && texts.matrix.confidence(rating.confidence)}
          </span>
        </p>
        {amendedWords(card, criterionId) !== '' && (
          <Notice tone="neutral" title={amendedWords(card, criterionId)}>
            {card.revised?.revisions.map(({ number, reason }) => (
              <p key={number}>{reason}</p>
            ))}
          </Notice>
        )}
        {anchor && <p className={room.quote}>{anchor.text}</p>}
        {card.excluded && <Notice tone="warn">{texts.evidence.recused}</Notice>}
        {!card.excluded && !card.independent && <Notice tone="warn">{texts.evidence.notIndependent}</Notice>}
        {evidence.length === 0 ? (
          <p className={css.none}>{texts.evidence.noneAtAll}</p>
        ) : (
          <ul className={css.list}>
            {evidence.map((item) => (
              <EvidencePiece
                key={item.id}
                item={item}
                card={card}
                rubric={rubric}
                criterionId={criterionId}
                withDirection
                hideAuthor
              />
            ))}
          </ul>
        )}
        <div className={room.actions}>
          <Button onClick={() => onWholeCard(card.scorecardId)}>{texts.evidence.wholeCard}</Button>
          <Button variant="ghost" onClick={onClose}>
            {texts.evidence.close}
          </Button>
        </div>
      </div>
    </Drawer>
  );
}
