import { BLINDNESS_POLICIES, type BlindnessPolicy, COMP_OPENINGS, type CompOpening } from './loop-visibility.js';

export interface OpeningPolicy {
  readonly blindness: BlindnessPolicy;
  readonly compOpensAt: CompOpening;
}

/**
 * Would this change open anything earlier than was promised to the people who rate? Both settings are listed from the strictest
 * to the most open. Making a policy stricter is always possible.
 */
export const weakensPolicy = (from: OpeningPolicy, to: OpeningPolicy): boolean =>
  BLINDNESS_POLICIES.indexOf(to.blindness) > BLINDNESS_POLICIES.indexOf(from.blindness) ||
  COMP_OPENINGS.indexOf(to.compOpensAt) > COMP_OPENINGS.indexOf(from.compOpensAt);
