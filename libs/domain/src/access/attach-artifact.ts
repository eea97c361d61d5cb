// Who may attach an eval artefact to the candidate. What is attached there is candidate material, like a document: open to
// whoever may see the documents, and nobody adds what they may not read. A file on one's own card is another thing: it is
// sealed with the card.
import { hasReached, type LoopState } from '../debrief/loop-state.js';
import type { LoopObject } from './loop-visibility.js';
import type { OwnAssignment, Relation } from './relations.js';

export interface AttachStanding {
  readonly relations: ReadonlySet<Relation>;
  /** The person's own assignments in the loop, with their rounds. */
  readonly assignments: readonly (OwnAssignment & { readonly roundId: string })[];
  /** The policy's word for this person now. */
  can(object: LoopObject): boolean;
}

const ARRANGING: readonly Relation[] = ['recruiter', 'facilitator', 'hiring_manager'];

/** The rounds whose interviewer this person is: practice and assignments that ended do not count. */
const ratedRounds = (standing: AttachStanding): string[] =>
  standing.assignments
    .filter(({ status, seat = 'panel' }) => seat === 'panel' && (status === 'assigned' || status === 'accepted'))
    .map((one) => one.roundId);

/**
 * Where a person may attach an eval artefact now.
 *
 * @returns 'everywhere' for who arranges the loop or hires; the rounds that one rates for an interviewer; [] for nobody else
 */
export function attachPlaces(standing: AttachStanding): 'everywhere' | readonly string[] {
  if (standing.relations.has('recused') || !standing.can('documents')) return [];
  if (ARRANGING.some((relation) => standing.relations.has(relation))) return 'everywhere';
  return ratedRounds(standing);
}

/** @param roundId null: at the candidate, of no round */
export function mayAttachArtifact(standing: AttachStanding, roundId: string | null): boolean {
  const places = attachPlaces(standing);
  return places === 'everywhere' || (roundId !== null && places.includes(roundId));
}

/**
 * Whether artefacts may still come and go: a decision rests on what was there when it was made.
 *
 * @param state the one that the person may know, so that a refusal tells nothing new
 */
export const takesArtifacts = (state: LoopState): boolean =>
  state !== 'withdrawn' && state !== 'cancelled' && !hasReached(state, 'decided');
