import type { BlindnessPolicy } from '../access/loop-visibility.js';

/**
 * What the author is told about who sees this card and when the others open. It depends on nothing the author may not know:
 * the own card, the requisition's policy, and whether the others are open to them already.
 */
export function cardVisibility(facts: {
  readonly submitted: boolean;
  readonly blindness: BlindnessPolicy;
  readonly othersAreOpen: boolean;
}): string {
  const { submitted, blindness, othersAreOpen } = facts;
  if (!submitted) {
    return blindness === 'strict'
      ? 'Only you can see this card. You will see the other cards at the reveal.'
      : 'Only you can see this card. You will see the cards that are in once all of yours are submitted.';
  }
  if (othersAreOpen) return 'Sealed. The other cards are open to you, and yours is open to the panel.';
  return blindness === 'strict'
    ? 'Sealed. The committee reads it before the debrief; you and the panel see all cards together at the reveal.'
    : 'Sealed. You will see the cards that are in once all of yours are submitted.';
}
