// From the calibration report to the rows of its charts. Here, so that screen and paper draw the same.
import type { CalibrationReportView, CriterionCalibrationView, Figure } from '@app/contracts';
import type { AgreementRow } from './agreement-chart.js';
import type { CompletionTimesRow } from './completion-times-chart.js';
import type { LevelUseRow } from './level-use-chart.js';
import type { RaterDifferenceRow } from './rater-difference-rows.js';

type Report = CalibrationReportView;

const criterionLabel = ({ criterionId, name }: CriterionCalibrationView): string => `${criterionId} ${name}`;

export const raterLevelRows = ({ raters }: Report): LevelUseRow[] =>
  raters.map(({ label, levelUse, notAssessed }) => ({ label, counts: levelUse, notAssessed }));

export const criterionLevelRows = ({ criteria }: Report): LevelUseRow[] =>
  criteria.map((criterion) => {
    const countOf = (level: number): number => criterion.levels.find((one) => one.level === level)?.count ?? 0;
    return {
      label: criterionLabel(criterion),
      counts: [countOf(1), countOf(2), countOf(3), countOf(4)],
      notAssessed: criterion.notAssessed,
    };
  });

const whyOf = (figure: Figure): string | undefined => (figure.value === null ? figure.why : figure.note);

export const differenceRows = ({ raters }: Report): RaterDifferenceRow[] =>
  raters.map(({ label, difference: { candidates, pairs, figure, flagged } }) => ({
    label,
    candidates,
    pairs,
    value: figure.value,
    interval: figure.value === null ? null : figure.interval,
    why: whyOf(figure),
    flagged,
  }));

export const agreementRows = ({ criteria }: Report): AgreementRow[] =>
  criteria.map((criterion) => ({
    label: criterionLabel(criterion),
    n: criterion.pairs,
    value: criterion.alpha.value,
    interval: criterion.alpha.value === null ? null : criterion.alpha.interval,
    moreNeeded: criterion.moreNeeded,
    why: whyOf(criterion.alpha),
  }));

/** More dots than this cover each other; median and quartiles stand for them. */
export const MOST_DOTS = 60;
const singleCards = (hours: readonly number[]): readonly number[] => (hours.length > MOST_DOTS ? [] : hours);

export const raterTimeRows = ({ raters }: Report): CompletionTimesRow[] =>
  raters.map(({ label, completionHours: { cards, hours, median, quartiles } }) => ({
    label,
    n: cards,
    hours: singleCards(hours),
    median,
    quartiles,
  }));

export const roundTimeRows = ({ rounds }: Report): CompletionTimesRow[] =>
  rounds.map(({ roundId, name, cards, hours, median, quartiles }) => ({
    label: `${roundId} ${name}`,
    n: cards,
    hours: singleCards(hours),
    median,
    quartiles,
  }));
