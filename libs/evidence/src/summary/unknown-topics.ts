import type { EvalSummary } from './eval-summary.js';

/** What an interviewer still has to ask, because no file of this kind, or not this one, can tell. */
export const UNKNOWN_TOPICS = [
  ...(['caseSources', 'threshold', 'thresholdReason', 'judge', 'judgeModel', 'judgeCheck', 'slices'] as const),
  ...(['when', 'candidatePart', 'cost', 'unscored'] as const),
] as const;
export type UnknownTopic = (typeof UNKNOWN_TOPICS)[number];

type Known = Omit<EvalSummary, 'unknown' | 'warnings'>;

/** In the order in which they are asked. How a judge was checked, and whose work it is, no file tells. */
export function unknownTopics(summary: Known): UnknownTopic[] {
  const isMissing: Readonly<Record<UnknownTopic, boolean>> = {
    candidatePart: true,
    caseSources: summary.sources === null,
    threshold: summary.threshold === null,
    thresholdReason: summary.threshold !== null,
    judge: summary.judges.length === 0,
    judgeModel: summary.judges.some(({ kind, model }) => kind === 'model-graded' && model === null),
    judgeCheck: summary.judges.some(({ kind }) => kind === 'model-graded' || kind === 'human' || kind === 'other'),
    slices: summary.slices.length === 0,
    when: summary.evaluatedAt === null,
    cost: summary.usage.cost === null,
    unscored: summary.unscored + summary.errored > 0,
  };
  return UNKNOWN_TOPICS.filter((topic) => isMissing[topic]);
}
