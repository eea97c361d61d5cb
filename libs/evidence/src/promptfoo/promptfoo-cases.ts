import type { EvalArtifact, EvalWarning } from '../artifact/eval-artifact.js';
import type { CaseLimits } from '../input/eval-limits.js';
import { CaseBuilder } from '../reading/case-builder.js';
import { readCase } from './read-case.js';

const MAX_MODELS = 50;

/** The cases of a promptfoo file as they come by, from a JSON document or from lines. */
export class PromptfooCases {
  readonly builder: CaseBuilder;
  private readonly models = new Set<string>();
  private readonly thresholds = new Set<number>();
  private contradictory = 0;

  constructor(limits: CaseLimits) {
    this.builder = new CaseBuilder(limits);
  }

  /** @throws EvalArtifactError with the path of the case */
  add(value: unknown, path: string): void {
    const { rawCase, model, threshold, isContradictory } = readCase(value, path);
    this.builder.add(rawCase);
    if (model !== undefined && this.models.size < MAX_MODELS) this.models.add(model);
    if (threshold !== undefined && this.thresholds.size < MAX_MODELS) this.thresholds.add(threshold);
    if (isContradictory) this.contradictory += 1;
  }

  found(): Pick<EvalArtifact, 'models' | 'caseThresholds'> {
    return { models: [...this.models], caseThresholds: [...this.thresholds].sort((a, b) => a - b) };
  }

  warnings(): EvalWarning[] {
    if (this.contradictory === 0) return [];
    const message = `${this.contradictory} cases are marked as success and as error; counted as errors.`;
    return [{ code: 'CONTRADICTORY_OUTCOME', message }];
  }
}
