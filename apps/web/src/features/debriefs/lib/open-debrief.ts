import type { DebriefView, PanelCardView } from '@app/contracts';

/** A debrief whose cards this viewer may read. */
export type OpenDebrief = DebriefView & { readonly cards: readonly PanelCardView[] };

export const isOpen = (debrief: DebriefView): debrief is OpenDebrief => debrief.cards !== undefined;

/** The cards are closed, and what was sealed is not: the loop ended after it. */
export const keepsRecord = ({ decision, earlierDecisions }: DebriefView): boolean =>
  decision !== undefined || earlierDecisions !== undefined;
