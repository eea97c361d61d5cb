import type { JudgeClass } from '../artifact/eval-artifact.js';

/** @source Inspect AI, 'Built-in scorers' */
const CLASSES: Readonly<Record<string, JudgeClass>> = {
  ...{ match: 'exact', includes: 'exact', exact: 'exact', pattern: 'exact', answer: 'exact', choice: 'exact' },
  ...{ math: 'exact', f1: 'similarity' },
  ...{ model_graded_qa: 'model-graded', model_graded_fact: 'model-graded', multi_scorer: 'model-graded' },
  ...{ human: 'human', human_scorer: 'human' },
};

/** The last part of a registered name: 'inspect_ai/match' is 'match'. */
export const shortScorer = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** A scorer of somebody's own is 'other': its name does not say how it decides. A second 'match' is called 'match1'. */
export function judgeOfScorer(name: string): JudgeClass {
  const short = shortScorer(name);
  const known = [short, short.replace(/\d+$/, '')].find((one) => Object.hasOwn(CLASSES, one));
  return known === undefined ? 'other' : CLASSES[known]!;
}
