import {
  agreementByCriterion,
  type CompletionSummary,
  completionTimes,
  type CriterionAgreement,
  levelUse,
  type LevelUse,
  mean,
  median,
  raterDifferences,
  type Rating,
} from '@app/calibration';
import type { CalibrationReportView, CriterionCalibrationView, RaterCalibrationView } from '@app/contracts';
import { instantMs, LEVELS } from '@app/domain';
import type { CalibrationInput, ReportedRating } from './calibration-input.js';
import { alphaOf, differenceOf, round, roundOrNull } from './figures.js';
import { raterLabels } from './rater-labels.js';
import { statementsOf } from './report-statements.js';
import { BOOTSTRAP, cautionsOf, methodOf } from './report-texts.js';
import { selectRatings } from './select-ratings.js';

const HOUR_MS = 3_600_000;

/**
 * The calibration report of one requisition. Holds labels, criteria, counts and figures: no name (but with a grant) and no id of a rater or a
 * candidate, and no text that anybody wrote on a card. The same input gives the same report to the last digit.
 *
 * @param input only ratings that the viewer may see aggregates of: what is handed in is reported on
 */
export function buildCalibrationReport(input: CalibrationInput): CalibrationReportView {
  const { ratings: selected, leftOut } = selectRatings(input);
  const labels = raterLabels(
    selected.map((row) => row.raterId),
    input.labelKey,
    input.raterNames,
  );
  const named = input.raterNames !== undefined;
  const ratings = selected.map((row) => toRating(row, labels));
  const cards = cardsOf(selected);
  const raters = ratersOf(ratings, cards, labels);
  const criteria = criteriaOf(input.rubric.criteria, ratings);
  const { id, title, cardDueHours } = input.requisition;
  const assessed = ratings.filter(({ level }) => level !== null).length;
  return {
    requisition: { id, title },
    rubric: input.rubric.label,
    generatedAt: input.generatedAt,
    named,
    n: {
      candidates: new Set(selected.map((row) => row.candidateId)).size,
      raters: labels.size,
      cards: cards.length,
      ratings: assessed,
      notAssessed: ratings.length - assessed,
    },
    dueHours: cardDueHours,
    statements: statementsOf(ratings, raters, criteria),
    method: methodOf(named),
    cautions: cautionsOf(leftOut, named),
    raters,
    criteria,
    rounds: roundsOf(input.rubric.rounds, cards),
  };
}

const toRating = (row: ReportedRating, labels: ReadonlyMap<string, string>): Rating => ({
  candidate: row.candidateId,
  rater: labels.get(row.raterId)!,
  criterion: row.criterionId,
  level: row.level,
});

/** One row per card: they share the times. */
const cardsOf = (rows: readonly ReportedRating[]): ReportedRating[] => [
  ...new Map(rows.map((row) => [row.cardId, row])).values(),
];

/** Cards of an interview without a planned end have no time. */
function timesBy(cards: readonly ReportedRating[], groupOf: (card: ReportedRating) => string) {
  const times = cards.flatMap((card) => {
    if (!card.interviewEndsAt) return [];
    return [{ group: groupOf(card), hours: (instantMs(card.submittedAt) - instantMs(card.interviewEndsAt)) / HOUR_MS }];
  });
  return new Map(completionTimes(times).map((summary) => [summary.group, summary]));
}

const viewTimes = (summary: CompletionSummary | undefined): RaterCalibrationView['completionHours'] => ({
  cards: summary?.n ?? 0,
  hours: (summary?.hours ?? []).map(round),
  median: roundOrNull(summary?.median),
  quartiles: summary?.quartiles ? [round(summary.quartiles[0]), round(summary.quartiles[1])] : null,
});

function ratersOf(
  ratings: readonly Rating[],
  cards: readonly ReportedRating[],
  labels: ReadonlyMap<string, string>,
): RaterCalibrationView[] {
  const differences = new Map(raterDifferences(ratings).map((difference) => [difference.rater, difference]));
  const times = timesBy(cards, (card) => labels.get(card.raterId)!);
  return levelUse(ratings, 'rater').map(({ key: label, candidates, n, notAssessed, counts }) => ({
    label,
    candidates,
    ratings: n,
    notAssessed,
    levelUse: [counts[1], counts[2], counts[3], counts[4]],
    difference: differenceOf(differences.get(label)!),
    completionHours: viewTimes(times.get(label)),
  }));
}

function criteriaOf(
  criteria: CalibrationInput['rubric']['criteria'],
  ratings: readonly Rating[],
): CriterionCalibrationView[] {
  const use = new Map(levelUse(ratings, 'criterion').map((one) => [one.key, one]));
  const agreement = new Map(
    agreementByCriterion(ratings, { metric: 'ordinal', ...BOOTSTRAP }).map((one) => [one.criterion, one]),
  );
  return criteria.map(({ id, name }) => {
    const levels = ratings.flatMap(({ criterion, level }) => (criterion === id && level !== null ? [level] : []));
    return viewCriterion(id, name, levels, use.get(id), agreement.get(id));
  });
}

function viewCriterion(
  criterionId: string,
  name: string,
  levels: readonly number[],
  use: LevelUse | undefined,
  found: CriterionAgreement | undefined,
): CriterionCalibrationView {
  const agreement = found?.agreement ?? NO_RATINGS;
  return {
    criterionId,
    name,
    candidates: use?.candidates ?? 0,
    ratings: levels.length,
    units: agreement.units,
    pairs: agreement.pairs,
    levels: LEVELS.map((level) => ({ level, count: use?.counts[level] ?? 0 })),
    notAssessed: use?.notAssessed ?? 0,
    mean: roundOrNull(mean(levels)),
    median: roundOrNull(median(levels)),
    alpha: alphaOf(agreement),
    moreNeeded: agreement.status === 'not enough data' ? agreement.pairsNeeded : 0,
  };
}

const NO_RATINGS = { status: 'not enough data', units: 0, pairs: 0, unitsNeeded: 5, pairsNeeded: 20 } as const;

function roundsOf(
  rounds: CalibrationInput['rubric']['rounds'],
  cards: readonly ReportedRating[],
): CalibrationReportView['rounds'] {
  const times = timesBy(cards, (card) => card.roundId);
  return rounds.map(({ id: roundId, name }) => ({ roundId, name, ...viewTimes(times.get(roundId)) }));
}
