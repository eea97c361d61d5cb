// A decision is recorded over votes and gates, and sealed later. Whoever is recused in between is outside quorum and counts, so the
// seal asks once more whether what is left carries the decision: a record never says more than its votes do.
import { type Decision, type DecisionSetting, overridesNeeded, voteProblems } from './check-decision.js';
import { votesMissing } from './vote.js';

interface Recorded extends Pick<Decision, 'outcome' | 'overrideReason'> {
  /** What its override was written for, as it was asked then. */
  readonly overridden: readonly string[];
}

/**
 * Why a recorded decision is not carried any more, and the way on; null when it is. A veto is no matter of votes and is asked apart.
 * What was written about a gate does not speak for votes that were lost later: each thing that needs a reason was asked for one.
 * @param setting as it is now, without whoever was recused since
 */
export function whyNotCarried(
  { outcome, overrideReason, overridden }: Recorded,
  setting: DecisionSetting,
): string | null {
  const { tally } = setting;
  if (votesMissing(tally) > 0) {
    const left = `${tally.cast} ${tally.cast === 1 ? 'vote' : 'votes'}`;
    return `Recusals have left ${left}, and the quorum is ${Math.max(1, tally.quorum)}. Take the vote again: the loop goes back to the discussion, and somebody else can be named.`;
  }
  const [problem] = voteProblems(outcome, { ...setting, vetoed: false });
  if (problem) return `${problem.message} Correct the decision.`;
  const needed = overridesNeeded(outcome, setting);
  const said = (overrideReason ?? '').trim() === '' ? [] : overridden;
  const unsaid = needed.filter((one) => !said.includes(one));
  if (unsaid.length === 0) return null;
  return `Recusals have changed what it rests on: ${unsaid.join(' and ')}. Correct the decision, and write why you decide so all the same.`;
}
