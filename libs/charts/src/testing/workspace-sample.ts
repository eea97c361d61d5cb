import type { AdjustedCandidatesView, CalibrationWorkspaceView } from '@app/contracts';

const known = (value: number): { readonly value: number; readonly interval: readonly [number, number] } => ({
  value,
  interval: [value - 0.2, value + 0.2],
});

const tooFew: { readonly value: null; readonly why: string } = { value: null, why: 'Too few candidates.' };

/** A small workspace with something in every figure. */
export const workspaceSample: CalibrationWorkspaceView = {
  generatedAt: '2026-12-31T12:00:00.000Z',
  filters: {},
  names: { mayShow: false, shown: false },
  choices: { requisitions: [{ id: 'q1', label: 'AI PM' }], rubrics: [], rounds: [{ id: 'R1', label: 'R1 Design' }] },
  adjusts: true,
  n: { candidates: 4, raters: 3, cards: 8, ratings: 20, notAssessed: 1 },
  statements: [
    { kind: 'care', title: 'Raters can be compared', detail: 'They hang together.', change: 'Two more candidates.' },
  ],
  cautions: ['Advisory.'],
  levelUse: [
    { label: 'Rater 1', candidates: 4, counts: [1, 3, 4, 1], notAssessed: 1 },
    { label: 'Rater 2', candidates: 4, counts: [0, 2, 5, 4], notAssessed: 0 },
  ],
  agreement: [
    { label: 'C1 Metric', pairs: 24, figure: known(0.5), moreNeeded: 0 },
    { label: 'C2 Suite', pairs: 8, figure: { value: null, why: 'Not enough data.' }, moreNeeded: 12 },
  ],
  drift: [
    {
      label: 'Rater 1',
      periods: [
        { period: '2026 Q1', candidates: 6, figure: known(0.2), flagged: false },
        { period: '2026 Q2', candidates: 3, figure: { value: null, why: 'Too few.' }, flagged: false },
      ],
    },
  ],
  design: {
    components: 1,
    candidates: [0, 1, 2, 3].map((index) => ({ label: `Candidate ${index}`, component: 0 })),
    raters: [
      { label: 'Rater 1', component: 0, candidates: 2, isBridge: false },
      { label: 'Rater 2', component: 0, candidates: 4, isBridge: true },
      { label: 'Rater 3', component: 0, candidates: 2, isBridge: false },
    ],
    links: [
      ...[0, 1].map((candidate) => ({ candidate, rater: 0, isBridge: false })),
      ...[0, 1, 2, 3].map((candidate) => ({ candidate, rater: 1, isBridge: false })),
      ...[2, 3].map((candidate) => ({ candidate, rater: 2, isBridge: false })),
    ],
    pairs: [
      { a: 0, b: 1, candidates: 2 },
      { a: 1, b: 2, candidates: 2 },
    ],
  },
  fit: {
    id: 'f1',
    createdAt: '2026-12-31T11:00:00.000Z',
    inputHash: 'a'.repeat(64),
    resultHash: 'b'.repeat(64),
    modelVersion: 'lmm/1',
    parameters: '{}',
    seed: 1,
    method: 'REML',
    prior: 'Roberts et al. (2014)',
    warnings: [],
    components: [
      { name: 'candidate', value: 0.3, share: 0.5 },
      { name: 'residual', value: 0.3, share: 0.5 },
    ],
    severity: [
      {
        label: 'Rater 1',
        candidates: 12,
        ratings: 24,
        figure: known(-0.4),
        statement: 'flag',
        flagged: true,
        fromCases: { ratings: 6, cases: 1 },
        within: { candidates: 12, figure: known(-0.3), confirms: true },
      },
      {
        label: 'Rater 2',
        candidates: 6,
        ratings: 12,
        figure: known(0.1),
        statement: 'interval',
        flagged: false,
        fromCases: { ratings: 0, cases: 0 },
        within: { candidates: 6, figure: known(0), confirms: false },
      },
      {
        ...{ label: 'Rater 3', candidates: 2, ratings: 4, statement: 'none', flagged: false },
        figure: { value: null, why: '2 candidates so far, 5 needed.' },
        fromCases: { ratings: 6, cases: 1 },
        within: { candidates: 2, figure: tooFew, confirms: false },
      },
    ],
    halo: [
      { label: 'Rater 1', candidates: 12, halo: known(0.4), spread: known(0.9) },
      { label: 'Rater 3', candidates: 2, halo: tooFew, spread: tooFew },
    ],
    criteria: [
      { label: 'C1 Metric', effect: 0.2, interval: [0.1, 0.3] },
      { label: 'C2 Suite', effect: -0.2, interval: [-0.3, -0.1] },
    ],
    decisionStudy: {
      criteriaPerRater: 3.5,
      missing: null,
      phi: [1, 2, 3].map((raters) => ({ raters, ...known(raters / (raters + 1)) })),
      eRho2: [1, 2, 3].map((raters) => ({ raters, value: raters / (raters + 0.5), interval: null })),
      needed: [
        { target: 0.7, raters: 3, interval: [2, null] },
        { target: 0.9, raters: null, interval: null },
      ],
    },
    crossCheck: {
      missing: null,
      findings: ['The ordinal model orders all 6 pairs of candidates as the linear one does.'],
      limits: ['Three models that agree are no proof.'],
      raters: [
        {
          ...{ label: 'Rater 1', candidates: 12, infit: 0.9, outfit: 1.1 },
          ...{ linear: known(-0.4), ordinal: known(-0.9), rasch: known(-1) },
        },
        {
          ...{ label: 'Rater 3', candidates: 2, infit: null, outfit: null },
          ...{ linear: tooFew, ordinal: tooFew, rasch: tooFew },
        },
      ],
      criteria: [
        {
          ...{ label: 'C1 Metric', measure: 0.3, interval: [0.1, 0.5], infit: 1, outfit: 1 },
          thresholds: [1, 2, 3].map((from) => ({ from, to: from + 1, value: from - 2 })),
        },
      ],
      levels: [1, 2, 3, 4].map((level) => ({ level, n: 5, share: 0.25, averageMeasure: level - 2.5 })),
    },
  },
  canFit: true,
};

export const adjustedSample: AdjustedCandidatesView = {
  fitId: 'f1',
  rows: [
    {
      ...{ label: 'Candidate 01', raters: 3, ratings: 6, raw: 3.5, component: 0, notes: [] },
      figure: { value: 3.2, interval: [2.9, 3.5] },
    },
    {
      ...{ label: 'Candidate 02', raters: 1, ratings: 2, raw: 2, component: 0, notes: [] },
      figure: { value: null, why: '2 ratings: nothing is adjusted.' },
    },
  ],
  cutOffs: [{ cut: 3.25, aboveRaw: 1, aboveAdjusted: 0, flips: 1, undecided: 0, accuracy: 0.9 }],
};
