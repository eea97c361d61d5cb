import { MIN_AGREEMENT_PAIRS } from '@app/calibration';
import type {
  CalibrationFilters,
  CalibrationFitView,
  CalibrationWorkspaceView,
  WorkspaceStatementView,
} from '@app/contracts';
import { count } from '../calibration/figures.js';
import type { CaseConnection } from './linking-ratings.js';
import type { WorkspaceRating } from './workspace-input.js';

type Statement = WorkspaceStatementView;
type Agreement = CalibrationWorkspaceView['agreement'];

/** Under this many candidates adjusting gains almost nothing. */
export const MIN_CANDIDATES_TO_GAIN = 20;
const MIN_CANDIDATES_PER_RATER = 5;

export interface StatementParts {
  readonly ratings: readonly WorkspaceRating[];
  readonly design: CalibrationWorkspaceView['design'];
  readonly raterIds: readonly string[];
  readonly agreement: Agreement;
  readonly fit: CalibrationFitView | null;
  readonly adjusts: boolean;
  readonly filters: CalibrationFilters;
  readonly connection: CaseConnection;
  readonly roundName: (roundId: string) => string;
}

/** What can be said, what only with care and what not yet; each with what would change that. */
export function workspaceStatements(parts: StatementParts): Statement[] {
  if (parts.ratings.every((row) => row.level === null)) return [isTurned(parts.filters) ? TURNED : NOTHING_YET];
  return [
    comparability(parts),
    ...bridges(parts),
    severity(parts),
    agreed(parts.agreement),
    adjustment(parts),
    ...ownCriteria(parts),
  ];
}

const NOTHING_YET: Statement = {
  kind: 'not_yet',
  title: 'Nothing to say yet',
  detail: 'A rating counts here once its loop is revealed. Loops that are still blind leave no trace.',
  change: 'Widen the filters, or come back after the next debrief.',
};

/** A last day before the first holds nothing, whatever was rated. */
const isTurned = ({ from, to }: CalibrationFilters): boolean => from !== undefined && to !== undefined && to < from;

const TURNED: Statement = {
  kind: 'not_yet',
  title: 'Nothing lies between these days',
  detail: 'The last day of the filter lies before the first.',
  change: 'Exchange the two days.',
};

function comparability({ design, ratings, raterIds, roundName, connection }: StatementParts): Statement {
  const { components, raters, candidates } = design;
  if (raters.length < 2) {
    const detail = 'Only one rater has given levels.';
    return { kind: 'not_yet', title: 'Comparing raters', detail, change: 'A second rater on the same candidates.' };
  }
  if (components === 1) {
    const detail = `${count(raters.length, 'rater')} and ${count(candidates.length, 'candidate')} hang together through shared candidates.`;
    const missing = MIN_CANDIDATES_PER_RATER - candidates.length;
    if (missing > 0) {
      const few = `${detail} What differs on so few may be the candidates, or chance.`;
      return { kind: 'care', title: 'Raters hang together, on few candidates', detail: few, change: `${count(missing, 'more candidate')} rated by several of them.` }; // prettier-ignore
    }
    return { kind: 'can', title: 'Raters can be compared', detail, change: null };
  }
  const groups = Array.from({ length: components }, (_, component) => {
    const members = new Set(raterIds.filter((__, index) => raters[index]!.component === component));
    const rounds = new Set(ratings.filter((row) => members.has(row.raterId)).map((row) => row.roundId));
    return { size: members.size, name: [...rounds].sort().map(roundName).join(', ') };
  }).sort((a, b) => b.size - a.size);
  const [largest, next] = groups;
  const between =
    largest!.name === next!.name
      ? `a rater of the largest group and one of the next, both in ${largest!.name},`
      : `${largest!.name} raters and ${next!.name} raters`;
  const change = `Two more candidates shared between ${between} would join the two largest groups.`;
  return { kind: 'care', ...groupsInWords(components, connection), change };
}

/** Groups that share no candidate: apart, or connected by answers to shared cases alone. */
function groupsInWords(
  components: number,
  { components: left, cases }: CaseConnection,
): Pick<Statement, 'title' | 'detail'> {
  const through = `connected through ${count(cases, 'shared case')}`;
  if (left === 1) {
    const detail = `${components} groups of raters share no candidate; they are ${through}. A case is one candidate on paper: share real ones where you can.`;
    return { title: 'Raters can be compared through shared cases only', detail };
  }
  const joined = cases > 0 ? ` Those that are ${through} counted as one, ${left} are left.` : '';
  return {
    title: 'Raters can be compared within groups only',
    detail: `${components} groups share no candidate.${joined} Nothing tells a strict group from one that met weaker candidates.`,
  };
}

function bridges({ design }: StatementParts): Statement[] {
  const holding = design.raters.filter((rater) => rater.isBridge);
  if (holding.length === 0) return [];
  const names = holding.slice(0, 3).map(({ label }) => label);
  const more = holding.length > 3 ? ` and ${holding.length - 3} more` : '';
  return [
    {
      kind: 'care',
      title: 'Some comparisons hang on one rater',
      detail: `Without ${names.join(', ')}${more} part of the raters would share nobody with the rest.`,
      change: `Give one candidate of ${names[0]} a second rater from another part of the design.`,
    },
  ];
}

