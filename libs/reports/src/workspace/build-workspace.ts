import { agreementByCriterion, levelUse, raterDifferences, type Rating } from '@app/calibration';
import type { CalibrationWorkspaceView, WorkspaceChoice } from '@app/contracts';
import { alphaOf, count } from '../calibration/figures.js';
import { aboutNames, BOOTSTRAP } from '../calibration/report-texts.js';
import { driftOf } from './drift.js';
import { caseShares, connectionBy, linkingRatings } from './linking-ratings.js';
import { fitRequest } from './run-fit.js';
import { criterionKey, selectWorkspaceRatings, type WorkspaceSelection } from './select-workspace-ratings.js';
import { viewDesign } from './view-design.js';
import { viewFit } from './view-fit.js';
import type { WorkspaceInput, WorkspaceRating } from './workspace-input.js';
import { type WorkspaceLabels, workspaceLabels } from './workspace-labels.js';
import { workspaceStatements } from './workspace-statements.js';

/**
 * The calibration workspace over many requisitions. Holds labels, criteria, counts and figures: no name and no id of a rater or a
 * candidate, and no text that anybody wrote on a card. The same input gives the same view to the last digit.
 *
 * @param input only ratings that the viewer may see aggregates of; a fit of exactly the filtered ones, if there is one
 */
export function buildWorkspace(input: WorkspaceInput): CalibrationWorkspaceView {
  const { ratings, leftOut } = selectWorkspaceRatings(input.ratings, input.filters);
  const labels = workspaceLabels(input);
  const labelled = ratings.map((row) => ({ ...toRating(row, labels), submittedAt: row.submittedAt }));
  const { view: design, raterIds } = viewDesign(ratings, labels);
  const componentOf = new Map(raterIds.map((id, index) => [id, design.raters[index]!.component]));
  const links = linkingRatings(input.answers ?? [], ratings, input.filters);
  const connection = connectionBy(links, componentOf, design.components);
  const fit =
    input.fit &&
    viewFit(input.fit, labels, raterDifferences(labelled), {
      cases: caseShares(links),
      criteriaPerRater: criteriaPerRater(ratings),
    });
  const agreement = agreementOf(labelled);
  const roundNames = new Map(input.rubrics.flatMap(({ rounds }) => rounds.map(({ id, name }) => [id, name])));
  const roundName = (id: string): string => roundNames.get(id) ?? id;
  const assessed = ratings.filter(({ level }) => level !== null).length;
  return {
    generatedAt: input.generatedAt,
    filters: input.filters,
    names: { mayShow: input.mayName ?? false, shown: input.raterNames !== undefined },
    choices: choicesOf(input, roundName),
    adjusts: input.adjusts,
    n: {
      candidates: design.candidates.length,
      raters: design.raters.length,
      cards: new Set(ratings.map((row) => row.cardId)).size,
      ratings: assessed,
      notAssessed: ratings.length - assessed,
    },
    statements: workspaceStatements({ ...{ ratings, design, raterIds, agreement, fit, connection }, adjusts: input.adjusts, filters: input.filters, roundName }), // prettier-ignore
    cautions: cautionsOf(
      leftOut,
      new Set(ratings.map((row) => row.rubricVersionId)).size,
      input.raterNames !== undefined,
    ),
    levelUse: levelUse(labelled, 'rater').map(({ key: label, candidates, counts, notAssessed }) => ({
      ...{ label, candidates, notAssessed },
      counts: [counts[1], counts[2], counts[3], counts[4]],
    })),
    agreement,
    drift: driftOf(labelled),
    design,
    fit,
    canFit: fitRequest(ratings) !== undefined,
  };
}

/** Mean over the pairs of candidate and rater, as the decision study takes it. */
function criteriaPerRater(ratings: readonly WorkspaceRating[]): number {
  const given = ratings.filter((row) => row.level !== null);
  const pairs = new Set(given.map((row) => JSON.stringify([row.candidateId, row.raterId])));
  return pairs.size === 0 ? 1 : given.length / pairs.size;
}

const toRating = (row: WorkspaceRating, labels: WorkspaceLabels): Rating => ({
  candidate: row.candidateId,
  rater: labels.rater(row.raterId),
  criterion: labels.criterion(criterionKey(row)),
  level: row.level,
});

function agreementOf(ratings: readonly Rating[]): CalibrationWorkspaceView['agreement'] {
  return agreementByCriterion(ratings, { metric: 'ordinal', ...BOOTSTRAP })
    .map(({ criterion, agreement }) => ({
      label: criterion,
      pairs: agreement.pairs,
      figure: alphaOf(agreement),
      moreNeeded: agreement.status === 'not enough data' ? agreement.pairsNeeded : 0,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
}

/** What there is to choose from among the ratings the viewer may see. */
function choicesOf(input: WorkspaceInput, roundName: (id: string) => string): CalibrationWorkspaceView['choices'] {
  const has = (of: (row: WorkspaceRating) => string): ReadonlySet<string> => new Set(input.ratings.map(of));
  const [requisitions, rubrics] = [has((row) => row.requisitionId), has((row) => row.rubricVersionId)];
  const byLabel = (a: WorkspaceChoice, b: WorkspaceChoice): number => (a.label < b.label ? -1 : 1);
  return {
    requisitions: input.requisitions.filter(({ id }) => requisitions.has(id)).sort(byLabel),
    rubrics: input.rubrics.filter(({ id }) => rubrics.has(id)).map(({ id, label }) => ({ id, label })).sort(byLabel), // prettier-ignore
    rounds: [...has((row) => row.roundId)].sort().map((id) => ({ id, label: `${id} ${roundName(id)}` })),
  };
}

function cautionsOf(
  { notIndependent, repeated }: WorkspaceSelection['leftOut'],
  versions: number,
  named: boolean,
): string[] {
  const parts = [
    ...(notIndependent > 0 ? [`${count(notIndependent, 'rating')} not given independently`] : []),
    ...(repeated > 0 ? [`${count(repeated, 'second rating')} of one criterion by the same rater`] : []),
  ];
  return [
    'Severity is the smaller error. In 1,382 candidates and 254 interviewers (Roberts 2014) the candidate was 28 % of the variance, severity 9 %, candidate by interviewer 40 %: only severity can be calibrated, the rest is averaged away by more raters.',
    'Who interviews whom is not random. When strong candidates reach the same raters, severity takes up part of that: compare it with the differences within candidates.',
    'Advisory: no figure here is a verdict on a person, none is a default order or a cut-off, and none changes a rating.',
    aboutNames(named),
    ...(versions > 1
      ? [
          `${versions} rubric versions are in it. A criterion counts apart in each; choose one version to compare like with like.`,
        ]
      : []),
    ...(parts.length > 0 ? [`Left out of the loops counted here: ${parts.join('; ')}.`] : []),
  ];
}
