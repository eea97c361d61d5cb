import type { PanelCardView } from '@app/contracts';
import type { RubricCriterion } from '@app/domain';
import { useEffect, useRef } from 'react';
import { Avatar } from '../../../components/ui/avatar.js';
import { Card } from '../../../components/ui/card.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { Badge, StatusPill } from '../../../components/ui/status-pill.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { NO_ITEM } from '../hooks/use-discussed.js';
import { cardsOn, cellOf, matrixCriteria, matrixRounds } from '../lib/matrix.js';
import { statementOf, statementTone } from '../lib/tones.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { texts } from '../texts.js';
import { BandFitText } from './band-fit-row.js';
import { cellWords } from './matrix-cell.js';
import { CriterionRead } from './now-panel.js';
import css from './room.module.css';

interface CriterionListProps {
  readonly debrief: OpenDebrief;
  readonly on: string;
  /** A criterion, or NO_ITEM to fold it. */
  readonly onDiscuss: (criterionId: string) => void;
}

/** The matrix on a phone: a criterion per row with its ratings, and below the open one everything said about it. */
export function CriterionList({ debrief, on, onDiscuss }: CriterionListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Chosen on the agenda above: the row may stand far below.
    const row = list.current?.querySelector(`[aria-controls="open-${on}"]`);
    const top = row?.getBoundingClientRect().top ?? 0;
    if (row && (top < 0 || top > window.innerHeight)) row.scrollIntoView({ block: 'start' });
  }, [on]);
  const ordered = matrixRounds(debrief.rubric, debrief.cards).flatMap((round) => round.cards);
  return (
    <Card padding="none" label={texts.matrix.title}>
      <ul ref={list} className={css.criteria} aria-label={texts.matrix.list}>
        {matrixCriteria(debrief.rubric).map((criterion) => (
          <li key={criterion.id}>
            <CriterionRow {...{ debrief, criterion, onDiscuss }} cards={ordered} isOpen={criterion.id === on} />
            {criterion.id === on && (
              <div className={css.open} id={`open-${criterion.id}`}>
                <CriterionRead debrief={debrief} criterion={criterion} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className={css.bandRow}>
        <h3>{texts.matrix.band}</h3>
        <BandFitText bandFit={debrief.bandFit} />
      </div>
    </Card>
  );
}

interface CriterionRowProps extends Pick<CriterionListProps, 'debrief' | 'onDiscuss'> {
  readonly criterion: RubricCriterion;
  readonly cards: readonly PanelCardView[];
  readonly isOpen: boolean;
}

function CriterionRow({ debrief, criterion, cards, isOpen, onDiscuss }: CriterionRowProps) {
  const score = debrief.scores?.find((one) => one.criterionId === criterion.id);
  return (
    <button
      type="button"
      className={css.row}
      aria-expanded={isOpen}
      aria-controls={isOpen ? `open-${criterion.id}` : undefined}
      onClick={() => onDiscuss(isOpen ? NO_ITEM : criterion.id)}
    >
      <span className={css.rowName}>
        <span>{criterion.id}</span>
        {criterion.shortName}
      </span>
      {score && score.statement !== '' ? (
        <StatusPill plain tone={statementTone(score, debrief.bar.mustLevel)}>
          {statementOf(score)}
        </StatusPill>
      ) : (
        criterion.gate && <Badge>{texts.matrix.gate}</Badge>
      )}
      <span className={css.chips}>
        {cardsOn(cards, criterion.id).map((card) => {
          const cell = cellOf(card, criterion.id);
          return (
            <span key={card.scorecardId}>
              <span aria-hidden="true">
                <Avatar name={card.author.name} size={20} decorative />
              </span>
              <LevelChip level={cell.kind === 'level' ? cell.level : 'na'} size="sm" label="" />
              <VisuallyHidden>{cellWords(cell, card, criterion.id)}</VisuallyHidden>
            </span>
          );
        })}
        {score && score.n >= 2 && score.median !== null && (
          <span>
            {texts.now.median} {score.median}, n {score.n}
          </span>
        )}
      </span>
    </button>
  );
}
