import type { CalibrationWorkspaceView } from '@app/contracts';

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const texts = {
  title: 'Calibration',
  subtitle:
    'How the raters of this organisation use the scale, over revealed loops. Advisory, always beside the raw numbers.',
  n: ({ n }: CalibrationWorkspaceView) =>
    `${count(n.raters, 'rater')}, ${count(n.candidates, 'candidate')}, ${count(n.cards, 'scorecard')}, ${count(n.ratings, 'rating')}`,
  pseudonymous: 'Raters and candidates pseudonymous',
  filters: {
    label: 'Which ratings',
    requisition: 'Requisition',
    rubric: 'Rubric version',
    round: 'Round',
    from: 'Submitted from',
    to: 'to',
    all: 'All',
    clear: 'Clear filters',
    invalid: 'Write the day like 2026-01-31.',
  },
  empty: {
    title: 'No ratings here yet',
    body: 'A rating counts once its loop is revealed; blind loops leave no trace. With filters on, widen them.',
    action: 'To the requisitions',
  },
  sections: {
    raw: 'Raw, first',
    rawHint: 'Counts and agreement as they were locked. Nothing here is estimated from a model.',
    raters: 'Raters and criteria, estimated',
    ratersHint: 'From one model of all these ratings. Most of a rating is not the habit of its rater.',
    crossCheck: 'Cross-check: does it hang on the model?',
    crossCheckHint:
      'The same ratings by two models that let the steps between levels be of different width: an ordinal one and the many-facet Rasch model.',
    candidates: 'Candidates, raw and adjusted',
    candidatesHint:
      'Off until you ask for it, since an adjusted number is easily taken for the truth. Each look is logged. Raw stays beside it.',
    cautions: 'Before anybody acts on a figure',
  },
  fit: {
    title: 'The fit behind the estimates',
    none: 'This version of the model has not fitted these ratings yet. It runs beside the server and can be cancelled; the raw figures below need none of it.',
    make: 'Compute the fit',
    nothing: 'There is no rating to fit.',
    queued: 'Waiting in line',
    percent: (done: number) => `${done} % done`,
    cancel: 'Cancel',
    cancelling: 'Stopping',
    cancelled: 'Cancelled. Nothing was stored.',
    failed: 'It could not be finished.',
    again: 'Dismiss',
    check: 'Compute again and compare',
    checked: 'Computed again from the stored ratings: the same bytes.',
    method: (method: string, version: string, seed: number) => `${method}. Model ${version}, seed ${seed}.`,
    prior: (source: string) => `Prior of the variance components: ${source}.`,
    hashes: (input: string, result: string) => `Ratings ${input.slice(0, 12)}…, result ${result.slice(0, 12)}…`,
    computed: 'Computed',
    progress: 'Progress of the fit',
  },
  crossCheck: {
    findings: 'What agrees with the linear model, and what does not',
    limits: 'What the cross-check can not say',
  },
  adjusted: {
    show: 'Show adjusted candidates',
    off: 'Your organisation has turned adjusted scores off.',
    noFit: 'Compute the fit first.',
  },
  settings: {
    title: 'Adjusted scores',
    label: 'Use adjusted scores in this organisation',
    hint: 'Off: no adjusted score is shown to anybody, in the workspace or in a debrief. Raw ratings and the figures on raters stay. The switch is logged.',
    stale: 'Somebody else changed it first',
    changed: 'Changed',
  },
  change: 'What would change that:',
  missing: 'Not yet',
  requisition: 'All requisitions',
} as const;
