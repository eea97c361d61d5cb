import type { Decision } from '@app/domain';

/** A decision that a loop of good cards with two votes to hire allows. */
export const decisionOf = (change: Partial<Decision> = {}): Decision => ({
  outcome: 'hire',
  level: 'senior',
  roleFinding: 'ai-pm',
  roleReason: 'Both raters saw the suite that the candidate owns.',
  rationale: [
    { criterionId: 'C1', text: 'Owns the suite and names what it does not catch.' },
    { criterionId: 'C3', text: 'Says what the product does when it does not know.' },
  ],
  dissent: [],
  conditions: '',
  overrideReason: null,
  ...change,
});
