// npm run bench, bench:calibrate, bench:coverage, bench:evidence, bench:panel: measure the built product; the measurements themselves live in test/bench.
import './lib/require-node.mjs';
import { existsSync } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

const PARTS = {
  ...{ calibrate: 'calibrate.mjs', coverage: 'coverage.mjs', evidence: 'evidence.mjs' },
  ...{ live: 'live.mjs', panel: 'panel.mjs' },
};

await main(async () => {
  const [part, ...rest] = process.argv.slice(2);
  const isPart = part !== undefined && Object.hasOwn(PARTS, part);
  const entry = inRoot('test', 'bench', isPart ? PARTS[part] : 'main.mjs');
  if (!existsSync(entry)) throw new Error(`${entry} is missing: nothing to measure.`);
  await ensureInstalled();
  await ensureBuilt(isPart ? { only: 'server' } : undefined);
  return runNode([entry, ...(isPart ? rest : process.argv.slice(2))]);
});
