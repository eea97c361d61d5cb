import { type IndicatorAnswers, type RoleEvidence, roleEvidence } from '../role-distinction/role-evidence.js';
import { mixedRoleStatement, profilesOf, type RoleProfileResult } from '../role-distinction/role-profile.js';
import type { Rubric, RubricBar } from '../rubric/rubric.js';
import { type AgendaItem, agendaOf } from './agenda.js';
import { type BarResult, judgeBar } from './bar.js';
import { type CarryingByOutcome, carryingCriteria } from './carrying-criteria.js';
import { countedRatings, isCounted } from './counted-ratings.js';
import { type CriterionScore, oncePerRater, type PanelRating, scoreCriterion } from './criterion-score.js';
import { type GateStatus, gateStatus } from './gate.js';
import type { PanelScore } from './panel-score.js';
import { type CriterionPower, powerToFlip } from './power.js';
import { scoreOfPanel, scoreStatement } from './score-of-panel.js';

export interface DebriefRating extends PanelRating {
  /** Its author had seen nothing of the others before submit. */
  readonly independent: boolean;
  /** Its author is recused: kept in the record, in no figure. */
  readonly excluded: boolean;
}

export interface DebriefAnswers extends IndicatorAnswers {
  readonly independent: boolean;
  readonly excluded: boolean;
}

export interface CriterionFigures extends CriterionScore {
  readonly gate: GateStatus | null;
  readonly must: boolean;
  readonly statement: string;
}

export interface DebriefFigures {
  /** Every criterion of the rubric, in its order. */
  readonly scores: readonly CriterionFigures[];
  readonly bar: BarResult;
  /** What each outcome would rest on. */
  readonly carrying: CarryingByOutcome;
  readonly agenda: readonly AgendaItem[];
  /** What one rater could change, by criterion; none where one rater can not. */
  readonly power: readonly CriterionPower[];
  readonly roleProfile: readonly RoleProfileResult[];
  /** The same, answer by answer. */
  readonly roleEvidence: RoleEvidence;
}

export interface DebriefInput {
  readonly rubric: Rubric;
  readonly bar: RubricBar;
  readonly panelScores: readonly PanelScore[];
  /** In the order they were sealed: of two by one rater on one criterion the first counts. */
  readonly ratings: readonly DebriefRating[];
  readonly answers: readonly DebriefAnswers[];
  /** In place of `powerToFlip`: for whoever remembers its answers. */
  readonly powerOf?: typeof powerToFlip;
}

/** Gates by criterion, judged as the bar judges them: over the ratings that count. */
export function gatesOf(
  rubric: Rubric,
  ratings: readonly DebriefRating[],
): { criterionId: string; status: GateStatus }[] {
  return gatesOfJudged(rubric, countedRatings(ratings));
}

const gatesOfJudged = (
  rubric: Rubric,
  judged: readonly DebriefRating[],
): { criterionId: string; status: GateStatus }[] =>
  rubric.gates.map((rule) => ({
    criterionId: rule.criterionId,
    status: gateStatus(rule, scoreCriterion(rule.criterionId, judged)),
  }));

const empty = (criterionId: string): PanelScore => ({
  ...{ criterionId, raters: 0, counts: [0, 0, 0, 0], notAssessed: 0, sum: 0 },
});

function scoresOf({ rubric, bar, panelScores }: DebriefInput, judged: readonly DebriefRating[]): CriterionFigures[] {
  const kept = new Map(panelScores.map((score) => [score.criterionId, score]));
  const gates = new Map(gatesOfJudged(rubric, judged).map((gate) => [gate.criterionId, gate.status]));
  return rubric.criteria.map(({ id }) => {
    const score = scoreOfPanel(kept.get(id) ?? empty(id));
    const gate = gates.get(id) ?? null;
    return { ...score, gate, must: bar.must.includes(id), statement: scoreStatement(score, bar, gate) };
  });
}

/** Where a figure rests on fewer ratings than the cards hold, the bar says so. */
function leftOutOf(input: DebriefInput, counted: readonly DebriefRating[]): string[] {
  if (counted.length === input.ratings.length) return [];
  return [...notIndependentIn(input), ...repeatedIn(input)];
}

function repeatedIn({ ratings }: DebriefInput): string[] {
  const levels = ratings.filter((one) => !one.excluded && one.level !== null);
  const repeated = levels.length - oncePerRater(levels).length;
  if (repeated === 0) return [];
  const what = repeated === 1 ? 'One second rating' : `${repeated} second ratings`;
  return [
    `${what} of a criterion by the same rater stay on the cards and are counted nowhere: one rater is one rater.`,
  ];
}

function notIndependentIn({ ratings }: DebriefInput): string[] {
  const raters = new Set(ratings.filter((one) => !one.excluded && !one.independent).map((one) => one.raterId));
  if (raters.size === 0) return [];
  const who = raters.size === 1 ? 'one rater' : `${raters.size} raters`;
  return [`Ratings of ${who} that are not independent stay on the cards, marked, and are left out of every figure.`];
}

/**
 * Everything a debrief computes. The distributions come from the read model; they, bar, gates and role profile rest on the same
 * ratings (see `isCounted`), and the bar says when some were left out.
 */
export function debriefFigures(input: DebriefInput): DebriefFigures {
  const { rubric, bar, ratings, answers } = input;
  const counted = countedRatings(ratings);
  const scores = scoresOf(input, counted);
  const judged = judgeBar(rubric, bar, counted);
  const evidence = roleEvidence(rubric, answers.filter(isCounted));
  const profiles = profilesOf(evidence);
  const power = (input.powerOf ?? powerToFlip)(rubric, bar, counted);
  return {
    scores,
    carrying: carryingCriteria(
      judged,
      rubric.criteria.map((one) => one.id),
    ),
    bar: { ...judged, reasons: [...judged.reasons, ...leftOutOf(input, counted)] },
    agenda: agendaOf(rubric, bar, scores, judged, mixedRoleStatement(profiles), power),
    power,
    roleProfile: profiles,
    roleEvidence: evidence,
  };
}
