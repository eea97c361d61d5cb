import type { DebriefView, PanelCardView } from '@app/contracts';

/** A debrief whose cards this viewer may read. */
export type OpenDebrief = DebriefView & { readonly cards: readonly PanelCardView[] };

export const isOpen = (debrief: DebriefView): debrief is OpenDebrief => debrief.cards !== undefined;
