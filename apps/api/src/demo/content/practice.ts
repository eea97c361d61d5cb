// Who has answered which calibration case, and who practises which round. Severity shows here as it does in the cards: jp and dv
// rate low, lk and cw rate high.
import type { Level, PracticeSeat, RoleFinding } from '@app/domain';

/** What somebody writes who gives a criterion of a case this level. */
const WHY: Readonly<Record<string, Readonly<Record<string, Partial<Record<Level, string>>>>>> = {
  'answers-with-sources': {
    C1: {
      2: 'Support carried the bar, and cases were added once. It reads like a suite that others would have to keep alive.',
      3: '412 cases with three origins, four never-events, and the March release was held for nine days.',
      4: 'Specified the suite, held a release because of it and kept the three failures in. That is a living spec to me.',
    },
    C2: {
      1: 'Took 95 because it was easy to explain to the board.',
      2: 'Lists five metrics; "I never worked it out" when asked what one in twenty costs.',
      3: 'Splits accuracy from sources, and the threshold follows from what support can carry.',
    },
    C3: {
      2: 'The button was tested, the queue behind it was not: nobody knows what happens when it is full.',
      3: 'Unsure, slow and amounts each have a behaviour, and Inga’s team owns the path within two hours.',
      4: 'Errors sorted into four unforgivable ones and the rest, each with its guard.',
    },
    C11: {
      1: '"The engineers have a screen for the scores": names parts of a trace and stops there.',
      2: 'Finds the passage that does not belong, and can not say why it was retrieved.',
      3: 'Reads the trace and finds the wrong passage without help.',
    },
  },
  'precision-fell': {
    C5: {
      2: 'A good plan, and "I believe it, I have not done it" about data against a model.',
      3: 'Thirty wrong marks, each traced to scan, table or model, before anybody buys a larger one.',
      4: 'Separates scan, data and model, and asks for origin and time on every row.',
    },
    C9: {
      3: 'Slices first, manual review the same afternoon; the order of checks is right.',
      4: 'Saw it in photographs at three per cent, decided on a Friday, and slices have had alarms since.',
    },
    C2: {
      2: 'One threshold for all suppliers, "I have not thought that through".',
      3: 'Six minutes against 4,300, and the threshold that follows with its five hours a week.',
      4: 'Prices both errors and tells finance what it costs.',
    },
    C6: {
      1: '"I never asked": no idea of what one marked invoice costs.',
      2: 'Knows the reviewers’ six minutes, which is at least one side of the cost.',
    },
  },
};

export interface DemoCaseAnswer {
  readonly caseId: string;
  readonly person: string;
  readonly dayOffset: number;
  /** By criterion; the words come from WHY. */
  readonly levels: Readonly<Record<string, Level>>;
}

const first = (person: string, dayOffset: number, C1: Level, C2: Level, C3: Level, C11: Level): DemoCaseAnswer => ({
  ...{ caseId: 'answers-with-sources', person, dayOffset, levels: { C1, C2, C3, C11 } },
});
const second = (person: string, dayOffset: number, C5: Level, C9: Level, C2: Level, C6: Level): DemoCaseAnswer => ({
  ...{ caseId: 'precision-fell', person, dayOffset, levels: { C5, C9, C2, C6 } },
});

export const CASE_ANSWERS: readonly DemoCaseAnswer[] = [
  first('mo', -12, 3, 2, 3, 2),
  first('jp', -11, 2, 2, 2, 1),
  first('sa', -11, 3, 2, 3, 2),
  first('dv', -9, 3, 1, 3, 2),
  first('lk', -9, 4, 3, 4, 3),
  first('cw', -8, 4, 2, 3, 2),
  first('gt', -7, 3, 2, 3, 2),
  second('jp', -6, 2, 3, 3, 1),
  second('gt', -5, 3, 4, 3, 1),
  second('cw', -5, 4, 4, 4, 2),
  second('dv', -4, 3, 3, 2, 1),
];

export const caseReason = (caseId: string, criterionId: string, level: Level): string => {
  const words = WHY[caseId]?.[criterionId]?.[level];
  if (!words) throw new Error(`nobody said why ${caseId} ${criterionId} is at ${level}`);
  return words;
};

