import type { CoverageWarningView } from '@app/contracts';
import { counted } from '../../lib/names.js';

const KINDS: Readonly<Record<CoverageWarningView['kind'], string>> = {
  uncovered: 'Nobody rates it',
  one_rater: 'One rater only',
  alone: 'Alone on a criterion',
  crowded: 'Too full a round',
};

export const coverageTexts = {
  panel: 'The usual panel',
  panelHint: 'Who rates what when a loop opens. Every criterion wants two different people.',
  loop: 'The panel of one candidate',
  loopHint: 'Who is asked now, whatever became of their card. While the loop is planned the usual panel is counted in.',
  toLoop: 'Back to the candidate',
  toPanel: 'Show the usual panel',
  ok: 'Every criterion has two raters, and no round is too full.',
  proposal: {
    title: 'What would help',
    hint: (isSmallest: boolean) =>
      isSmallest
        ? 'The fewest additions that do, for people with the fewest cards. Nobody is proposed who votes, is recused or was excused.'
        : 'Additions that do. The panel is too large to prove that no smaller set does.',
    addition: (person: string, round: string) => `${person} in ${round}`,
    helps: (criteria: string) => `gives ${criteria} a second opinion`,
    add: (count: number) => (count === 1 ? 'Add this assignment' : `Add these ${count} assignments`),
    added: (count: number) => `${counted(count, 'assignment')} added`,
    changed: 'The panel changed meanwhile',
    changedText: 'Nothing was added. This is what would help the panel as it is now.',
    beyond: 'No addition helps here',
    toPeople: 'Name people',
  },
  warnings: {
    title: 'What is thin',
    kinds: KINDS,
    helped: 'solved by the additions',
  },
  matrix: {
    title: 'Criteria and rounds',
    hint: 'Initials of who rates. An empty place: the round does not rate the criterion.',
    caption: 'Who rates which criterion in which round',
    criterion: 'Criterion',
    raters: 'Raters',
    nobody: 'nobody',
    count: (raters: number) => (raters === 0 ? 'Nobody' : counted(raters, 'rater')),
  },
  check: {
    title: 'What the design check says',
    hint: 'Which statistics this panel will let be computed, however strict or mild anybody turns out to be. How many candidates they need stands in the calibration report.',
    agreement: 'Agreement between raters',
    agreementText: (now: number, of: number) => `${now} of ${counted(of, 'criterion', 'criteria')}`,
    comparable: 'Difference to co-raters',
    comparableText: (now: number, of: number) => `${now} of ${counted(of, 'rater')}`,
    groups: 'Raters who can be compared',
    nobody: 'Nobody rates yet',
    oneGroup: 'All with each other, directly or through others',
    manyGroups: (count: number) => `In ${count} groups; between groups strictness can not be told from difficulty`,
    now: 'Now',
    after: 'With the additions',
    group: (names: string) => `Together: ${names}`,
  },
} as const;
