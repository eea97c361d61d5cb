import type { RequisitionView } from '@app/contracts';
import type { Rubric, RubricBar } from '@app/domain';
import type { FormProblem } from '../../lib/form.js';
import { texts } from './texts.js';

/** The bar while it is discussed: the mean may be empty. */
export interface BarDraft extends Omit<RubricBar, 'weightedMean'> {
  readonly weightedMean: number | null;
  readonly note: string;
}

/** What a bar asks for, one sentence per condition; the gate of the pack belongs to every bar. */
export function barSentences(rubric: Rubric, bar: RubricBar): string[] {
  return [
    ...rubric.gates.map((gate) => `Gate ${gate.criterionId}: median ${gate.metMedian} or more`),
    `${listOf(bar.must)} at ${bar.mustLevel} or more`,
    ...bar.oneOf.map((set) => `One of ${listOf(set.criterionIds, 'or')} at ${set.level}`),
    ...bar.atLeast.map((one) => `${one.criterionId} at ${one.level}`),
    ...(bar.noneAtOrBelow > 0
      ? [`No criterion at ${bar.noneAtOrBelow}${bar.noneAtOrBelow > 1 ? ' or lower' : ''}`]
      : []),
    `Weighted mean ${bar.weightedMean} or more`,
  ];
}

export function listOf(ids: readonly string[], word = 'and'): string {
  return ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} ${word} ${ids.at(-1)}`;
}

/** The conditions of one bar that the other does not have, in words. */
export function barDifferences(rubric: Rubric, pack: RubricBar, bar: RubricBar): string[] {
  const proposed = barSentences(rubric, pack);
  const now = barSentences(rubric, bar);
  return [
    ...now.filter((line) => !proposed.includes(line)).map((line) => `Here: ${line}`),
    ...proposed.filter((line) => !now.includes(line)).map((line) => `Pack: ${line}`),
  ];
}

export function barProblems(draft: BarDraft): FormProblem[] {
  const { problems } = texts.bar;
  const mean = draft.weightedMean;
  const twice = draft.atLeast.find((one, at) =>
    draft.atLeast.some((other, i) => i < at && other.criterionId === one.criterionId),
  );
  return [
    ...(draft.must.length === 0 ? [{ path: '/bar/must', message: problems.must }] : []),
    ...(mean !== null && mean >= 1 && mean <= 4 ? [] : [{ path: '/bar/weightedMean', message: problems.mean }]),
    ...draft.oneOf.flatMap((set, at) =>
      set.criterionIds.length < 2 ? [{ path: `/bar/oneOf/${at}/criterionIds`, message: problems.set }] : [],
    ),
    ...(draft.note.trim() === '' ? [{ path: '/note', message: problems.note }] : []),
    ...(twice ? [{ path: '/bar/atLeast', message: problems.twice(twice.criterionId) }] : []),
  ];
}

export function barOf({ note: _note, weightedMean, ...bar }: BarDraft): RubricBar {
  return { ...bar, weightedMean: weightedMean ?? 0 };
}

export const barDraftOf = ({
  bar,
  seniority,
  barConfirmed,
}: Pick<RequisitionView, 'bar' | 'seniority' | 'barConfirmed'>): BarDraft => ({
  ...bar,
  seniority,
  note: barConfirmed?.note ?? '',
});
