// From the result files of Jest and Playwright to honest counts. Pure: test/architecture/launch.spec.ts feeds them.

/** A Jest result (--json). A file that could not run has no tests of its own: it counts as one failed. */
export function countJest(result) {
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** A Playwright result (json reporter). A test that passed only on a retry is no pass; errors outside tests count too. */
export function countPlaywright(result) {
  const { expected, unexpected, flaky, skipped } = result.stats;
  return { passed: expected, failed: unexpected + flaky + result.errors.length, skipped };
}

/**
 * What a suite counts for: its result file if there is one, corrected so that neither a crash, a hang nor an empty run
 * can look green.
 */
export function settleSuite({ counts, exitCode, problem }) {
  const settled = { passed: 0, failed: 0, skipped: 0, ...counts };
  if (problem) return { ...settled, failed: settled.failed + 1, note: problem };
  if (exitCode !== 0 && settled.failed === 0) {
    return { ...settled, failed: 1, note: `ended with exit code ${exitCode} without a failed test` };
  }
  if (settled.passed + settled.failed === 0) return { ...settled, failed: 1, note: 'ran no test at all' };
  return settled;
}

/** Adds up suites: { passed, failed, skipped }. */
export function total(suites) {
  const sum = (key) => suites.reduce((value, suite) => value + suite[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The table at the end of a run, as lines. */
export function suiteTable(suites) {
  const width = Math.max(5, ...suites.map((suite) => suite.name.length));
  const row = (name, ...cells) => `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  return [
    row('suite', 'passed', 'failed', 'skipped', 'seconds'),
    ...suites.map((suite) => {
      const line = row(suite.name, suite.passed, suite.failed, suite.skipped, suite.seconds.toFixed(1));
      const over = suite.seconds > suite.budgetSeconds ? `over its budget of ${suite.budgetSeconds} s` : '';
      const notes = [suite.note, over].filter(Boolean).join('; ');
      return notes ? `${line}   ${notes}` : line;
    }),
  ];
}

/** The very last line of a run, which CI reads. */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
