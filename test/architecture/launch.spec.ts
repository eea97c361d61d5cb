import { describe, expect, it, jest } from '@jest/globals';
import { findChromium } from '../../apps/cli/launch/lib/chromium.mjs';
import {
  countJest,
  countPlaywright,
  lastLine,
  settleSuite,
  suiteTable,
  total,
} from '../../apps/cli/launch/lib/counts.mjs';
import { lockDifferences } from '../../apps/cli/launch/lib/install.mjs';
import { portFrom } from '../../apps/cli/launch/lib/port.mjs';
import { serverEnvironment } from '../../apps/cli/launch/lib/serve.mjs';

describe('counts of a test run', () => {
  it('reads them from a Jest result, a file that could not run being one failure', () => {
    const result = {
      numPassedTests: 7,
      numFailedTests: 2,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 3,
      numTodoTests: 1,
    };
    expect(countJest(result)).toEqual({ passed: 7, failed: 3, skipped: 4 });
  });

  it('reads them from a Playwright result, a pass on retry and an error outside tests being failures', () => {
    const result = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: 'boom' }] };
    expect(countPlaywright(result)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('keeps a green suite green', () => {
    expect(settleSuite({ counts: { passed: 4, failed: 0, skipped: 0 }, exitCode: 0 })).toEqual({
      passed: 4,
      failed: 0,
      skipped: 0,
    });
  });

  it.each([
    ['crashed', { exitCode: 134, problem: 'ended without a result file' }, 1],
    [
      'hung after green tests',
      { counts: { passed: 4, failed: 0, skipped: 0 }, exitCode: 143, problem: 'was ended after 9 s' },
      1,
    ],
    ['ran no test', { counts: { passed: 0, failed: 0, skipped: 0 }, exitCode: 0 }, 1],
    ['skipped every test', { counts: { passed: 0, failed: 0, skipped: 6 }, exitCode: 0 }, 1],
    ['ended badly with every test passed', { counts: { passed: 4, failed: 0, skipped: 0 }, exitCode: 1 }, 1],
    ['failed twice', { counts: { passed: 4, failed: 2, skipped: 0 }, exitCode: 1 }, 2],
  ])('counts a suite that %s as failed', (_what, outcome, failed) => {
    expect(settleSuite(outcome).failed).toBe(failed);
  });

  it('adds suites up and ends in the line that CI reads', () => {
    const suites = [
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 10, failed: 2, skipped: 1 },
    ];
    expect(total(suites)).toEqual({ passed: 13, failed: 2, skipped: 1 });
    expect(lastLine(total(suites))).toBe('13 passed, 2 failed');
  });

  it('prints a table with the seconds, and says what went wrong or took too long', () => {
    const base = { passed: 1, failed: 0, skipped: 0 };
    const lines = suiteTable([
      { ...base, name: 'unit', seconds: 1.26, budgetSeconds: 180 },
      { ...base, name: 'e2e postgres', failed: 1, seconds: 300, budgetSeconds: 240, note: 'ran no test at all' },
    ]);
    expect(lines).toEqual([
      'suite          passed   failed  skipped  seconds',
      'unit                1        0        0      1.3',
      'e2e postgres        1        1        0    300.0   ran no test at all; over its budget of 240 s',
    ]);
  });
});

