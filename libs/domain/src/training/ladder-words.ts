import type { LadderNeed } from './ladder.js';

const NAMES = {
  shadow: ['shadow', 'shadows'],
  reverse_shadow: ['reverse shadow', 'reverse shadows'],
  case: ['calibration case', 'calibration cases'],
} as const;
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function needWords({ kind, count, all }: LadderNeed): string {
  const [one, many] = NAMES[kind];
  const number = NUMBERS[count] ?? String(count);
  if (kind === 'case' && all && count === 2) return `both ${many}`;
  return `${number} ${all ? '' : 'more '}${count === 1 ? one : many}`;
}

/**
 * What is still missing, as one reads it out.
 * @returns '' for nothing
 * @example ladderWords([{ kind: 'reverse_shadow', count: 1, all: false }, { kind: 'case', count: 2, all: true }])
 *   // 'one more reverse shadow and both calibration cases'
 */
export function ladderWords(missing: readonly LadderNeed[]): string {
  const words = missing.map(needWords);
  const last = words.pop();
  if (last === undefined) return '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}
