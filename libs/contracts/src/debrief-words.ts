// Words for the domain's lists that the screens and the printed record have in common: the same thing is never called two names.
import type { BarResult, BarVerdict, NotAssessedReason, Outcome, Recommendation, RoleProfile } from '@app/domain';
import type { EvalUnknown } from './scorecards.js';

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  hire: 'Hire',
  hire_other_level: 'Hire at another level',
  redirect: 'Redirect to another requisition',
  hold: 'Hold',
  no_hire: 'No hire',
};

export const ROLE_PROFILE_WORDS: Readonly<Record<RoleProfile | 'mixed', string>> = {
  'ai-pm': 'AI PM',
  'ml-engineer': 'ML engineer',
  'data-scientist': 'Data scientist',
  tpm: 'TPM',
  'traditional-pm': 'Traditional PM',
  mixed: 'Mixed',
};

export const RECOMMENDATION_WORDS: Readonly<Record<Recommendation, string>> = {
  strong_no: 'Strong no',
  no: 'No',
  yes: 'Yes',
  strong_yes: 'Strong yes',
};

export const BAR_VERDICT_WORDS: Readonly<Record<BarVerdict, string>> = {
  meets: 'Meets the bar',
  does_not: 'Does not meet the bar',
  contested: 'Contested',
  not_enough_evidence: 'Not enough evidence',
};

export const BAR_CONDITION_WORDS: Readonly<Record<BarResult['conditions'][number]['outcome'], string>> = {
  met: 'met',
  not_met: 'not met',
  contested: 'contested',
  unknown: 'not known',
};

export const NOT_ASSESSED_WORDS: Readonly<Record<NotAssessedReason, string>> = {
  not_asked: 'not asked',
  no_time: 'no time',
  not_in_role: 'not in role',
};

/** What somebody has to ask where a result file can not tell. */
export const EVAL_QUESTION_WORDS: Readonly<Record<EvalUnknown, string>> = {
  caseSources: 'Where did the cases come from: incidents, experts, synthetic, adversarial?',
  threshold: 'Which pass rate had to be reached to ship?',
  thresholdReason: 'Why this threshold and no other?',
  judge: 'Who or what decided whether a case passed?',
  judgeModel: 'Which model graded?',
  judgeCheck: 'How was the judge checked against people?',
  slices: 'Which groups of cases are in the suite, and which are missing?',
  when: 'When did this run, and on which version of the feature?',
  candidatePart: 'What of this did you specify, build, or only use?',
  cost: 'What does a run cost, and how often does it run?',
  unscored: 'Why were cases not scored, and what happened to them?',
};
