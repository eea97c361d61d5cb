// The words of the domain's lists, as people say them.
import type { Confidence, DecisionRule, EvidenceKind, RedFlagSeverity, Seniority, VoteChoice } from '@app/domain';

export {
  BAR_CONDITION_WORDS as CONDITIONS,
  BAR_VERDICT_WORDS as VERDICTS,
  NOT_ASSESSED_WORDS as REASONS,
  OUTCOME_WORDS as OUTCOMES,
  RECOMMENDATION_WORDS as RECOMMENDATIONS,
  ROLE_PROFILE_WORDS as PROFILES,
} from '@app/contracts';

export const SENIORITIES: Readonly<Record<Seniority, string>> = { mid: 'Mid', senior: 'Senior', director: 'Director' };
export const CONFIDENCES: Readonly<Record<Confidence, string>> = { low: 'Low', medium: 'Medium', high: 'High' };
export const KINDS: Readonly<Record<EvidenceKind, string>> = {
  quote: 'Verbatim quote',
  behaviour: 'Observed behaviour',
  artefact: 'Artefact',
  metric: 'Metric',
  absence: 'Absence',
  eval_suite: 'Eval suite',
};
export const CHOICES: Readonly<Record<VoteChoice, string>> = { hire: 'Hire', hold: 'Hold', no_hire: 'No hire' };
export const CHOICE_HINTS: Readonly<Record<VoteChoice, string>> = {
  hire: 'The evidence is enough, at the level below.',
  hold: 'More evidence is needed before anybody can tell.',
  no_hire: 'The evidence is enough to say no.',
};
export const RULES: Readonly<Record<DecisionRule, string>> = {
  consensus: 'Consensus: every vote the same',
  majority: 'Majority: more than half of the votes',
  two_thirds: 'Two thirds of the votes',
  chair: 'Consensus; if it fails, the chair decides',
};
export const SEVERITIES: Readonly<Record<RedFlagSeverity, string>> = { hard: 'Hard', medium: 'Medium', low: 'Low' };
