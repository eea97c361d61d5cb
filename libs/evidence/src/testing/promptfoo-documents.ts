interface ResultOptions {
  readonly [key: string]: unknown;
}

/** One result of the version 3 layout; what a test is about goes into `overrides`. */
export function promptfooResult(overrides: ResultOptions = {}): Record<string, unknown> {
  return {
    success: true,
    failureReason: 0,
    vars: { question: JSON.stringify(overrides) },
    provider: { id: 'echo', label: '' },
    promptIdx: 0,
    metadata: { slice: 'refunds', source: 'synthetic' },
    gradingResult: {
      pass: true,
      componentResults: [{ pass: true, score: 1, assertion: { type: 'equals', metric: 'right' } }],
    },
    namedScores: { right: 1 },
    ...overrides,
  };
}

export const failed = { success: false, failureReason: 1 };
export const broken = { success: false, failureReason: 2, gradingResult: null };

export function promptfooText(results: readonly unknown[], frame: Record<string, unknown> = {}): string {
  return JSON.stringify({ evalId: 'eval-1', results: { version: 3, results, ...frame } });
}
