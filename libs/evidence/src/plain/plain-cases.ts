import { EvalArtifactError } from '../artifact/eval-artifact-error.js';
import type {
  EvalArtifact,
  EvalCheck,
  EvalFormat,
  EvalOutcome,
  EvalWarning,
  JudgeClass,
} from '../artifact/eval-artifact.js';
import { canonicalJson } from '../input/canonical-json.js';
import { cleanLabel } from '../input/clean-label.js';
import type { CaseLimits } from '../input/eval-limits.js';
import { CaseBuilder, inputKeys } from '../reading/case-builder.js';
import { type ColumnMapping, type ColumnRole, mapColumns } from './column-mapping.js';
import { outcomeOfWord } from './outcome-word.js';

/** A row by the names of its columns. */
export type PlainRow = ReadonlyMap<string, unknown>;

/** The cases of a plain file: rows whose columns play roles. */
export class PlainCases {
  private readonly builder: CaseBuilder;
  private readonly models = new Set<string>();
  private mapping: ColumnMapping = {};
  private guessed: readonly ColumnRole[] = [];
  private unknownWords = 0;
  private suite: string | undefined;

  constructor(
    limits: CaseLimits,
    private readonly told: ColumnMapping,
  ) {
    this.builder = new CaseBuilder(limits);
  }

  /** @throws EvalArtifactError BAD_COLUMNS; UNSUPPORTED_FORMAT for a table without a verdict and without an input */
  useColumns(columns: readonly string[]): void {
    const { mapping, guessed } = mapColumns(columns, this.told);
    if (mapping.outcome === undefined && mapping.score === undefined && mapping.input === undefined) {
      const message =
        'This is no eval result that is known: no column holds a verdict or an input. Name them, for example outcome=verdict.';
      throw new EvalArtifactError('UNSUPPORTED_FORMAT', message);
    }
    this.mapping = mapping;
    this.guessed = guessed;
  }

  /** @throws EvalArtifactError TOO_MANY_CASES, NOT_FINITE */
  add(row: PlainRow, place: string): void {
    const at = (role: ColumnRole): unknown => {
      const column = this.mapping[role];
      return column === undefined ? undefined : (row.get(column) ?? undefined);
    };
    const roles = new Set<string>(Object.values(this.mapping));
    const input = at('input');
    const text = input === undefined ? undefined : typeof input === 'string' ? input : canonicalJson(input);
    const error = cleanLabel(at('error'), 300);
    const outcome = error === undefined ? this.outcomeOf(at('outcome'), at('score')) : 'errored';
    const model = cleanLabel(at('model'));
    const score = numberOf(at('score'), place);
    if (model !== undefined && this.models.size < 50) this.models.add(model);
    this.suite ??= cleanLabel(at('suite'), 200);
    this.builder.add({
      outcome,
      label: cleanLabel(at('id')) ?? place,
      slices: [...row].filter(([column]) => !roles.has(column) || column === this.mapping.source),
      description: undefined,
      source: cleanLabel(at('source')),
      variant: model ?? 'model not stated',
      ...inputKeys(text),
      shownInput: cleanLabel(text, 300),
      reason: error ?? cleanLabel(at('reason'), 300),
      epochs: 1,
      checks: checkOf(cleanLabel(at('judge'), 80), cleanLabel(at('judgeModel')), outcome),
      scores: score === undefined ? [] : [{ metric: this.mapping.score!, score }],
      usage: {
        cost: numberOf(at('cost'), place),
        tokens: numberOf(at('tokens'), place),
        latencyMs: numberOf(at('latencyMs'), place),
      },
    });
  }

  /** @throws EvalArtifactError NO_CASES */
  finish(format: EvalFormat): EvalArtifact {
    const { cases, failing } = this.builder;
    if (cases.length === 0) throw new EvalArtifactError('NO_CASES', 'The file holds no cases.');
    return {
      format,
      ...{ formatVersion: undefined, toolVersion: undefined, evaluationId: undefined, evaluatedAt: undefined },
      suite: this.suite,
      status: 'unknown',
      models: [...this.models],
      ...{ caseThresholds: [], runUsage: {}, stated: [] },
      cases,
      failing,
      warnings: this.warnings(),
    };
  }

  private outcomeOf(verdict: unknown, score: unknown): EvalOutcome {
    const value = this.mapping.outcome === undefined ? score : verdict;
    const outcome = outcomeOfWord(value);
    if (outcome === undefined) this.unknownWords += 1;
    return outcome ?? 'unscored';
  }

  private warnings(): EvalWarning[] {
    const guesses = this.guessed.map((role) => `${role} from '${cleanLabel(this.mapping[role], 40)}'`).join(', ');
    const warnings: (EvalWarning | false)[] = [
      this.guessed.length > 0 && { code: 'COLUMNS_GUESSED', message: `Columns were told by their names: ${guesses}.` },
      this.unknownWords > 0 && {
        code: 'UNKNOWN_SCALE',
        message: `${this.unknownWords} verdicts are no word or share that is known; counted as unscored.`,
      },
    ];
    return warnings.filter((warning) => warning !== false);
  }
}

/** An empty cell and a word say nothing; a number out of range is no figure at all. */
function numberOf(value: unknown, place: string): number | undefined {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return undefined;
  const number = typeof value === 'number' ? value : Number(value);
  if (Number.isNaN(number)) return undefined;
  if (Number.isFinite(number)) return number;
  throw new EvalArtifactError('NOT_FINITE', `A number is infinite or too large (at ${place}).`, place);
}

const JUDGES: readonly (readonly [RegExp, JudgeClass])[] = [
  [/human|expert|annotator|reviewer/i, 'human'],
  [/llm|model|gpt|claude|gemini|rubric/i, 'model-graded'],
  [/exact|match|equals|contains|regex/i, 'exact'],
  [/code|script|python|javascript|unit/i, 'code'],
  [/similar|bleu|rouge|embedding/i, 'similarity'],
];

function checkOf(judge: string | undefined, model: string | undefined, outcome: EvalOutcome): EvalCheck[] {
  if (judge === undefined) return [];
  const passed = outcome === 'passed' ? true : outcome === 'failed' || outcome === 'partial' ? false : undefined;
  const kind = JUDGES.find(([pattern]) => pattern.test(judge))?.[1] ?? 'other';
  return [{ type: judge, judge: kind, model, metric: undefined, passed }];
}
