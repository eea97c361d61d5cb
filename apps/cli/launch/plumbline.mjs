#!/usr/bin/env node
// The `plumbline` command: builds itself when stale (words on stderr only), then hands over to apps/cli.
import './lib/require-node.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ only: 'server' });
  // The user's own directory: file arguments are relative to it.
  const args = ['--enable-source-maps', inRoot('dist/apps/cli/src/main.js'), ...process.argv.slice(2)];
  return runNode(args, { cwd: process.cwd() });
});