function severity({ fit, design }: StatementParts): Statement {
  const title = 'How high or low each rater rates';
  if (!fit) {
    const change = 'Compute the fit of these ratings.';
    return { kind: 'not_yet', title, detail: 'These ratings have not been fitted.', change };
  }
  const stated = fit.severity.filter(({ statement }) => statement !== 'none').length;
  if (stated > 0) {
    const rest = fit.severity.length - stated;
    const detail = `An interval for ${stated} of ${count(fit.severity.length, 'rater')}; most of a rating is not the rater's habit.${unconfirmed(fit)}`;
    const change = rest > 0 ? `At least ${MIN_CANDIDATES_PER_RATER} candidates each for the other ${rest}.` : null;
    return { kind: 'care', title, detail, change };
  }
  const most = Math.max(0, ...design.raters.map(({ candidates }) => candidates));
  if (most >= MIN_CANDIDATES_PER_RATER) {
    const detail =
      fit.decisionStudy.missing ?? fit.warnings[0] ?? 'These ratings do not tell a strict rater from a hard criterion.';
    return {
      kind: 'not_yet',
      title,
      detail,
      change: 'Let two raters of different rounds rate one criterion in common.',
    };
  }
  const missing = MIN_CANDIDATES_PER_RATER - most;
  const detail = `Needs ${MIN_CANDIDATES_PER_RATER} candidates per rater. The most any rater has is ${most}.`;
  return {
    kind: 'not_yet',
    title,
    detail,
    change: `${count(missing, 'more candidate')} for the rater who is nearest.`,
  };
}

/** Severity takes up part of who met strong candidates; the difference within candidates does not. */
function unconfirmed({ severity: rows }: CalibrationFitView): string {
  const noted = rows.filter(({ flagged }) => flagged);
  const open = noted.filter(({ within }) => !within.confirms);
  if (open.length === 0) return '';
  return ` Of ${noted.length} noted differences ${open.length === 1 ? 'one is' : `${open.length} are`} not confirmed within candidates: whom they met may be behind it.`;
}

function agreed(agreement: Agreement): Statement {
  const title = 'How far raters agree';
  const stated = agreement.filter(({ figure }) => figure.value !== null);
  if (stated.length === agreement.length) {
    return { kind: 'can', title, detail: `A coefficient for every criterion (${stated.length}).`, change: null };
  }
  const nearest = agreement
    .filter(({ figure, moreNeeded }) => figure.value === null && moreNeeded > 0)
    .sort((a, b) => a.moreNeeded - b.moreNeeded)[0];
  return {
    kind: stated.length > 0 ? 'care' : 'not_yet',
    title,
    detail: `A coefficient for ${stated.length} of ${count(agreement.length, 'criterion', 'criteria')}; each needs ${MIN_AGREEMENT_PAIRS} pairs of raters.`,
    change: nearest ? `${count(nearest.moreNeeded, 'more pair')} of raters on ${nearest.label}.` : null,
  };
}

function adjustment({ adjusts, design, fit }: StatementParts): Statement {
  const title = 'Adjusted candidates';
  if (!adjusts) {
    const detail = 'Your organisation has turned adjusted scores off. Raw numbers and the figures on raters stay.';
    return { kind: 'not_yet', title, detail, change: null };
  }
  const n = design.candidates.length;
  const refused = fit && fit.components.length === 0 ? fit.decisionStudy.missing : null;
  if (n < 2 || refused !== null) {
    const detail = refused ?? 'One candidate can be compared with nobody: nothing is adjusted.';
    return { kind: 'not_yet', title, detail, change: 'More candidates rated by these raters, or fewer filters.' };
  }
  if (n >= MIN_CANDIDATES_TO_GAIN) {
    const detail = `${count(n, 'candidate')}: advisory, and never without the raw numbers.`;
    return { kind: 'care', title, detail, change: null };
  }
  return {
    kind: 'care',
    title,
    detail: `With ${count(n, 'candidate')} adjusting gains almost nothing over the raw means.`,
    change: `${count(MIN_CANDIDATES_TO_GAIN - n, 'more candidate')}, or fewer filters.`,
  };
}

/** A criterion that one rater carries: what the rater is like and how hard the criterion is can not be told apart. */
function ownCriteria({ ratings }: StatementParts): Statement[] {
  const raters = new Map<string, Set<string>>();
  for (const { criterionId, raterId, level } of ratings) {
    if (level !== null) raters.set(criterionId, (raters.get(criterionId) ?? new Set()).add(raterId));
  }
  const alone = [...raters].filter(([, who]) => who.size === 1).map(([id]) => id);
  if (alone.length === 0) return [];
  return [
    {
      kind: 'care',
      title: 'Criteria carried by one rater',
      detail: `On ${alone.sort().join(', ')} a strict rater and a hard criterion look the same.`,
      change: `A second rater on ${alone[0]}.`,
    },
  ];
}
