import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import type { EvalCheck, EvalOutcome, EvalWarning } from '../artifact/eval-artifact.js';
import { cleanLabel } from '../input/clean-label.js';
import type { CaseLimits } from '../input/eval-limits.js';
import { hashText } from '../input/hash-text.js';
import { expectObject, readProperty } from '../input/json-reader.js';
import { CaseBuilder, type RawCase } from '../reading/case-builder.js';
import { SlicePairs } from '../reading/slice-pairs.js';
import type { InspectHeader } from './inspect-header.js';
import type { SampleRun } from './read-sample.js';
import { reduceScores, reducerOf } from './reduce-epochs.js';
import { outcomeOfScore, scoreNumber } from './score-value.js';
import { judgeOfScorer, shortScorer } from './scorer-judge.js';

/** The runs of a log, brought together by sample: the epochs of one sample are repeats of one case, not cases. */
export class InspectSamples {
  private readonly runs = new Map<string, SampleRun[]>();
  /** By scorer and sample, as a key that stays short. */
  private readonly reductions = new Map<string, number | undefined>();
  private readonly seen = new Set<string>();
  private readonly pairs = new SlicePairs();
  private figures = 0;
  private shown = 0;

  constructor(private readonly limits: CaseLimits) {}

  /** The first of two runs with one id and epoch stays. @throws EvalArtifactError TOO_MANY_CASES, TOO_MANY_CHECKS */
  add(run: SampleRun): void {
    if (this.has(run.id, run.epoch)) return;
    if (this.seen.size >= this.limits.maxCases) {
      throw new EvalArtifactError('TOO_MANY_CASES', `The file holds more than ${this.limits.maxCases} samples.`);
    }
    this.seen.add(runKey(run.id, run.epoch));
    this.figures += run.scores.size;
    // A run holds them by name, which takes twice as much as a case does.
    const most = this.limits.maxFigures / 2;
    if (this.figures > most)
      throw new EvalArtifactError('TOO_MANY_CHECKS', `The samples have more than ${most} scores in all.`);
    const known = this.runs.get(run.id);
    const kept = this.short(run);
    if (known) known.push(kept);
    else this.runs.set(run.id, [kept]);
  }

  /** Runs are held until all are read, so their metadata is kept once for all, and texts only where a failure may have to be shown. */
  private short(run: SampleRun): SampleRun {
    const slices = run.slices.flatMap(([key, value]) => this.pairs.of(key, value));
    const isShown = mayFail(run) && this.shown < MAX_SHOWN;
    if (isShown) this.shown += 1;
    return { ...run, slices, ...(isShown ? {} : { shownInput: undefined, reason: undefined }) };
  }

  /** Runs of samples, each epoch one. */
  get size(): number {
    return this.seen.size;
  }

  has(id: string, epoch: number): boolean {
    return this.seen.has(runKey(id, epoch));
  }

  /** Of a scorer with several reducers the first counts, as the first of the task's reducers does where the log holds no reductions. */
  addReduction(scorer: string | undefined, value: unknown): void {
    const sample = expectObject(value, '/reductions');
    const id = cleanLabel(readProperty(sample, 'sample_id'), 200);
    if (scorer === undefined || id === undefined) return;
    const key = reductionKey(scorer, id);
    if (this.reductions.has(key)) return;
    const { maxReductions } = this.limits;
    if (this.reductions.size >= maxReductions) {
      throw new EvalArtifactError('TOO_MANY_CASES', `The log holds more than ${maxReductions} reduced scores.`);
    }
    this.reductions.set(key, scoreNumber(readProperty(sample, 'value')));
  }

  /** Once: the runs are gone afterwards. @throws EvalArtifactError TOO_MANY_CASES, TOO_MANY_CHECKS */
  build(header: InspectHeader): { builder: CaseBuilder; warnings: EvalWarning[] } {
    const builder = new CaseBuilder(this.limits);
    const scorer = this.headline(header);
    const warnings = this.warnings(header, scorer);
    for (const [id, runs] of this.runs) {
      builder.add(this.caseOf(id, runs, scorer, header));
      // Of a log of hundreds of thousands of runs not both are held.
      this.runs.delete(id);
    }
    return { builder, warnings };
  }

  /** The scorer whose value is the case's verdict: the task's first. */
  private headline(header: InspectHeader): string | undefined {
    const names = new Set<string>();
    for (const runs of this.runs.values())
      for (const run of runs) for (const name of run.scores.keys()) names.add(name);
    const first = header.scorers
      .map(shortScorer)
      .find((short) => [...names].some((name) => shortScorer(name) === short));
    return [...names].find((name) => first === undefined || shortScorer(name) === first);
  }

