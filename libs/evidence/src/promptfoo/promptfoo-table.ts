import type { EvalArtifact, EvalOutcome } from '../artifact/eval-artifact.js';
import { canonicalJson } from '../input/canonical-json.js';
import { cleanLabel } from '../input/clean-label.js';
import type { CaseLimits } from '../input/eval-limits.js';
import { CaseBuilder, inputKeys } from '../reading/case-builder.js';

const PREFIX = /^\[(PASS|FAIL|ERROR)\]\s?/;
const OUTCOMES: Readonly<Record<string, EvalOutcome>> = { PASS: 'passed', FAIL: 'failed', ERROR: 'errored' };
/** Columns that stand beside each output and are no variables. */
const BESIDE = /^(?:(?:Status|Score|Named Scores|Grader Reason|Comment)(?: \(\d+\))?|Metric: .+)$/s;
const EXTRA = /^(?:Messages|RedteamHistory|RedteamTreeHistory|pluginId|strategyId|sessionId|sessionIds)$/;

interface OutputColumn {
  readonly label: string;
  readonly model: string | undefined;
  readonly output: number;
  readonly status: number | undefined;
  readonly reason: number | undefined;
}

/**
 * promptfoo's CSV output: variables, then one column per prompt and provider, headed '[provider] prompt', whose cells begin
 * with the verdict or stand beside 'Status', 'Score', 'Named Scores', 'Metric: <name>', 'Grader Reason' and 'Comment'. A failed row
 * whose reason is no assertion says ERROR. Metadata is not in it; the columns of a red team (messages, plugin ids) stand last.
 *
 * @source promptfoo/promptfoo: src/util/eval/evalTableUtils.ts (buildCsvHeaders, getOutputStatus); the older cells '[PASS] (1.00)':
 *   src/util/output.ts (outputToSimpleString)
 */
export class PromptfooTable {
  private readonly builder: CaseBuilder;

  private constructor(
    private readonly header: readonly string[],
    private readonly outputs: readonly OutputColumn[],
    limits: CaseLimits,
  ) {
    this.builder = new CaseBuilder(limits);
  }

  /** Undefined when the header and the first row are none of promptfoo's. */
  static of(header: readonly string[], first: readonly string[], limits: CaseLimits): PromptfooTable | undefined {
    const outputs = header.flatMap((label, output): OutputColumn[] => {
      const after = header.slice(output + 1);
      const untilNext = after.findIndex((name) => !BESIDE.test(name));
      const beside = untilNext < 0 ? after : after.slice(0, untilNext);
      const place = (name: string): number | undefined => {
        const index = beside.findIndex((one) => one.startsWith(name));
        return index < 0 ? undefined : output + 1 + index;
      };
      const status = place('Status');
      const isStated = status !== undefined && Object.hasOwn(OUTCOMES, (first[status] ?? '').toUpperCase());
      if (BESIDE.test(label) || (!PREFIX.test(first[output] ?? '') && !isStated)) return [];
      const model = cleanLabel(/^\[([^\]]{1,120})\]/.exec(label)?.[1]);
      return [{ label: cleanLabel(label) ?? 'output', model, output, status, reason: place('Grader Reason') }];
    });
    return outputs.length === 0 ? undefined : new PromptfooTable(header, outputs, limits);
  }

  add(cells: readonly string[], place: string): void {
    const variables = this.header.flatMap((name, index) =>
      this.isVariable(name, index) ? [[name, cells[index] ?? '']] : [],
    );
    const vars = Object.fromEntries(variables) as Record<string, string>;
    const described = this.header.indexOf('Description');
    const description = described < 0 ? undefined : cleanLabel(cells[described]);
    for (const column of this.outputs) {
      const cell = cells[column.output] ?? '';
      const stated = column.status === undefined ? PREFIX.exec(cell)?.[1] : cells[column.status]?.toUpperCase();
      const outcome = stated !== undefined && Object.hasOwn(OUTCOMES, stated) ? OUTCOMES[stated]! : 'unscored';
      this.builder.add({
        outcome,
        label: description ?? place,
        slices: Object.entries(vars).map(([key, value]) => [`vars.${key}`, value]),
        description,
        source: undefined,
        variant: column.label,
        ...inputKeys(canonicalJson(vars)),
        shownInput: Object.values(vars).join(' | '),
        reason: column.reason === undefined ? cell.replace(PREFIX, '') : cells[column.reason],
        ...{ epochs: 1, checks: [], scores: [], usage: {} },
      });
    }
  }

  finish(): EvalArtifact {
    const models = [...new Set(this.outputs.flatMap(({ model }) => model ?? []))];
    return {
      format: 'promptfoo-csv',
      ...{ formatVersion: undefined, toolVersion: undefined, evaluationId: undefined, evaluatedAt: undefined },
      ...{ suite: undefined, status: 'unknown' as const, caseThresholds: [], runUsage: {}, stated: [] },
      models,
      cases: this.builder.cases,
      failing: this.builder.failing,
      warnings: [],
    };
  }

  private isVariable(name: string, index: number): boolean {
    if (name === 'Description' || BESIDE.test(name) || EXTRA.test(name)) return false;
    return !this.outputs.some(({ output }) => output === index);
  }
}
