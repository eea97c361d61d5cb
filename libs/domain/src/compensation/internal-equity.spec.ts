import { expect, it } from '@jest/globals';
import { HEADCOUNT_CELLS, type Headcounts, suppressSmallCells } from './internal-equity.js';

const counts = (...numbers: readonly number[]): Headcounts =>
  Object.fromEntries(HEADCOUNT_CELLS.map((cell, index) => [cell, numbers[index] ?? 0])) as Headcounts;

it.each([
  ['all large enough', [3, 4, 5, 6, 7], [3, 4, 5, 6, 7], 25],
  ['one small: the total would tell it', [1, 4, 5, 6, 7], [null, 4, 5, 6, 7], null],
  ['two small, split open', [1, 2, 5, 6, 7], [null, null, 5, 6, 7], 21],
  ['two small, the total would tell both', [2, 2, 5, 6, 7], [null, null, 5, 6, 7], null],
  ['empty cells look like small ones', [0, 0, 5, 6, 7], [null, null, 5, 6, 7], null],
  ['three small, split open', [0, 2, 2, 6, 7], [null, null, null, 6, 7], 17],
  ['nobody', [0, 0, 0, 0, 0], [null, null, null, null, null], null],
])('%s', (_, given, shown, total) => {
  const { cells, total: told } = suppressSmallCells(counts(...given));
  expect([HEADCOUNT_CELLS.map((cell) => cells[cell]), told]).toEqual([shown, total]);
});
