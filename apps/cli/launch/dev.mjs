// npm run dev: the API, compiled and restarted on every change (nest start --watch), and the web app with hot reload
// (Vite, which passes /api on to it). Demo mode on its own data unless PLUMBLINE_MODE says otherwise.
import './lib/require-node.mjs';
import { forgetServerBuild } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { main } from './lib/main.mjs';
import { isPortFree } from './lib/port.mjs';
import { endAllGroups, runGroup } from './lib/run-group.mjs';
import { say } from './lib/say.mjs';
import { serverEnvironment } from './lib/serve.mjs';

const WEB_PORT = 5173;

await main(async () => {
  const webUrl = `http://127.0.0.1:${WEB_PORT}`;
  const env = {
    // The browser's origin is Vite's; the API must know it as its own, or it refuses every change as cross-site.
    PLUMBLINE_PUBLIC_URL: webUrl,
    ...serverEnvironment(process.env, process.env.PLUMBLINE_MODE || 'demo', '.data/dev'),
  };
  await ensureInstalled();
  for (const port of [Number(env.PORT), WEB_PORT]) {
    if (!(await isPortFree(port))) throw new Error(`port ${port} is taken by another program.`);
  }
  forgetServerBuild();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, endAllGroups);
  say(`web app with hot reload on ${webUrl}, API on port ${env.PORT}`);
  const nest = ['node_modules/@nestjs/cli/bin/nest.js', 'start', '--watch', '--preserveWatchOutput', '--no-shell'];
  const vite = ['node_modules/vite/bin/vite.js', '--config', 'apps/web/vite.config.ts', '--port', String(WEB_PORT)];
  const both = [nest, [...vite, '--strictPort', '--clearScreen', 'false']].map((args) =>
    runGroup(process.execPath, args, { env }).finally(endAllGroups),
  );
  const [api, web] = await Promise.all(both);
  return api.code || web.code;
});