/** Asked to answer a case by the recruiting lead, due so many days from now. */
export const CASE_ASSIGNMENTS: readonly {
  readonly caseId: string;
  readonly people: readonly string[];
  readonly dueIn: number;
}[] = [
  { caseId: 'answers-with-sources', people: ['mo', 'jp', 'sa', 'dv', 'lk', 'cw', 'gt', 'rb'], dueIn: -2 },
  { caseId: 'precision-fell', people: ['mo', 'jp', 'sa', 'dv', 'gt', 'cw'], dueIn: 4 },
];

const moments = (person: string, dayOffset: number, choices: readonly RoleFinding[]): DemoVignetteAnswers => ({
  ...{ packId: 'ai-pm', person, dayOffset },
  choices: Object.fromEntries(choices.map((choice, index) => [`RV-${index + 1}`, choice])),
});

export interface DemoVignetteAnswers {
  readonly packId: string;
  readonly person: string;
  readonly dayOffset: number;
  /** By vignette; whoever stopped half way has fewer. */
  readonly choices: Readonly<Record<string, RoleFinding>>;
}

/** Most see the engineer and the scientist. The mixed one divides the panel, and a TPM who runs a regression well is taken for an AI PM. */
export const VIGNETTE_ANSWERS: readonly DemoVignetteAnswers[] = [
  moments('jp', -10, ['ml-engineer', 'ai-pm', 'tpm', 'data-scientist', 'traditional-pm', 'ml-engineer']),
  moments('sa', -10, ['ml-engineer', 'ai-pm', 'ai-pm', 'data-scientist', 'traditional-pm', 'ai-pm']),
  moments('dv', -9, ['ml-engineer', 'ai-pm', 'tpm', 'ai-pm', 'traditional-pm', 'mixed']),
  moments('gt', -8, ['ml-engineer', 'ai-pm', 'tpm', 'data-scientist', 'traditional-pm', 'mixed']),
  moments('cw', -8, ['mixed', 'traditional-pm', 'ai-pm', 'data-scientist', 'traditional-pm', 'ml-engineer']),
  moments('lk', -6, ['ml-engineer', 'ai-pm', 'tpm']),
];

/** Interviewed these rounds before there was a ladder. */
export const CERTIFIED: Readonly<Record<string, readonly string[]>> = {
  mo: ['R1', 'R2', 'R3'],
  jp: ['R1', 'R2', 'R3'],
  sa: ['R1', 'R2', 'R3'],
  dv: ['R1', 'R2'],
  lk: ['R1', 'R3', 'R5'],
  rb: ['R3', 'R5'],
  cw: ['R1', 'R4'],
  gt: ['R1', 'R2', 'R3', 'R5'],
  ah: ['R4'],
  im: ['R4'],
  en: ['R5'],
};

export interface DemoPractice {
  readonly candidate: string;
  readonly round: string;
  readonly person: string;
  readonly seat: PracticeSeat;
  /** What they saw, by criterion of the round; absent: the interview is still to come. */
  readonly card?: Readonly<Record<string, { readonly level: Level; readonly saw: string }>>;
}

export const PRACTICE: readonly DemoPractice[] = [
  {
    ...{ candidate: 'rafael', round: 'R4', person: 'sa', seat: 'shadow' },
    card: {
      C10: {
        level: 3,
        saw: 'Told the decision from the customer’s complaint to the number that moved, without a pause for it.',
      },
      C7: {
        level: 2,
        saw: 'Agreed that rules would do for the first step, and had no case in which they had done it.',
      },
      C1: { level: 3, saw: 'Named who added the cases of the second month and which of them stopped the pilot.' },
    },
  },
  {
    ...{ candidate: 'elena', round: 'R4', person: 'sa', seat: 'reverse_shadow' },
    card: {
      C10: { level: 3, saw: 'Compared two options by what they would teach, and took the slower one.' },
      C7: { level: 3, saw: 'Kept the address check as a rule and said what it saves in a month.' },
      C1: { level: 2, saw: 'The suite was the data team’s; she read its report on Mondays.' },
    },
  },
  {
    ...{ candidate: 'marit', round: 'R4', person: 'rb', seat: 'shadow' },
    card: {
      C10: { level: 3, saw: 'Said what she would do differently before she was asked.' },
      C7: { level: 3, saw: 'Took the classifier out of the refund path and measured the following six weeks.' },
      C1: { level: 3, saw: 'Walked through thirty cases on the screen and told where each came from.' },
    },
  },
  { candidate: 'mateus', round: 'R4', person: 'jp', seat: 'shadow' },
];
