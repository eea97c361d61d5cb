// The words of the domain's lists, as people say them.
import type { BarView, BarVerdict } from '@app/contracts';
import type {
  Confidence,
  DecisionRule,
  EvidenceKind,
  NotAssessedReason,
  Outcome,
  Recommendation,
  RedFlagSeverity,
  RoleProfile,
  Seniority,
  VoteChoice,
} from '@app/domain';

export const SENIORITIES: Readonly<Record<Seniority, string>> = { mid: 'Mid', senior: 'Senior', director: 'Director' };
export const CONFIDENCES: Readonly<Record<Confidence, string>> = { low: 'Low', medium: 'Medium', high: 'High' };
export const REASONS: Readonly<Record<NotAssessedReason, string>> = {
  not_asked: 'not asked',
  no_time: 'no time',
  not_in_role: 'not in role',
};
export const KINDS: Readonly<Record<EvidenceKind, string>> = {
  quote: 'Verbatim quote',
  behaviour: 'Observed behaviour',
  artefact: 'Artefact',
  metric: 'Metric',
  absence: 'Absence',
  eval_suite: 'Eval suite',
};
export const RECOMMENDATIONS: Readonly<Record<Recommendation, string>> = {
  strong_no: 'Strong no',
  no: 'No',
  yes: 'Yes',
  strong_yes: 'Strong yes',
};
export const CHOICES: Readonly<Record<VoteChoice, string>> = { hire: 'Hire', hold: 'Hold', no_hire: 'No hire' };
export const CHOICE_HINTS: Readonly<Record<VoteChoice, string>> = {
  hire: 'The evidence is enough, at the level below.',
  hold: 'More evidence is needed before anybody can tell.',
  no_hire: 'The evidence is enough to say no.',
};
export const VERDICTS: Readonly<Record<BarVerdict, string>> = {
  meets: 'Meets the bar',
  does_not: 'Does not meet the bar',
  contested: 'Contested',
  not_enough_evidence: 'Not enough evidence',
};
export const CONDITIONS: Readonly<Record<BarView['conditions'][number]['outcome'], string>> = {
  met: 'met',
  not_met: 'not met',
  contested: 'contested',
  unknown: 'not known',
};
export const RULES: Readonly<Record<DecisionRule, string>> = {
  consensus: 'Consensus: every vote the same',
  majority: 'Majority: more than half of the votes',
  two_thirds: 'Two thirds of the votes',
  chair: 'Consensus; if it fails, the chair decides',
};
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  hire: 'Hire',
  hire_other_level: 'Hire at another level',
  redirect: 'Redirect to another requisition',
  hold: 'Hold',
  no_hire: 'No hire',
};
export const PROFILES: Readonly<Record<RoleProfile | 'mixed', string>> = {
  'ai-pm': 'AI PM',
  'ml-engineer': 'ML engineer',
  'data-scientist': 'Data scientist',
  tpm: 'TPM',
  'traditional-pm': 'Traditional PM',
  mixed: 'Mixed',
};
export const SEVERITIES: Readonly<Record<RedFlagSeverity, string>> = { hard: 'Hard', medium: 'Medium', low: 'Low' };
