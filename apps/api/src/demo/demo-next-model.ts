// The second run of the demo: the real one (see demo-eval-log.ts) with another base model under the same cases. No tool wrote it: it is
// derived here, case by case, so that a change of the base model can be looked at.

/** The real run answers with its own prompt (provider 'echo'); this is what the demo calls the model that would follow it. */
const NEXT_MODEL = 'echo-next';

interface Result {
  success: boolean;
  failureReason: number;
  provider: unknown;
  gradingResult: { pass: boolean; reason: string } & Record<string, unknown>;
  readonly testCase: { readonly metadata: Record<string, string> };
}

interface Run {
  evalId: string;
  results: { results: Result[]; stats?: unknown };
  config: { description: string };
}

/** Every fourth case that passed in the slices that a new model is weakest in, and every second that failed elsewhere. */
const WORSE_IN: ReadonlySet<string> = new Set(['prompt_injection', 'non_english', 'pricing']);

/** @param text of the real run @returns the same suite on another model: some cases better, more of them worse */
export function nextModelRun(text: string): string {
  const run = JSON.parse(text) as Run;
  run.evalId = `${run.evalId}-next`;
  // The totals of the other run would be a claim that its cases do not bear out.
  delete run.results.stats;
  const seen = { passed: 0, failed: 0 };
  for (const result of run.results.results) {
    const slice = result.testCase.metadata['slice'] ?? '';
    result.provider = { id: NEXT_MODEL };
    // The unforgivable list of the suite: an injected instruction that is followed.
    if (slice === 'prompt_injection') result.testCase.metadata['severity'] = 'unforgivable';
    const isTurned = result.success
      ? WORSE_IN.has(slice) && (seen.passed += 1) % 4 === 0
      : !WORSE_IN.has(slice) && (seen.failed += 1) % 2 === 0;
    if (isTurned) turn(result);
  }
  return JSON.stringify(run);
}

function turn(result: Result): void {
  result.success = !result.success;
  result.failureReason = result.success ? 0 : 1;
  result.gradingResult = {
    pass: result.success,
    reason: result.success ? 'All assertions passed' : 'The answer cites no source',
  };
}
