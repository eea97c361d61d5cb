const percent = (share: number | null): string =>
  share === null ? 'unknown' : `${Number((share * 100).toFixed(1))} %`;
const names = (models: readonly string[]): string => models.join(', ') || 'unknown model';
const cases = (n: number): string => (n === 1 ? '1 case' : `${n} cases`);

export const texts = {
  title: 'Eval results',
  hint: 'Result files of eval suites that the candidate sent or showed. Open to whoever may see the documents.',
  none: 'No result file is attached.',
  attach: 'Attach a result file',
  attachTitle: 'Attach a result file of an eval suite',
  onCandidate: 'of the candidate',
  place: (round: string | null, criterion: string | null) =>
    [round ?? 'Candidate', ...(criterion === null ? [] : [criterion])].join(' · '),
  ownCard: 'Your card',
  cardOf: (author: string) => `Card of ${author}`,
  remove: 'Remove',
  removeLabel: (file: string) => `Remove ${file}`,
  removeSure: (file: string) =>
    `Remove ${file} from the candidate? Its figures and the file are deleted; the audit keeps that it was here.`,
  mark: 'Mark safe for the panel',
  unmark: 'Take the mark off',
  safe: 'The panel may see it',
  notSafe: 'Hidden from the panel',
  counts: (passed: number, failed: number, partial: number, errors: number, unscored: number) =>
    `passed ${passed} · failed ${failed} · partial ${partial} · errored ${errors} · unscored ${unscored}`,
  cases,
  rate: (share: number | null, low: number | null, high: number | null, judged: number) =>
    share === null
      ? 'No case could be judged'
      : `${percent(share)}${low === null ? '' : ` (95 % interval ${percent(low)} to ${percent(high)})`} of ${cases(judged)} judged`,
  chart: (file: string) => `Pass rate of ${file}`,
  threshold: (share: number | null) => (share === null ? 'no threshold given' : `threshold ${percent(share)}`),
  verdicts: { met: 'Threshold met', below: 'Below the threshold', too_few: 'Too few cases to tell' },
  slices: (n: number) => (n === 1 ? 'Pass rate of one slice' : `Pass rate per slice (${n})`),
  slice: 'Slice',
  judged: 'Judged',
  passRate: 'Pass rate',
  percent,
  form: {
    file: 'File',
    fileHint: (most: string) =>
      `promptfoo (JSON, JSONL, CSV), Inspect AI (.eval, .json), or cases as CSV or JSONL; at most ${most}. It is read, never executed.`,
    threshold: 'Pass rate that had to be reached, in per cent',
    thresholdHint: 'Leave it empty if none was named: then somebody has to ask.',
    round: 'Shown in round',
    criterion: 'Speaks to criterion',
    wholeLoop: 'None in particular',
    suiteCriteria: 'The eval suite',
    submit: 'Attach',
    cancel: 'Cancel',
    stop: 'Stop the upload',
    stopped: 'The upload was stopped. Nothing was attached.',
    saved: (file: string) => `${file} is attached`,
    progress: (done: string, all: string) => `${done} of ${all}`,
    reading: 'Sent. The server reads the file.',
    problems: {
      file: 'Choose a file.',
      empty: 'This file is empty.',
      large: (size: string, most: string) => `This file has ${size}; at most ${most} can be attached.`,
      threshold: 'Give a number from 0 to 100, or leave it empty.',
    },
  },
  compare: {
    open: 'Compare two files',
    title: 'The same cases in two files',
    before: 'From',
    after: 'To',
    slice: 'Slices by',
    swap: 'Swap',
    loading: 'Reading both files …',
    models: (before: readonly string[], after: readonly string[]) => `${names(before)} → ${names(after)}`,
    modelChange: 'The base model changed',
    sameModel: 'The same model',
    unsaid: 'Not both files name a model',
    sentence: (worse: number, better: number, compared: number) =>
      `${cases(worse)} worse and ${better} better, of ${compared} that both files judge.`,
    ofWorse: (parts: readonly string[]) => `Of those that got worse: ${parts.join('; ')}.`,
    inSlice: (n: number, slice: string) => `${n} in '${slice}'`,
    neverToFail: (n: number) => `${n} of those that must never fail`,
    rates: (before: number | null, after: number | null) =>
      `Pass rate of the same cases: ${percent(before)} → ${percent(after)}`,
    noneChanged: 'No case changed, so there is nothing to tell from chance.',
    p: (p: number, changed: number) =>
      `McNemar, exact, two-sided: p = ${p < 0.001 ? p.toExponential(1) : p.toFixed(3)}, over the ${cases(changed)} that changed. It says whether chance alone would do this, not whether it matters.`,
    leftOut: (notJudged: number, onlyBefore: number, onlyAfter: number, notMatched: number) =>
      `Left out: ${notJudged} not judged in both, ${onlyBefore} only in the first, ${onlyAfter} only in the second, ${notMatched} that can not be matched (an input twice, or cut).`,
    noneSame: 'The two files share no case that both judge: nothing can be compared.',
    noMarks:
      'The second file marks no case as never to fail. Ask: which failures are unforgivable, and where is that list?',
    table: 'Changes per slice',
    columns: {
      slice: 'Slice',
      compared: 'Cases',
      worse: 'Worse',
      better: 'Better',
      pass: 'Still pass',
      fail: 'Still fail',
    },
    all: 'All cases',
    marked: 'Never to fail',
    changed: (n: number) => `${n === 1 ? 'The case' : `The ${n} cases`} that changed`,
    worse: 'worse',
    better: 'better',
    never: 'never to fail',
    csv: 'CSV',
    json: 'JSON',
    csvLabel: 'Download the comparison as CSV',
    jsonLabel: 'Download the comparison as JSON',
  },
} as const;
