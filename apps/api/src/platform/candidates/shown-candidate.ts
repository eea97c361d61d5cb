import { candidateLabel } from '@app/domain';
import type { LoopContext } from '../access/index.js';

export interface ShownCandidate {
  readonly id: string;
  readonly name: string;
  readonly headline: string;
}

/**
 * Who the candidate of a loop is, or, where the policy hides it from this person, the label of the loop. Not even the candidate's id:
 * it is the same in other requisitions, which may show the name. Every answer that names a candidate asks here.
 */
export function shownCandidate(loop: LoopContext, { id, name, headline }: ShownCandidate): ShownCandidate {
  if (loop.can('identity')) return { id, name, headline };
  const { id: applicationId } = loop.application;
  return { id: applicationId, name: candidateLabel(applicationId), headline: '' };
}

export const shownName = (loop: LoopContext, name: string): string =>
  shownCandidate(loop, { id: '', name, headline: '' }).name;
