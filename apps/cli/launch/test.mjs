// npm test: installs, builds and runs every suite; a failing suite does not stop the next ones. The last line is
// `N passed, N failed`. npm test -- --only unit,e2e runs some; --full runs the long loops and the whole matrix.
import './lib/require-node.mjs';
import { lastLine, settleSuite, suiteTable, total } from './lib/counts.mjs';
import { main } from './lib/main.mjs';
import { endAllGroups } from './lib/run-group.mjs';
import { seconds } from './lib/say.mjs';
import { SUITES } from './lib/suites.mjs';

const print = (text) => process.stdout.write(`${text}\n`);

/** Reads the options; throws on anything it does not know, so that a typing mistake does not look like a green run. */
function parse(args) {
  const options = { full: false, only: undefined };
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '--full') options.full = true;
    else if (args[index] === '--only' && args[index + 1]) options.only = args[(index += 1)].split(',');
    else throw new Error(`unknown option ${args[index]}; there are --full and --only suite,suite`);
  }
  const names = SUITES.map((suite) => suite.name);
  const unknown = options.only?.filter((name) => !names.includes(name));
  if (unknown?.length) throw new Error(`no suite ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  return options;
}

async function runSuite(suite, context) {
  print(`\n=== ${suite.name} (budget ${suite.budgetSeconds} s)`);
  const startedAt = Date.now();
  let result;
  try {
    result = await suite.run(suite, context);
  } catch (error) {
    result = settleSuite({ problem: error.message });
  }
  const outcome = { name: suite.name, budgetSeconds: suite.budgetSeconds, ...result, seconds: seconds(startedAt) };
  print(
    `=== ${suite.name}: ${lastLine(outcome)} in ${outcome.seconds.toFixed(1)} s${outcome.note ? ` (${outcome.note})` : ''}`,
  );
  return outcome;
}

async function runAll({ full, only }) {
  const context = { full, print, postgres: undefined, limitOf: (suite) => suite.budgetSeconds * (full ? 20 : 3) };
  // Installing and building always come first: every suite needs them, and nothing happens when they are current.
  const chosen = SUITES.filter((suite, index) => index === 0 || !only || only.includes(suite.name));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      print(`\nended by ${signal}`);
      endAllGroups();
      // PostgreSQL is stopped by its own exit hook.
      setTimeout(() => process.exit(130), 6_000).unref();
      context.ended = true;
    });
  }
  const outcomes = [];
  try {
    for (const suite of chosen) {
      if (context.ended) break;
      outcomes.push(await runSuite(suite, context));
    }
  } finally {
    await context.postgres?.stop();
  }
  return { outcomes, ended: context.ended };
}

await main(async () => {
  const { outcomes, ended } = await runAll(parse(process.argv.slice(2)));
  const sum = total(outcomes);
  print(`\n${suiteTable(outcomes).join('\n')}\n`);
  print(lastLine(sum));
  return ended ? 130 : sum.failed === 0 ? 0 : 1;
});
