import { hasReached, type LoopState } from '../debrief/loop-state.js';
import { DomainError } from '../shared/domain-error.js';
import type { Instant } from '../shared/instant.js';
import { LIMITS } from '../shared/limits.js';
import { isSame } from '../shared/same.js';
import type { CardKit } from './card-kit.js';
import { sealedContent } from './content-presets.js';
import { missingForSubmit } from './missing-for-submit.js';
import { withoutPrivate } from './notes.js';
import { type AccessSinceSubmit, isStillBlind } from './revision-exposure.js';
import type { Scorecard, ScorecardContent } from './scorecard.js';
import { assertLoopTakesCards, incomplete, isSubmitted } from './submit-scorecard.js';

/** A later text of a sealed card, whole. The card itself is never touched by it. */
export interface CardRevision {
  /** 1 for the first. */
  readonly number: number;
  readonly reason: string;
  readonly content: ScorecardContent;
  readonly revisedAt: Instant;
  /** The card is independent and its author had still seen nothing of the others: only such a revision counts. */
  readonly independent: boolean;
}

type Revised = Pick<CardRevision, 'number' | 'content' | 'independent'>;

/** The newest text: what readers see. @param revisions of the card, oldest first */
export const currentContent = (original: ScorecardContent, revisions: readonly Revised[]): ScorecardContent =>
  revisions.at(-1)?.content ?? original;

/** Which text the figures count: the number of the last revision written blind; 0 = the original. @param revisions oldest first */
export const countedNumber = (revisions: readonly Revised[]): number =>
  revisions.findLast((one) => one.independent)?.number ?? 0;

/** The text that the figures count. @param revisions of the card, oldest first */
export const countedContent = (original: ScorecardContent, revisions: readonly Revised[]): ScorecardContent =>
  revisions.findLast((one) => one.independent)?.content ?? original;

/** Before the decision: what it rests on must not move under it, nor after it. Late cards end at the same moment. */
export const isOpenToRevision = (state: LoopState): boolean =>
  state !== 'withdrawn' && state !== 'cancelled' && !hasReached(state, 'decided');

export const notSealed = (): DomainError =>
  new DomainError('SCORECARD.NOT_SUBMITTED', 'conflict', 'This scorecard is not submitted', {
    detail: 'A draft is changed as it is; a withdrawn card stays as it was. Nothing was stored.',
  });

const unchanged = (): DomainError =>
  new DomainError('SCORECARD.UNCHANGED', 'invalid', 'Nothing is different yet', {
    detail: 'A revision changes at least one thing that others read.',
    errors: [{ path: '/content', message: 'Change at least one thing that others read, or leave the card as it is.' }],
  });

/** What is wrong with a reason that others will read; null when nothing is. Spaces around it do not count. */
export function reasonProblem(reason: string): string | null {
  const { length } = reason.trim();
  if (length < LIMITS.reasonMin)
    return `Say why in at least ${LIMITS.reasonMin} characters: readers see it beside the change.`;
  return length > LIMITS.reason ? `Say why in at most ${LIMITS.reason} characters.` : null;
}

export const badReason = (message: string): DomainError =>
  new DomainError('REQUEST.INVALID', 'invalid', 'Something in the request is not right', {
    errors: [{ path: '/reason', message }],
  });

const NOT_STORED = 'The card stays as it is; what you typed was not stored.';

export interface RevisionWish {
  readonly content: ScorecardContent;
  readonly reason: string;
}

/**
 * The next revision of a sealed card, by its author. The clock is passed in; nothing is stored here.
 * @param earlier revisions of the card, oldest first
 * @param access  what the author could see since the submit
 * @throws DomainError SCORECARD.NOT_SUBMITTED for a draft or a withdrawn card
 * @throws DomainError SCORECARD.LOOP_ENDED or SCORECARD.LOOP_DECIDED when the loop takes no more words
 * @throws DomainError REQUEST.INVALID without a reason, SCORECARD.INCOMPLETE as a submit, SCORECARD.UNCHANGED without a change
 */
export function reviseScorecard(
  card: Scorecard,
  earlier: readonly Revised[],
  kit: CardKit,
  loop: { readonly state: LoopState; readonly access: AccessSinceSubmit },
  wish: RevisionWish,
  revisedAt: Instant,
): CardRevision {
  if (!isSubmitted(card)) throw notSealed();
  // The words first: a refusal of words that change nothing must not tell how far a loop is that is closed to their author.
  const wrong = reasonProblem(wish.reason);
  if (wrong !== null) throw badReason(wrong);
  const missing = missingForSubmit(wish.content, kit);
  if (missing.length > 0) throw incomplete(missing);
  const content = sealedContent(wish.content, kit);
  if (isSame(withoutPrivate(content), withoutPrivate(currentContent(card.content, earlier)))) throw unchanged();
  assertLoopTakesCards(loop.state, NOT_STORED);
  return {
    number: (earlier.at(-1)?.number ?? 0) + 1,
    reason: wish.reason.trim(),
    content,
    revisedAt,
    independent: card.independent && isStillBlind(loop.access),
  };
}
