import { type BlindnessPolicy, COMP_OPENINGS, type CompOpening, type IdentityPolicy } from './loop-visibility.js';

export interface PromisedPolicy {
  readonly blindness: BlindnessPolicy;
  readonly identity: IdentityPolicy;
  readonly compOpensAt: CompOpening;
  readonly debriefMode: string;
  readonly quorum: number;
  readonly decisionRule: string;
}

/** Settings that stay as they were from the first opened loop on, in either direction. */
const FIXED = ['blindness', 'identity', 'debriefMode', 'quorum', 'decisionRule'] as const;

/**
 * Which settings of this change would break what was promised to the people who rate and vote. Blindness does not even become
 * stricter: whether a card is independent is judged under one rule for all of them. Compensation may open later, never earlier.
 */
export const brokenPromises = (from: PromisedPolicy, to: PromisedPolicy): readonly (keyof PromisedPolicy)[] => [
  ...FIXED.filter((setting) => from[setting] !== to[setting]),
  ...(COMP_OPENINGS.indexOf(to.compOpensAt) > COMP_OPENINGS.indexOf(from.compOpensAt)
    ? (['compOpensAt'] as const)
    : []),
];