describe('finding a Chromium', () => {
  const probes = (overrides: object = {}) => ({
    isWorking: jest.fn((path: string) => !path.includes('broken')),
    findInstalled: jest.fn<() => string | undefined>(() => undefined),
    canUseApt: jest.fn(() => false),
    installWithApt: jest.fn<() => Promise<string | undefined>>(() => Promise.resolve('/usr/bin/from-apt')),
    packagedChromium: jest.fn<() => Promise<string | undefined>>(() => Promise.resolve('/cache/from-npm')),
    ...overrides,
  });

  it('takes the named one before all others', async () => {
    const given = probes({ findInstalled: jest.fn(() => '/usr/bin/chromium') });
    await expect(findChromium({ PLUMBLINE_CHROMIUM: '/opt/chrome' }, given)).resolves.toBe('/opt/chrome');
    expect(given.findInstalled).not.toHaveBeenCalled();
  });

  it('does not replace a named one that does not work', async () => {
    const given = probes({ findInstalled: () => '/usr/bin/chromium' });
    await expect(findChromium({ PLUMBLINE_CHROMIUM: '/opt/broken' }, given)).rejects.toThrow(
      'PLUMBLINE_CHROMIUM names /opt/broken',
    );
  });

  it('takes an installed one before it installs any', async () => {
    const given = probes({ findInstalled: () => '/usr/bin/chromium', canUseApt: () => true });
    await expect(findChromium({}, given)).resolves.toBe('/usr/bin/chromium');
    expect(given.installWithApt).not.toHaveBeenCalled();
  });

  it('uses apt where it can, before the npm package', async () => {
    const given = probes({ canUseApt: () => true });
    await expect(findChromium({}, given)).resolves.toBe('/usr/bin/from-apt');
    expect(given.packagedChromium).not.toHaveBeenCalled();
  });

  it('leaves apt alone where it can not', async () => {
    const given = probes();
    await expect(findChromium({}, given)).resolves.toBe('/cache/from-npm');
    expect(given.installWithApt).not.toHaveBeenCalled();
  });

  it.each([
    ['apt fails', { installWithApt: () => Promise.resolve(undefined) }],
    ['apt throws', { installWithApt: () => Promise.reject(new Error('no network')) }],
    ['the one of apt does not start', { installWithApt: () => Promise.resolve('/usr/bin/broken') }],
  ])('goes on to the npm package when %s', async (_what, overrides) => {
    await expect(findChromium({}, probes({ canUseApt: () => true, ...overrides }))).resolves.toBe('/cache/from-npm');
  });

  it('fails with one line when there is none', async () => {
    const given = probes({
      canUseApt: () => true,
      installWithApt: () => Promise.resolve(undefined),
      packagedChromium: () => Promise.reject(new Error('offline')),
    });
    const error = await findChromium({}, given).catch((reason: unknown) => reason as Error);
    expect((error as Error).message).toMatch(
      /^no Chrome or Chromium .* \(apt: no working browser came of it; npm package: offline\)\.$/,
    );
  });
});

describe('what counts as installed', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/other-platform': { version: '1.0.0', optional: true },
    },
  };
  const installed = (packages: Record<string, { version: string }>) => ({ packages });

  it('accepts what equals the lock, without the optional packages of other platforms', () => {
    expect(lockDifferences(lock, installed({ 'node_modules/a': { version: '1.0.0' } }))).toEqual([]);
  });

  it.each([
    ['a missing package', {}, 'node_modules/a'],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, 'node_modules/a'],
    [
      'one too many',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
      'node_modules/b',
    ],
  ])('names %s', (_what, packages, path) => {
    expect(lockDifferences(lock, installed(packages as Record<string, { version: string }>))).toEqual([path]);
  });

  it('counts a node_modules without npm’s own record as not installed', () => {
    expect(lockDifferences(lock, undefined)).toEqual(['node_modules/a']);
  });
});

describe('settings of the server', () => {
  it.each([
    [undefined, 3000],
    ['', 3000],
    ['8080', 8080],
  ])('reads the port %p as %p', (value, port) => {
    expect(portFrom(value, 3000)).toBe(port);
  });

  it.each(['0', '65536', '80a', '-1', '3.5', ' 80', '1e3'])('refuses the port %p by name', (value) => {
    expect(() => portFrom(value, 3000)).toThrow(`PORT must be a port number between 1 and 65535, not '${value}'.`);
  });

  it('gives the demo its own data folder, and the operator the last word', () => {
    expect(serverEnvironment({}, 'demo', '.data/demo').PLUMBLINE_DATA_DIR).toMatch(/[\\/]\.data[\\/]demo$/);
    const chosen = serverEnvironment(
      { PLUMBLINE_DATA_DIR: '/srv/plumbline', PORT: '8080' },
      'server',
      '.data/plumbline',
    );
    expect(chosen).toEqual({ PLUMBLINE_DATA_DIR: '/srv/plumbline', PORT: '8080', PLUMBLINE_MODE: 'server' });
  });
});
