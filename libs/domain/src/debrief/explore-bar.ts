import type { Rubric, RubricBar } from '../rubric/rubric.js';
import { type BarResult, judgeBar } from './bar.js';
import type { PanelRating } from './criterion-score.js';

/** What is tried out. Never stored as a result: the ratings, the rubric and the bar stay as they are. */
export interface WhatIf {
  /** Raters left out. */
  readonly without: readonly string[];
  /** Other weights, by criterion. */
  readonly weights: Readonly<Record<string, number>>;
  /** Criteria whose gate is not asked. */
  readonly gatesOff: readonly string[];
}

export const NO_WHAT_IF: WhatIf = { without: [], weights: {}, gatesOff: [] };
export const MAX_WEIGHT = 10;
/** Of the text in which one travels in an address. */
export const MAX_WHAT_IF = 1_000;

export interface Exploration {
  readonly before: BarResult;
  readonly after: BarResult;
  readonly flips: boolean;
}

export const isNothing = ({ without, weights, gatesOff }: WhatIf): boolean =>
  without.length === 0 && gatesOff.length === 0 && Object.keys(weights).length === 0;

/**
 * Does the recommendation flip if a rater were left out, a weight moved, a gate not asked? The same rule as the bar's, over changed input.
 * @param ratings those that count (see `countedRatings`)
 */
export function exploreBar(
  rubric: Rubric,
  bar: RubricBar,
  ratings: readonly PanelRating[],
  whatIf: WhatIf,
): Exploration {
  const before = judgeBar(rubric, bar, ratings);
  const changed: Rubric = {
    ...rubric,
    criteria: rubric.criteria.map((one) => ({ ...one, weight: whatIf.weights[one.id] ?? one.weight })),
    gates: rubric.gates.filter((gate) => !whatIf.gatesOff.includes(gate.criterionId)),
  };
  const kept = ratings.filter((one) => !whatIf.without.includes(one.raterId));
  const after = judgeBar(changed, bar, kept);
  return { before, after, flips: after.verdict !== before.verdict };
}

/** 'without=a,b;weights=C1:3;gates=C1': for an address. Empty for nothing. */
export function formatWhatIf({ without, weights, gatesOff }: WhatIf): string {
  const parts = [
    ...(without.length > 0 ? [`without=${without.join(',')}`] : []),
    ...(Object.keys(weights).length > 0
      ? [
          `weights=${Object.entries(weights)
            .map(([id, weight]) => `${id}:${weight}`)
            .join(',')}`,
        ]
      : []),
    ...(gatesOff.length > 0 ? [`gates=${gatesOff.join(',')}`] : []),
  ];
  return parts.join(';');
}

/** Reads what `formatWhatIf` wrote; whatever names no rater, criterion or gate of the loop is left out, so that nothing strange is shown. */
export function parseWhatIf(text: string, rubric: Rubric, raterIds: readonly string[]): WhatIf {
  const parts = new Map(
    text
      .slice(0, MAX_WHAT_IF)
      .split(';')
      .map((part): [string, string] => {
        const [key = '', value = ''] = part.split('=', 2);
        return [key, value];
      }),
  );
  const listed = (key: string): string[] => [...new Set((parts.get(key) ?? '').split(',').filter(Boolean))];
  const known = new Set(rubric.criteria.map((one) => one.id));
  const weights = listed('weights').flatMap((pair): [string, number][] => {
    const [id = '', value = ''] = pair.split(':');
    const weight = Number(value);
    const right = known.has(id) && value !== '' && Number.isInteger(weight) && weight >= 0 && weight <= MAX_WEIGHT;
    return right ? [[id, weight]] : [];
  });
  return {
    without: listed('without').filter((id) => raterIds.includes(id)),
    weights: Object.fromEntries(weights),
    gatesOff: listed('gates').filter((id) => rubric.gates.some((gate) => gate.criterionId === id)),
  };
}
