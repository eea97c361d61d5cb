import type { Rubric, RubricBar } from '@app/domain';
import { texts } from './texts.js';

/** The conditions of a bar as sentences, in the order they are judged. */
export function barSentences(rubric: Rubric, bar: RubricBar): readonly string[] {
  const nameOf = (id: string): string => {
    const criterion = rubric.criteria.find((one) => one.id === id);
    return criterion ? `${criterion.id} ${criterion.shortName}` : id;
  };
  const namesOf = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  return [
    ...(bar.must.length > 0 ? [texts.bar.must(namesOf(bar.must), bar.mustLevel)] : []),
    ...bar.oneOf.map((set) => texts.bar.oneOf(namesOf(set.criterionIds), set.level)),
    ...bar.atLeast.map((own) => texts.bar.atLeast(nameOf(own.criterionId), own.level)),
    texts.bar.none(bar.noneAtOrBelow),
    texts.bar.mean(bar.weightedMean),
  ];
}
