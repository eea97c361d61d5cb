import type { PanelCardView } from '@app/contracts';
import type { RedFlagNote } from '@app/domain';
import { cardsOn } from './matrix.js';

/** The red flags of a card that stand by a criterion: those raised under it, and of who rated it those that name none. */
export const flagsOn = (card: PanelCardView, criterionId: string): readonly RedFlagNote[] =>
  card.content.redFlags.filter((note) =>
    note.criterionId === undefined ? cardsOn([card], criterionId).length > 0 : note.criterionId === criterionId,
  );
