import type { RatingColumns } from '../columns/rating-columns.js';
import { normalCdf } from '../distributions/normal.js';
import type { EffectEstimates } from '../lmm/effect-estimates.js';
import type { LmmLayout } from '../lmm/layout.js';
import { benjaminiHochberg } from '../raters/benjamini-hochberg.js';
import { type Halo, haloByRater } from '../raters/halo.js';
import { type SpreadRatio, spreadRatios } from '../raters/spread-ratio.js';
import { statementFor } from '../raters/statement.js';
import { intervalOf } from './candidate-rows.js';
import type { CalibratedRater } from './calibration-result.js';
import { sharedCandidates } from './shared-candidates.js';
import type { ModelEstimates } from './model-estimates.js';
import type { RatingSummary } from './rating-summary.js';

/** Expected share of false flags among the flags. */
const FALSE_DISCOVERY_RATE = 0.1;

/**
 * One row per rater, in the order of their ids. A flag says that the ratings are higher or lower than those of co-raters, after
 * Benjamini-Hochberg over all raters who may be flagged; it never says that somebody is biased. What may be said depends on the candidates
 * whom others rated as well: who rated alone can not be compared. Across groups that share no rater, and where the model counts the
 * ratings of one meeting as independent, there are intervals and no flags.
 */
export function raterRows(
  columns: RatingColumns,
  layout: LmmLayout,
  summary: RatingSummary,
  estimates: ModelEstimates,
  { aliased, components }: RaterDesign,
): CalibratedRater[] {
  const { n, others } = summary.raters;
  const shared = sharedCandidates(layout, summary);
  const raters = columns.raterIds.length === 1 ? null : estimates.raters;
  const isKnown = (i: number): boolean => raters !== null && !aliased.has(columns.raterIds[i]!);
  const mayFlag = components === 1 && estimates.warnings.every(({ code }) => code !== 'cell_left_out');
  const flagged = raters && mayFlag ? flaggedRaters(raters, shared, isKnown) : new Set<number>();
  const isOnBoundary = estimates.boundary.includes('rater');
  const spread = estimates.raters ? spreads(layout, estimates) : null;
  const halo = haloByRater(columns);
  return columns.raterIds.map((id, i) => ({
    id,
    n: n[i]!,
    candidates: others[i]!,
    leniency: isKnown(i) ? raters!.effect[i]! : null,
    pevSd: isKnown(i) ? raters!.sd[i]! : null,
    // A variance estimated as 0 is no proof that nobody differs: an interval of no width would say so.
    interval: isKnown(i) && !isOnBoundary ? intervalOf(raters!.effect[i]!, raters!.sd[i]! * raters!.factor[i]!) : null,
    ...shape(
      statementFor(shared[i]!) === 'none' ? null : spread?.[i],
      statementFor(others[i]!) === 'none' ? null : halo[i],
    ),
    statement: isKnown(i) && !isOnBoundary ? withoutFlag(statementFor(shared[i]!), mayFlag) : 'none',
    flags: [
      ...(flagged.has(i) ? [raters!.effect[i]! > 0 ? 'higher_than_co_raters' : 'lower_than_co_raters'] : []),
      ...(aliased.has(id) ? ['aliased'] : []),
      ...(components > 1 ? ['within_component'] : []),
    ],
  }));
}

/** How a rater uses the scale and the criteria; nothing under 5 candidates. */
const shape = (spread: SpreadRatio | null | undefined, halo: Halo | null | undefined) => ({
  spreadRatio: spread?.value ?? null,
  spreadInterval: spread?.interval ?? null,
  halo: halo?.value ?? null,
  haloInterval: halo?.interval ?? null,
});

/** What the design says about severity. */
export interface RaterDesign {
  /** Ids of raters whose severity can not be told from the difficulty of criteria: theirs alone is withheld. */
  readonly aliased: ReadonlySet<string>;
  readonly components: number;
}

const withoutFlag = (statement: CalibratedRater['statement'], mayFlag: boolean): CalibratedRater['statement'] =>
  statement === 'flag' && !mayFlag ? 'interval' : statement;

/** Twice the posterior probability of the other sign is the p of the test; shrinkage makes it careful. */
function flaggedRaters(
  { effect, sd }: EffectEstimates,
  candidates: Int32Array,
  isKnown: (i: number) => boolean,
): Set<number> {
  const tested = Array.from(effect.keys()).filter(
    (i) => isKnown(i) && statementFor(candidates[i]!) === 'flag' && sd[i]! > 0,
  );
  const rejected = benjaminiHochberg(
    tested.map((i) => 2 * normalCdf(-Math.abs(effect[i]! / sd[i]!))),
    FALSE_DISCOVERY_RATE,
  );
  return new Set(tested.filter((_, index) => rejected[index]));
}

function spreads(layout: LmmLayout, { criteria, raters, onRatingScale }: ModelEstimates): (SpreadRatio | null)[] {
  if (onRatingScale) return spreadRatios(layout, onRatingScale.criteria, onRatingScale.raters);
  const effects = Float64Array.from({ length: layout.nX }, (_, k) => criteria[k]?.effect ?? 0);
  return spreadRatios(layout, effects, raters!.effect);
}
