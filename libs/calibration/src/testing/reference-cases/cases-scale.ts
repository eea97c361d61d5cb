import { createHash } from 'node:crypto';
import { calibrateColumns } from '../../calibrate/calibrate.js';
import { RatingColumnsBuilder } from '../../columns/rating-columns.js';
import { simulate } from '../../../../../test/fixtures/stats/simulate-ratings.mjs';
import type { ReferenceCheck, ReferenceChecks } from './reference-check.js';

interface Size {
  readonly seed: number;
  readonly nCand: number;
  readonly nRater: number;
  readonly A?: object;
  readonly C?: object;
}

/** The file the generator would write, gathered and hashed in pieces. */
function generate({ seed, nCand, nRater }: Size) {
  const hash = createHash('sha256').update('candidate,rater,criterion,rating\n');
  const builder = new RatingColumnsBuilder();
  const { rows } = simulate({ seed, nCand, nRater });
  let piece = '';
  for (const [c, r, k, rating] of rows) {
    piece += `c${c + 1},r${r + 1},k${k + 1},${rating}\n`;
    builder.add(`c${c + 1}`, `r${r + 1}`, `k${k + 1}`, rating);
    if (piece.length > 1 << 16) {
      hash.update(piece);
      piece = '';
    }
  }
  return { columns: builder.build(), sha256: hash.update(piece).digest('hex') };
}

// The 10^5 ratings take longer than all other cases together: they belong to the full run.
const IS_FULL = process.env['PLUMBLINE_TEST_FULL'] === '1';
const SIZES = IS_FULL ? ['p3', 'p4', 'p5'] : ['p3', 'p4'];
const INPUTS = [
  ...SIZES.flatMap((size) => ['seed', 'nCand', 'nRater'].map((name) => `${size}.${name}`)),
  ...(IS_FULL ? [] : ['p5']),
];

/** REML at 10^3 to 10^5 ratings against lme4. The million has no reference; `npm run bench:calibrate` checks its checksum. */
const scale: ReferenceCheck = {
  inputs: [...INPUTS, 'p6'],
  compute: (expected: Record<string, Size>) =>
    Object.fromEntries(
      SIZES.map((name) => {
        const size = expected[name]!;
        const { columns, sha256 } = generate(size);
        const fit = (cell: boolean) => {
          const { varianceComponents, model } = calibrateColumns(columns, { cell, prior: 'none' });
          return { ...varianceComponents, REML: model.remlCriterion };
        };
        return [name, { n: columns.size, sha256, ...(size.A ? { A: fit(false) } : {}), ...(size.C ? { C: fit(true) } : {}) }]; // prettier-ignore
      }),
    ),
};

export const SCALE_CHECKS: ReferenceChecks = { 'lmm.scale': scale };
