import { hasReached, type LoopState } from '../debrief/loop-state.js';
import { DomainError, type FieldProblem } from '../shared/domain-error.js';
import type { Instant } from '../shared/instant.js';
import type { CardKit } from './card-kit.js';
import { sealedContent } from './content-presets.js';
import { type AccessBeforeSubmit, independenceOf } from './independence.js';
import { missingForSubmit } from './missing-for-submit.js';
import type { Scorecard } from './scorecard.js';

export interface SubmittedScorecard extends Scorecard {
  readonly status: 'submitted';
  readonly submittedAt: Instant;
  readonly independent: boolean;
}

export const isSubmitted = (card: Scorecard): card is SubmittedScorecard => card.status === 'submitted';

const count = (n: number): string => (n === 1 ? '1 thing is' : `${n} things are`);

export const incomplete = (missing: readonly FieldProblem[]): DomainError =>
  new DomainError('SCORECARD.INCOMPLETE', 'invalid', 'This scorecard is not complete yet', {
    detail: `${count(missing.length)} missing. Your draft is saved.`,
    errors: missing,
  });

export const alreadySubmitted = (): DomainError =>
  new DomainError('SCORECARD.ALREADY_SUBMITTED', 'conflict', 'This scorecard is already submitted', {
    detail: 'A submitted card is sealed. What you sent now was not stored; the sealed card is unchanged.',
  });

const DRAFT_KEPT = 'Your draft is kept and nobody else can read it.';

/** Nothing is written any more once the candidate has left or the loop was cancelled; what is there stays its author's to read. */
export function assertLoopRuns(state: LoopState, kept = DRAFT_KEPT): void {
  if (state !== 'withdrawn' && state !== 'cancelled') return;
  throw new DomainError('SCORECARD.LOOP_ENDED', 'conflict', 'This loop has ended', {
    detail: `The candidate is no longer in the process. ${kept}`,
  });
}

/**
 * Cards are written while the loop runs: late ones too, until there is a decision that they could not have been part of.
 * @param kept what the author is told about the words that come too late
 */
export function assertLoopTakesCards(state: LoopState, kept = DRAFT_KEPT): void {
  assertLoopRuns(state, kept);
  if (hasReached(state, 'decided')) {
    throw new DomainError('SCORECARD.LOOP_DECIDED', 'conflict', 'This loop is already decided', {
      detail: `The decision was made without this. ${kept}`,
    });
  }
}

/**
 * Seals a draft. The clock is passed in; nothing is stored here.
 * @throws DomainError SCORECARD.INCOMPLETE with one entry per missing thing, in the order of the form
 * @throws DomainError SCORECARD.ALREADY_SUBMITTED when the card is sealed
 * @throws DomainError SCORECARD.LOOP_ENDED or SCORECARD.LOOP_DECIDED when the loop takes no more cards
 */
export function submitScorecard(
  card: Scorecard,
  kit: CardKit,
  loop: { readonly state: LoopState; readonly access: AccessBeforeSubmit },
  submittedAt: Instant,
): SubmittedScorecard {
  if (isSubmitted(card)) throw alreadySubmitted();
  assertLoopTakesCards(loop.state);
  const missing = missingForSubmit(card.content, kit);
  if (missing.length > 0) throw incomplete(missing);
  return {
    ...card,
    status: 'submitted',
    content: sealedContent(card.content, kit),
    savedAt: submittedAt,
    submittedAt,
    independent: independenceOf(loop.access),
  };
}
