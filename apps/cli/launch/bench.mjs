// npm run bench: measures the built product; the measurements themselves live in test/bench.
import './lib/require-node.mjs';
import { existsSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

await main(async () => {
  const entry = inRoot('test', 'bench', 'main.mjs');
  if (!existsSync(entry)) throw new Error('test/bench/main.mjs is missing: nothing to measure.');
  await ensureInstalled();
  await ensureBuilt();
  return runNode([entry, ...process.argv.slice(2)]);
});
