import type { TextSegment } from '@app/domain';

/** Beyond this many comparisons a text counts as written anew: the table would cost more than it tells. */
const MAX_CELLS = 250_000;

/** The words of a text: what YAML folds or a line break moves is no change. */
export const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** The same words in the same order. */
export const sameWords = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/**
 * Word by word from one text to another, with the longest common run of words kept.
 * @returns runs in reading order, neighbours of different kinds, removed before added; empty for two empty texts
 */
export function diffWords(before: string, after: string): readonly TextSegment[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return joined([
    ...a.slice(0, start).map((text) => ({ kind: 'same', text }) as const),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text) => ({ kind: 'same', text }) as const),
  ]);
}

/** How much of two texts is common, from 0 (nothing) to 1 (the same words). */
export function likeness(before: string, after: string): number {
  const words = wordsOf(before).length + wordsOf(after).length;
  if (words === 0) return 1;
  const same = diffWords(before, after).filter(({ kind }) => kind === 'same');
  return (2 * same.reduce((sum, { text }) => sum + wordsOf(text).length, 0)) / words;
}

function middle(a: readonly string[], b: readonly string[]): TextSegment[] {
  if (a.length * b.length > MAX_CELLS) return [...all('removed', a), ...all('added', b)];
  const common = commonLengths(a, b);
  const steps: TextSegment[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      steps.push({ kind: 'same', text: a[i]! });
      i += 1;
      j += 1;
    } else if (common[i + 1]![j]! >= common[i]![j + 1]!) steps.push({ kind: 'removed', text: a[i++]! });
    else steps.push({ kind: 'added', text: b[j++]! });
  }
  return [...steps, ...all('removed', a.slice(i)), ...all('added', b.slice(j))];
}

const all = (kind: TextSegment['kind'], words: readonly string[]): TextSegment[] =>
  words.map((text) => ({ kind, text }));

/** Length of the longest common subsequence from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i]![j] = a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

/** Neighbouring words of one kind as one run; between two kept runs all that was removed stands before all that was added. */
function joined(steps: readonly TextSegment[]): readonly TextSegment[] {
  const runs: TextSegment[] = [];
  let changed: TextSegment[] = [];
  const flush = (): void => {
    for (const kind of ['removed', 'added'] as const) {
      const words = changed.filter((step) => step.kind === kind).map(({ text }) => text);
      if (words.length > 0) runs.push({ kind, text: words.join(' ') });
    }
    changed = [];
  };
  for (const step of steps) {
    if (step.kind !== 'same') {
      changed.push(step);
      continue;
    }
    flush();
    const last = runs[runs.length - 1];
    if (last?.kind === 'same') runs[runs.length - 1] = { kind: 'same', text: `${last.text} ${step.text}` };
    else runs.push(step);
  }
  flush();
  return runs;
}
