import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import type { EvalCase, EvalCheck, FailingCase } from '../artifact/eval-artifact.js';
import { cleanLabel } from '../input/clean-label.js';
import type { CaseLimits } from '../input/eval-limits.js';
import { hashText, roughText } from '../input/hash-text.js';
import { SlicePairs } from './slice-pairs.js';

const MAX_FAILING = 20;
/** Distinct names that are told apart: of metrics, models, sources and checks. */
const MAX_NAMES = 5_000;
const OTHER_NAMES = 'further names';

export interface RawCase extends Omit<EvalCase, 'slices'> {
  readonly shownInput?: string | undefined;
  readonly reason?: string | undefined;
  readonly slices: readonly (readonly [string, unknown])[];
}

/** Collects cases in a form that stays small: texts become keys, repeated names are kept once, a few failures stay readable. */
export class CaseBuilder {
  readonly cases: EvalCase[] = [];
  readonly failing: FailingCase[] = [];
  private readonly pairs = new SlicePairs();
  private readonly checks = new Map<string, EvalCheck>();
  private readonly names = new Map<string, string>();
  private figures = 0;
  private places = 0;

  constructor(private readonly limits: CaseLimits) {}

  /** @throws EvalArtifactError TOO_MANY_CASES, TOO_MANY_CHECKS */
  add({ shownInput, reason, ...one }: RawCase): void {
    this.assertRoom();
    const slices = one.slices.flatMap(([key, value]) => this.pairs.of(key, value));
    this.assertFigures(one.checks.length + one.scores.length, slices.length);
    this.cases.push({
      ...one,
      source: one.source === undefined ? undefined : this.name(one.source),
      variant: this.name(one.variant),
      slices,
      checks: one.checks.map((check) => this.check(check)),
      scores: one.scores.map(({ metric, score }) => ({ metric: this.name(metric), score })),
    });
    if ((one.outcome === 'failed' || one.outcome === 'errored') && this.failing.length < MAX_FAILING) {
      const shown = cleanLabel(shownInput, 300);
      this.failing.push({ label: one.label, outcome: one.outcome, input: shown, reason: cleanLabel(reason, 300) });
    }
  }

  private assertFigures(figures: number, places: number): void {
    this.figures += figures;
    this.places += places;
    const { maxFigures, maxSlicePlaces } = this.limits;
    if (this.figures <= maxFigures && this.places <= maxSlicePlaces) return;
    const message = `The cases have more than ${maxFigures} scores and assertions, or ${maxSlicePlaces} tags and metadata, in all.`;
    throw new EvalArtifactError('TOO_MANY_CHECKS', message);
  }

  private assertRoom(): void {
    const { maxCases } = this.limits;
    if (this.cases.length < maxCases) return;
    throw new EvalArtifactError('TOO_MANY_CASES', `The file holds more than ${maxCases} cases.`);
  }

  private name(text: string): string {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    // A name for each case is no name: it would only be held.
    if (this.names.size >= MAX_NAMES) return OTHER_NAMES;
    this.names.set(text, text);
    return text;
  }

  private check(one: EvalCheck): EvalCheck {
    const named = (text: string | undefined): string | undefined => (text === undefined ? undefined : this.name(text));
    const check = { ...one, type: this.name(one.type), metric: named(one.metric), model: named(one.model) };
    const key = JSON.stringify([check.type, check.judge, check.metric, check.model, check.passed]);
    const known = this.checks.get(key);
    if (known) return known;
    if (this.checks.size < MAX_NAMES) this.checks.set(key, check);
    return check;
  }
}

/** @param input the whole input as text that is equal for equal inputs; undefined where the file does not hold it */
export function inputKeys(input: string | undefined): Pick<EvalCase, 'inputKey' | 'nearKey'> {
  if (input === undefined) return { inputKey: undefined, nearKey: undefined };
  const rough = roughText(input);
  // An input without letters (a sum, a code) is like no other.
  return { inputKey: hashText(input), nearKey: rough === '' ? undefined : hashText(rough) };
}
