import {
  connectedGroups,
  MIN_AGREEMENT_PAIRS,
  MIN_AGREEMENT_UNITS,
  MIN_CANDIDATES_FOR_INTERVAL,
  type Rating,
} from '@app/calibration';
import type { CalibrationStatementView, CriterionCalibrationView, RaterCalibrationView } from '@app/contracts';
import { count } from './figures.js';

type Statement = CalibrationStatementView;

/** What this report can say, what only with care, and what not yet; each with the counts that decide it. */
export function statementsOf(
  ratings: readonly Rating[],
  raters: readonly RaterCalibrationView[],
  criteria: readonly CriterionCalibrationView[],
): Statement[] {
  if (ratings.length === 0) return [NOTHING_YET];
  return [comparability(ratings), differences(raters), agreement(criteria), ...carriedByOne(ratings)];
}

const NOTHING_YET: Statement = {
  kind: 'not_yet',
  title: 'Nothing to report yet',
  detail: 'A rating counts here once its loop is revealed.',
};

function comparability(ratings: readonly Rating[]): Statement {
  const groups = connectedGroups(ratings);
  const linked = groups.filter((group) => group.raters.length > 1);
  const alone = groups.length - linked.length;
  if (linked.length === 0) {
    const detail = 'No two raters gave a level to the same candidate on the same criterion.';
    return { kind: 'not_yet', title: 'Not yet: comparing raters', detail };
  }
  const [largest] = [...linked].sort((a, b) => b.raters.length - a.raters.length);
  const connected = `${count(largest!.raters.length, 'rater')} and ${count(largest!.candidates, 'candidate')} form one connected group.`;
  const apart = alone === 0 ? '' : ` ${count(alone, 'rater shares', 'raters share')} no rating with a colleague.`;
  if (linked.length === 1) {
    return { kind: alone === 0 ? 'can' : 'care', title: 'Comparable across raters', detail: `${connected}${apart}` };
  }
  const detail = `${linked.length} groups of raters share no candidate and criterion: a difference speaks within its group only.${apart}`;
  return { kind: 'care', title: 'Comparable within groups only', detail };
}

function differences(raters: readonly RaterCalibrationView[]): Statement {
  const stated = raters.filter(({ difference }) => difference.statement !== 'none');
  if (stated.length === 0) {
    const most = Math.max(0, ...raters.map(({ difference }) => difference.candidates));
    const detail = `Needs ${MIN_CANDIDATES_FOR_INTERVAL} candidates rated together with a colleague. The most any rater has is ${most}.`;
    return { kind: 'not_yet', title: 'Not yet: differences to co-raters', detail };
  }
  const rest = raters.length - stated.length;
  const others = rest === 0 ? '' : ` For ${count(rest, 'other')} there is not enough data.`;
  const detail = `An interval for ${stated.length} of ${count(raters.length, 'rater')}.${others} A difference is not severity.`;
  return { kind: 'care', title: 'Differences to co-raters', detail };
}

function agreement(criteria: readonly CriterionCalibrationView[]): Statement {
  const stated = criteria.filter(({ alpha }) => alpha.value !== null);
  if (stated.length === 0) {
    const most = Math.max(0, ...criteria.map(({ pairs }) => pairs));
    const detail =
      `Needs ${MIN_AGREEMENT_PAIRS} pairs of raters over ${MIN_AGREEMENT_UNITS} candidates on one criterion. ` +
      `The most any criterion has is ${count(most, 'pair')}.`;
    return { kind: 'not_yet', title: 'Not yet: agreement per criterion', detail };
  }
  const detail = `A coefficient for ${stated.length} of ${count(criteria.length, 'criterion', 'criteria')}.`;
  return { kind: stated.length === criteria.length ? 'can' : 'care', title: 'Agreement per criterion', detail };
}

/** A criterion that one rater carries: what the rater is like and how hard the criterion is can not be told apart. */
function carriedByOne(ratings: readonly Rating[]): Statement[] {
  const raters = new Map<string, Set<string>>();
  for (const { criterion, rater, level } of ratings) {
    if (level !== null) raters.set(criterion, (raters.get(criterion) ?? new Set()).add(rater));
  }
  const alone = [...raters].filter(([, who]) => who.size === 1).map(([criterion]) => criterion);
  if (alone.length === 0) return [];
  const detail = `${count(alone.length, 'criterion has', 'criteria have')} one rater only: how that rater rates and how hard the criterion is can not be told apart.`;
  return [{ kind: 'care', title: `Say with care: ${alone.sort(byNumber).join(', ')}`, detail }];
}

/** C2 before C10. */
const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1)) || (a < b ? -1 : 1);
