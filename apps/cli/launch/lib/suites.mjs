import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { runChecks } from './checks.mjs';
import { findChromium } from './chromium.mjs';
import { countJest, countPlaywright, settleSuite } from './counts.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot } from './paths.mjs';
import { runGroup } from './run-group.mjs';

const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const RESULTS = '.cache/test-results';
// Modules of one file stay in memory for the next ones: a worker that has grown to this begins anew.
const MOST_MEMORY = '1200MB';

// A developer's settings must not reach the product under test.
const OWN_VARIABLES = [
  'PORT',
  'DATABASE_URL',
  'PLUMBLINE_DATA_DIR',
  'PLUMBLINE_PUBLIC_URL',
  'PLUMBLINE_MODE',
  'NODE_ENV',
];

function cleanEnvironment(context) {
  const env = { ...process.env, PLUMBLINE_TEST_FULL: context.full ? '1' : '' };
  for (const name of OWN_VARIABLES) delete env[name];
  return env;
}

function resultFile(name) {
  const path = `${RESULTS}/${name.replaceAll(' ', '-')}.json`;
  mkdirSync(inRoot(RESULTS), { recursive: true });
  rmSync(inRoot(path), { force: true });
  return path;
}

async function runWithResult(suite, context, { args, env, file, count }) {
  const { code, timedOut } = await runGroup(process.execPath, args, { env, timeoutSeconds: context.limitOf(suite) });
  const counts = existsSync(inRoot(file)) ? count(JSON.parse(readFileSync(inRoot(file), 'utf8'))) : undefined;
  const problem = timedOut
    ? `was ended after ${context.limitOf(suite)} s`
    : counts === undefined && 'ended without a result file';
  return settleSuite({ counts, exitCode: code, problem });
}

/** A suite of Jest projects. `folder` must exist: a suite nobody has written is a failure, not a pass. */
function jest({ name, projects, folder, budgetSeconds, environment = () => ({}) }) {
  const run = async (suite, context) => {
    if (!existsSync(inRoot(folder))) return settleSuite({ problem: `${folder} does not exist` });
    const env = { ...cleanEnvironment(context), ...(await environment(context)) };
    const file = resultFile(name);
    const workers = ['--maxWorkers', '2', `--workerIdleMemoryLimit=${MOST_MEMORY}`];
    const selection = ['-c', '.config/jest.config.mjs', '--selectProjects', ...projects];
    const args = [...JEST, ...selection, '--json', '--outputFile', file, ...workers];
    return runWithResult(suite, context, { args, env, file, count: countJest });
  };
  return { name, budgetSeconds, run };
}

const sqliteEnvironment = () => ({ TEST_DATABASE: 'sqlite' });

async function postgresEnvironment(context) {
  context.postgres ??= await startPostgres(context);
  return { TEST_DATABASE: 'postgres', TEST_POSTGRES_URL: context.postgres.url };
}

async function startPostgres(context) {
  const module = await import(pathToFileURL(inRoot('test', 'support', 'postgres.mjs')).href);
  const postgres = await module.startPostgres();
  context.print(`PostgreSQL started in ${(postgres.startedInMs / 1000).toFixed(1)} s on port ${postgres.port}`);
  return postgres;
}

function matrixEnvironment(context) {
  const seed = process.env.PLUMBLINE_MATRIX_SEED || String(randomInt(1, 2 ** 31));
  context.print(
    context.full
      ? 'the full matrix'
      : `a sample of the matrix; again the same: PLUMBLINE_MATRIX_SEED=${seed} npm test -- --only matrix`,
  );
  return { PLUMBLINE_MATRIX_SEED: seed };
}

async function runBrowser(suite, context) {
  const config = 'test/browser/playwright.config.ts';
  if (!existsSync(inRoot(config))) return settleSuite({ problem: `${config} does not exist` });
  const chromium = await findChromium();
  context.print(`browser: ${chromium}`);
  const file = resultFile('browser');
  const env = {
    ...cleanEnvironment(context),
    PLUMBLINE_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: inRoot(file),
  };
  const args = ['node_modules/@playwright/test/cli.js', 'test', '-c', config, '--reporter=line,json'];
  return runWithResult(suite, context, { args, env, file, count: countPlaywright });
}

async function installAndBuild(suite, context) {
  await ensureInstalled();
  try {
    await ensureBuilt();
  } catch (error) {
    context.print(error.message);
    return settleSuite({ counts: { passed: 1, failed: 1 } });
  }
  return settleSuite({ counts: { passed: 2 }, exitCode: 0 });
}

async function check(suite, context) {
  const counts = await runChecks({ print: context.print });
  return settleSuite({ counts, exitCode: 0 });
}

/** Every suite of `npm test`, in order. A suite may take its budget; three times that ends it (twenty times with --full). */
export const SUITES = [
  { name: 'install and build', budgetSeconds: 360, run: installAndBuild },
  { name: 'check', budgetSeconds: 120, run: check },
  jest({ name: 'unit', projects: ['unit', 'web'], folder: 'libs', budgetSeconds: 150 }),
  jest({ name: 'architecture', projects: ['architecture'], folder: 'test/architecture', budgetSeconds: 30 }),
  jest({ name: 'e2e', projects: ['e2e'], folder: 'test/e2e', budgetSeconds: 180, environment: sqliteEnvironment }),
  jest({
    name: 'e2e postgres',
    projects: ['e2e'],
    folder: 'test/e2e',
    budgetSeconds: 240,
    environment: postgresEnvironment,
  }),
  jest({
    name: 'matrix',
    projects: ['matrix'],
    folder: 'test/matrix',
    budgetSeconds: 180,
    environment: matrixEnvironment,
  }),
  jest({ name: 'faults', projects: ['faults'], folder: 'test/faults', budgetSeconds: 90 }),
  { name: 'browser', budgetSeconds: 420, run: runBrowser },
];
