import type { CalibrationTruthView } from '@app/contracts';

export const texts = {
  title: 'Methods',
  subtitle: 'How every figure of the calibration is made, what it assumes, and what it can not say.',
  contents: 'Methods on this page',
  how: 'How it is computed',
  assumes: 'Assumes',
  limits: 'Can not say',
  minimum: 'Takes at least',
  sources: 'Sources',
  truth: {
    title: 'Estimate against truth',
    about: (view: CalibrationTruthView) =>
      `The past year of the demo was simulated: ${view.n.ratings.toLocaleString('en')} ratings in ${view.n.requisitions} closed requisitions, drawn from the model above with seed ${view.seed}, rounded and cut to the four levels. The calibration saw the levels alone. Nothing on this page is possible with ratings of real people.`,
    fit: (view: CalibrationTruthView) =>
      `${view.method}. ${view.prior === null ? 'No prior.' : `Prior: ${view.prior}.`} ${view.converged ? 'Converged.' : 'Did not settle.'} Intercept ${view.intercept.estimate.toFixed(2)}, truth ${view.intercept.truth.toFixed(2)}.`,
    components: {
      title: 'Are the sources of the differences found?',
      hint: 'Variances, in squared levels. Set is what the year was drawn with, drawn is what the effects came to.',
      columns: { name: 'Source', set: 'Set', drawn: 'Drawn', estimate: 'Estimate' },
      names: {
        candidate: 'Candidates',
        rater: 'Severity of raters',
        cell: 'One rater’s view of one candidate',
        residual: 'The rest, with rounding to whole levels',
      } satisfies Record<CalibrationTruthView['components'][number]['name'], string>,
      note: 'Cutting to four levels takes a little from every source: whoever would be above 4 gets a 4.',
    },
    failed: 'The comparison could not be loaded.',
  },
} as const;