  private caseOf(id: string, runs: readonly SampleRun[], headline: string | undefined, header: InspectHeader): RawCase {
    const first = runs[0]!;
    const scored = runs.filter((run) => run.error === undefined);
    const reduce = (name: string): number | undefined => {
      const key = reductionKey(name, id);
      if (runs.length > 1 && this.reductions.has(key)) return this.reductions.get(key);
      const values = scored.flatMap((run) => run.scores.get(name) ?? []);
      return reduceScores(values, reducerOf(header.reducer));
    };
    const names = [...new Set(scored.flatMap((run) => [...run.scores.keys()]))];
    const scores = names.map((metric) => ({ metric, score: reduce(metric) }));
    const verdict = scores.find((one) => one.metric === headline)?.score;
    const outcome: EvalOutcome = scored.length === 0 ? 'errored' : outcomeOfScore(verdict);
    const sum = (key: 'tokens' | 'latencyMs'): number | undefined => {
      const values = runs.flatMap((run) => run[key] ?? []);
      return values.length === 0 ? undefined : values.reduce((total, one) => total + one, 0);
    };
    return {
      outcome,
      label: `sample ${id}`,
      slices: first.slices,
      description: undefined,
      source: first.source,
      variant: header.model ?? 'model not stated',
      ...first.keys,
      epochs: runs.length,
      checks: scores.map(({ metric, score }) => checkOf(metric, score, header)),
      scores: scores.flatMap(({ metric, score }) => (score === undefined ? [] : [{ metric, score }])),
      usage: { tokens: sum('tokens'), latencyMs: sum('latencyMs') },
      shownInput: runs.find((run) => run.shownInput !== undefined)?.shownInput,
      reason: first.error ?? runs.find((run) => run.reason !== undefined)?.reason,
    };
  }

  private warnings(header: InspectHeader, headline: string | undefined): EvalWarning[] {
    const all = [...this.runs.values()].flat();
    const repeated = [...this.runs.values()].filter((runs) => runs.length > 1).length;
    const names = new Set(all.flatMap((run) => [...run.scores.keys()]));
    const shortened = all.filter((run) => run.isShortened).length;
    const offScale = all.filter((run) =>
      isOffScale(headline === undefined ? undefined : run.scores.get(headline)),
    ).length;
    const selfGraded = [...names].some((name) => gradingModel(name, header)?.isDefault === true);
    const warnings: (EvalWarning | false)[] = [
      repeated > 0 && {
        code: 'EPOCHS_REDUCED',
        message: `${repeated} samples ran more than once; each counts as one case, reduced by ${reducerOf(header.reducer) === 'other' ? `'${header.reducer}' where the log holds its result, else the mean` : (header.reducer ?? 'mean')}.`,
      },
      names.size > 1 && {
        code: 'SEVERAL_SCORERS',
        message: `${names.size} scores per sample: '${headline}' decides whether a case passed, the others are metrics.`,
      },
      shortened > 0 && {
        code: 'INPUTS_SHORTENED',
        message: `${shortened} inputs are cut in the log's summaries and were left out of the search for duplicates.`,
      },
      offScale > 0 && {
        code: 'UNKNOWN_SCALE',
        message: `${offScale} scores lie outside 0 to 1: the log does not say which of them pass; counted as unscored.`,
      },
      selfGraded && {
        code: 'SELF_GRADED',
        message: 'The log names no grading model: by default the model under test grades itself.',
      },
    ];
    return warnings.filter((warning) => warning !== false);
  }
}

/** Far more than are ever shown: some of these samples pass after all, by another scorer or a later run. */
const MAX_SHOWN = 2_000;

const mayFail = ({ error, scores }: SampleRun): boolean =>
  error !== undefined || [...scores.values()].some((score) => outcomeOfScore(score) !== 'passed');

const runKey = (id: string, epoch: number): string => hashText(`${id}\n${epoch}`);
const reductionKey = (scorer: string, id: string): string => hashText(`${scorer}\n${id}`);

const isOffScale = (score: number | undefined): boolean => score !== undefined && (score < 0 || score > 1);

function checkOf(metric: string, score: number | undefined, header: InspectHeader): EvalCheck {
  const outcome = outcomeOfScore(score);
  const passed = outcome === 'passed' ? true : outcome === 'unscored' ? undefined : false;
  return { type: metric, judge: judgeOfScorer(metric), model: gradingModel(metric, header)?.model, metric, passed };
}

/** @source Inspect AI, 'Model grading': the scorer's option, the role 'grader', or the model being evaluated */
function gradingModel(
  scorer: string,
  header: InspectHeader,
): { model: string | undefined; isDefault: boolean } | undefined {
  if (judgeOfScorer(scorer) !== 'model-graded') return undefined;
  const stated = header.scorerModels.get(shortScorer(scorer)) ?? header.graderModel;
  return { model: stated ?? header.model, isDefault: stated === undefined };
}
