import type { Seniority } from '@app/domain';
import type { DemoOutcome, DemoVote } from '../content/index.js';
import type { YearLoop } from './simulate-year.js';

const ROUND_WORDS: Readonly<Record<string, string>> = {
  R1: 'the suite review',
  R2: 'the data case',
  R3: 'the round on model risk',
  R4: 'the strategy presentation',
  R5: 'all five rounds',
};

const GATE = 'C1';

/** As the pack's gate has it: a median of 2.5, or two ratings two levels apart. A hire over it says why, as in the product. */
function isGateContested(cards: YearLoop['cards']): boolean {
  const levels = cards.flatMap((card) => card.levels[GATE] ?? []).sort((a, b) => a - b);
  const half = Math.floor(levels.length / 2);
  const median = levels.length % 2 === 1 ? levels[half]! : (levels[half - 1]! + levels[half]!) / 2;
  return levels.length > 1 && (median === 2.5 || levels.at(-1)! - levels[0]! >= 2);
}

const OVERRIDE = {
  gate: GATE,
  reason:
    'Two raters read the suite differently; the committee went through it again and stands by the higher reading.',
};

/** The committee of two, who follow the panel. */
export function yearOutcome({ candidate, isHired, cards, number }: YearLoop, level: Seniority): DemoOutcome {
  const last = ROUND_WORDS[cards.at(-1)!.round]!;
  const [criterionId] = Object.keys(cards.at(-1)!.levels);
  const vote = (person: string, place: number): DemoVote => ({
    ...{ person, level, choice: isHired ? 'hire' : 'no_hire' },
    confidence: (number + place) % 3 === 0 ? 'medium' : 'high',
  });
  const votes = ['hb', 'nf'].map(vote);
  return {
    candidate,
    preVotes: votes,
    finalVotes: votes,
    decision: {
      ...{ outcome: isHired ? 'hire' : 'no_hire', level, roleFinding: 'ai-pm', dissent: [], conditions: '' },
      ...(isHired && isGateContested(cards) ? { override: OVERRIDE } : {}),
      roleReason: 'The panel saw the work of an AI product manager.',
      rationale: [
        {
          criterionId: criterionId!,
          text: isHired ? `The evidence held through ${last}.` : `The evidence did not reach the bar after ${last}.`,
        },
      ],
    },
  };
}
