export const VOTE_CHOICES = ['hire', 'no_hire', 'hold'] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

export const DECISION_RULES = ['consensus', 'majority', 'two_thirds', 'chair'] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];

export interface CastVote {
  readonly personId: string;
  readonly choice: VoteChoice;
}

export interface VoteTally {
  readonly eligible: number;
  readonly cast: number;
  readonly quorum: number;
  readonly hire: number;
  /** Votes to hire of others than the hiring manager, who can not approve alone. */
  readonly hireByOthers: number;
  readonly noHire: number;
  readonly hold: number;
  /** The choice that the rule of the requisition has reached, or null. */
  readonly ruleReached: VoteChoice | null;
}

export interface TallyPolicy {
  readonly quorum: number;
  readonly rule: DecisionRule;
  readonly chairId: string | null;
  readonly hiringManagerIds: readonly string[];
}

function reached(votes: readonly CastVote[], rule: DecisionRule, chairId: string | null): VoteChoice | null {
  const count = (choice: VoteChoice): number => votes.filter((vote) => vote.choice === choice).length;
  const found = VOTE_CHOICES.find((choice) => {
    if (rule === 'majority') return count(choice) * 2 > votes.length;
    if (rule === 'two_thirds') return count(choice) * 3 >= votes.length * 2;
    return count(choice) === votes.length;
  });
  if (found) return found;
  // The chair decides only after consensus has failed, and only with a vote of their own.
  return rule === 'chair' ? (votes.find((vote) => vote.personId === chairId)?.choice ?? null) : null;
}

/** Final votes that are still to be cast before anything can be decided: at least one, whatever the quorum says. */
export const votesMissing = ({ cast, quorum }: Pick<VoteTally, 'cast' | 'quorum'>): number =>
  Math.max(0, Math.max(1, quorum) - cast);

/**
 * Counts the final votes. Recused members are in neither `eligible` nor `votes`; votes of others are ignored.
 * @param quorum least number of votes; below it no rule is reached
 */
export function tallyVotes(votes: readonly CastVote[], eligibleIds: readonly string[], policy: TallyPolicy): VoteTally {
  const valid = votes.filter((vote) => eligibleIds.includes(vote.personId));
  const count = (choice: VoteChoice): number => valid.filter((vote) => vote.choice === choice).length;
  const byOthers = valid.filter((vote) => !policy.hiringManagerIds.includes(vote.personId));
  return {
    eligible: eligibleIds.length,
    cast: valid.length,
    quorum: policy.quorum,
    hire: count('hire'),
    hireByOthers: byOthers.filter((vote) => vote.choice === 'hire').length,
    noHire: count('no_hire'),
    hold: count('hold'),
    ruleReached:
      votesMissing({ cast: valid.length, quorum: policy.quorum }) === 0
        ? reached(valid, policy.rule, policy.chairId)
        : null,
  };
}

/** No choice has more votes than every other: nothing is carried, and no order of counting makes it so. */
export function isTie({ cast, hire, noHire, hold }: Pick<VoteTally, 'cast' | 'hire' | 'noHire' | 'hold'>): boolean {
  const [first = 0, second = 0] = [hire, noHire, hold].sort((a, b) => b - a);
  return cast > 0 && first === second;
}
