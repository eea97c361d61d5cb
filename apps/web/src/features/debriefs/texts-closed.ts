import type { LoopState } from '@app/domain';

const CLOSED_STATES: Partial<Readonly<Record<LoopState, string>>> = {
  planned: 'The interviews are being planned. Cards are filled blind: each interviewer alone.',
  collecting:
    'Scorecards are filled blind: each interviewer alone, seeing nobody else. A deadline never opens them; only people do.',
  packet_ready:
    'The packet is complete. Where a committee decides, it reads first, in the pre-read; the panel and whoever runs the debrief see the cards of the others at the reveal.',
  pre_read:
    'The committee reads the cards and votes in private. Nobody else sees more than before; the reveal opens cards and votes in one step.',
  withdrawn: 'The candidate withdrew. The loop has ended, and nothing more opens.',
  cancelled: 'The loop was cancelled. It has ended, and nothing more opens.',
};

/** What stands in place of a debrief that is not open to whoever looks. */
export const closedTexts = {
  title: 'This debrief is not open to you yet',
  endedTitle: 'This debrief is not open to you',
  what: 'What opens, and when',
  states: CLOSED_STATES,
  revealed: 'The cards of this loop are not open to you in this state.',
  honest: 'Until then this page tells nobody who rates or waits how far the others are: no number, no order, no time.',
  opens: [
    'Where a committee decides, it reads the packet first, in the pre-read, and votes in private.',
    'At the reveal at the latest, cards open to the panel; votes open to the committee, in the same step.',
    'Band fit opens last, after the merit decision, and to the committee only.',
  ],
  kept: {
    title: 'The loop has ended. What was sealed stays',
    text: 'Cards, votes and notes are closed. The record of the sealed decision stays with whoever could read it, and still verifies.',
  },
  toCandidate: 'To the candidate',
} as const;
