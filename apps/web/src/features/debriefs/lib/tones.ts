import type { BarView, BarVerdict, CriterionScoreView, VoteChoice } from '@app/contracts';
import type { Recommendation } from '@app/domain';
import type { Tone } from '../../../components/ui/tone.js';

/** Contested is work to do, not a failure: warn, never danger. */
export const VERDICT_TONES: Readonly<Record<BarVerdict, Tone>> = {
  meets: 'ok',
  does_not: 'danger',
  contested: 'warn',
  not_enough_evidence: 'neutral',
};

export const CONDITION_TONES: Readonly<Record<BarView['conditions'][number]['outcome'], Tone>> = {
  met: 'ok',
  not_met: 'danger',
  contested: 'warn',
  unknown: 'neutral',
};

export const CHOICES: readonly VoteChoice[] = ['hire', 'hold', 'no_hire'];

export const isForHire = (recommendation: Recommendation): boolean =>
  recommendation === 'yes' || recommendation === 'strong_yes';

/** The statement of the server, and that raters are apart where it says so in another word. */
export const statementOf = ({ statement, split, gate }: CriterionScoreView): string =>
  split && gate === null && statement !== '' && statement !== 'Split' ? `${statement}, split` : statement;

/** What the row of a criterion says, from the statement and the figures beside it. */
export function statementTone(score: CriterionScoreView, mustLevel: number): Tone {
  if (score.gate !== null) return score.gate === 'met' ? 'ok' : score.gate === 'not_met' ? 'danger' : 'warn';
  if (score.n < 2) return score.n + score.notAssessed > 0 ? 'warn' : 'neutral';
  if (score.split) return 'warn';
  if (score.must) return (score.median ?? 0) >= mustLevel ? 'ok' : 'danger';
  return 'neutral';
}
