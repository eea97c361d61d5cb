import type { DebriefView, PanelCardView } from '@app/contracts';
import type { RatedCards } from '../record/record-model.js';

export type PacketCards = RatedCards &
  Required<Pick<RatedCards, 'names'>> & { readonly cards: readonly PanelCardView[] };

/** The cards as the matrix and the evidence lay them out. Where the figures are not open to the viewer there are no scores. */
export function packetCards({ rubric, cards = [], scores = [] }: DebriefView): PacketCards {
  return {
    ...{ cards, scores },
    names: {
      pack: rubric.name,
      criteria: rubric.criteria.map(({ id, name }) => ({ id, name })),
      rounds: rubric.rounds.map(({ id, name }) => ({ id, name })),
    },
  };
}
