import type { RedFlagSeverity, RoleProfile, RubricGateState, Seniority } from '@app/domain';

const profiles: Readonly<Record<RoleProfile, string>> = {
  'ai-pm': 'AI product manager',
  'ml-engineer': 'ML engineer',
  'data-scientist': 'Data scientist',
  tpm: 'Technical programme manager',
  'traditional-pm': 'Traditional product manager',
};
const severities: Readonly<Record<RedFlagSeverity, { label: string; hint: string }>> = {
  hard: { label: 'Hard', hint: 'Must be discussed before a decision.' },
  medium: { label: 'Medium', hint: 'Raised in the debrief.' },
  low: { label: 'Low', hint: 'Noted.' },
};
const seniorities: Readonly<Record<Seniority, string>> = { mid: 'Mid', senior: 'Senior', director: 'Director' };
const gateStates: Readonly<Record<RubricGateState, string>> = {
  met: 'Met',
  notMet: 'Not met',
  contested: 'Contested',
  notAssessed: 'Not assessed',
};

export const texts = {
  title: 'Rubrics',
  subtitle:
    'What a candidate is judged by. A published version never changes; every scorecard is pinned to the one it was filled against.',
  columns: {
    name: 'Rubric',
    version: 'Version',
    published: 'Published',
    state: 'State',
    line: 'Comes from',
    hash: 'Content hash',
  },
  hashTitle: 'SHA-256 of the published content',
  empty: {
    title: 'No rubric is published yet',
    text: 'Rubric packs are read when the server starts. If this stays empty, the pack did not pass its checks: see the server log or run',
    command: 'npx plumbline rubric lint rubrics/ai-pm/rubric.yaml',
  },
  crumb: 'Rubrics',
  version: (version: string) => `Version ${version}`,
  published: 'Published',
  tabs: {
    label: 'Parts of the rubric',
    criteria: 'Criteria',
    rounds: 'Rounds and questions',
    samples: 'Work samples',
    roles: 'Role distinction',
    flags: 'Red flags',
    bar: 'The bar',
    more: 'Evidence and intake',
  },
  criteria: {
    nav: 'Criteria',
    gate: 'Gate',
    weight: (weight: number) => (weight === 0 ? 'Weight 0, shown apart' : `Weight ${weight}`),
    filter: 'As rated in',
    allRounds: 'All rounds',
    notAssessed: 'Choose ‘not assessed’ when',
    why: 'Why it is needed on the job',
    sources: 'Sources',
    rounds: 'Rated in',
    contrasts: 'Weak and strong, side by side',
    weak: 'Weak',
    strong: 'Strong',
    next: 'Next criterion',
    previous: 'Previous criterion',
  },
  rounds: {
    minutes: (minutes: number) => `${minutes} minutes`,
    raters: (raters: number) => `${raters} raters, independently`,
    screen: 'Rates no criterion',
    rates: 'Rates',
    questions: 'Questions',
    asked: (times: number, months: number) => `Asked ${times} times in ${months} months`,
    cardMinutes: (minutes: number, cards: number) =>
      `A card takes its author ${minutes} minutes (median of ${cards} cards that are open). Aim: 15, and 20 for a suite review.`,
    askedFew: (minimum: number, months: number) => `Asked fewer than ${minimum} times in ${months} months`,
    noQuestions: 'No question from the bank is asked in this round.',
    indicators: 'Role indicators on the card',
  },
  samples: {
    hint: 'What a candidate makes or brings. The artefact is judged by its own anchors; its level goes to the criteria it is evidence for.',
    minutes: (minutes: number) => `${minutes} minutes`,
    shownIn: 'Shown in',
    evidenceFor: 'Evidence for',
    anchors: 'What the artefact shows',
    sources: 'Sources',
  },
  roles: {
    guidanceTitle: 'How to use it',
    comparison: 'Beside a traditional product manager',
    aspect: 'Aspect',
    traditional: 'Traditional product manager',
    aiPm: 'AI product manager',
    indicators: 'Indicators',
    profiles,
    contrasts: 'What it sounds like',
  },
  flags: {
    hint: 'A red flag needs a quote. None rejects by itself.',
    severities,
    notTitle: 'Never a red flag',
    notHint: 'These say nothing against a candidate.',
  },
  bar: {
    hint: 'Defaults of the pack. A requisition confirms or changes them in a recorded step before its first candidate.',
    seniorities,
    must: (names: string, level: number) => `${names}: panel level ${level} or more`,
    oneOf: (names: string, level: number) => `At least one of ${names} at ${level}`,
    atLeast: (name: string, level: number) => `${name} at ${level}`,
    none: (level: number) => `No criterion at ${level} or below`,
    mean: (mean: number) => `Weighted mean ${mean.toFixed(2)} or more`,
    gate: (name: string) => `Gate: ${name}`,
    gateRule: (median: number, raters: number) => `Met at a median of ${median}, from ${raters} raters or more.`,
    gateStates,
  },
  more: {
    notAssessed: 'Not assessed',
    evidence: 'Eval-suite evidence',
    evidenceHint:
      'What an interviewer notes about an eval suite. Every field is optional; under NDA never lowers a level.',
    bandFit: 'Compensation band fit',
    bandFitHint: 'On the recruiter’s screen card only; never part of the merit score.',
    intake: 'Intake questions',
    intakeHint: 'Answered by the hiring manager when a requisition opens.',
    sources: 'Sources',
    process: 'Time limits',
    processRows: (process: {
      loopDays: number;
      cardDueHours: number;
      debriefDueWorkingDays: number;
      debriefMinutes: number;
    }) => [
      ['A loop takes at most', `${process.loopDays} days`],
      ['A scorecard is due after', `${process.cardDueHours} hours`],
      ['The debrief follows within', `${process.debriefDueWorkingDays} working days`],
      ['The debrief takes', `${process.debriefMinutes} minutes`],
    ],
  },
} as const;
