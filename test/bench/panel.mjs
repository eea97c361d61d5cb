// npm run bench:panel: what a debrief waits for. The demo organisation with its year of some 5,300 ratings on the built product: the
// calibrated panel from cached components over HTTP, the whole workspace beside it, and one candidate re-estimated in process.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freePort } from '../support/free-port.mjs';
import { measureRound, median, spreadOf } from './measure.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARGETS = { panel: 20, candidate: 5 };
const TIMES = 200;
const ROUNDS = 5;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-panel-'));
let server;

async function start() {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    PLUMBLINE_DATA_DIR: folder,
    PLUMBLINE_MODE: 'demo',
    NODE_ENV: 'production',
  };
  for (const name of ['DATABASE_URL', 'PLUMBLINE_PUBLIC_URL', 'NODE_OPTIONS']) delete env[name];
  server = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (part) => /runs at/.test((text += part)) && resolve());
    server.on('exit', (code) => reject(new Error(`the product ended with ${code}: ${text}`)));
  });
  return `http://127.0.0.1:${port}/api`;
}

const HEADERS = { 'x-plumbline': '1', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

async function signIn(base, personId) {
  const answer = await fetch(`${base}/session/demo`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ personId }),
  });
  if (!answer.ok) throw new Error(`sign in: ${answer.status} ${await answer.text()}`);
  return {
    ...HEADERS,
    cookie: answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  };
}

async function read(url, headers) {
  const started = performance.now();
  const answer = await fetch(url, { headers });
  const text = await answer.text();
  return { ms: performance.now() - started, ok: answer.ok, body: answer.ok ? JSON.parse(text) : null };
}

/** Somebody of the demo who sits in a debrief past the reveal, and its address. */
async function findPanel(base) {
  const { demoPeople } = (await read(`${base}/session`, HEADERS)).body;
  for (const { id } of demoPeople) {
    const headers = await signIn(base, id);
    const { body: work } = await read(`${base}/my-work`, headers);
    for (const { applicationId } of work?.debriefs ?? []) {
      const url = `${base}/applications/${applicationId}/calibration`;
      if ((await read(url, headers)).ok) return { url, headers };
    }
  }
  throw new Error('nobody of the demo sits in a debrief past the reveal');
}

/** The first look has the organisation fitted beside the requests: waits for its number. */
async function adjusted({ url, headers }) {
  for (const began = performance.now(); performance.now() - began < 120_000;) {
    const { body } = await read(url, headers);
    if (body.adjusted.value !== null) return body;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`no adjusted level: ${JSON.stringify((await read(url, headers)).body.adjusted)}`);
}

async function times(count, operation) {
  const found = [];
  for (let index = 0; index < count; index += 1) found.push(await operation());
  return found;
}

const p95 = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];
function report(name, values, target) {
  const line = `${name.padEnd(58)} median ${median(values).toFixed(2).padStart(8)} ms   p95 ${p95(values).toFixed(2).padStart(8)} ms`;
  const holds = target === undefined || median(values) < target;
  console.log(target === undefined ? line : `${line}   target < ${target} ms: ${holds ? 'met' : 'MISSED'}`);
  return holds;
}

/** A large panel, 12 raters on 14 criteria, under known components; with each rater left out in turn as well. */
async function candidateTimes() {
  const { candidatePosterior, leaveOneRaterOut } = await import(
    pathToFileURL(join(ROOT, 'dist/libs/calibration/src/index.js')).href
  );
  const ratings = Array.from({ length: 12 * 14 }, (_, index) => ({
    ...{
      candidate: 'a',
      rater: `r${index % 12}`,
      criterion: `c${Math.floor(index / 12)}`,
      value: 1 + ((index * 7) % 4),
    },
  }));
  const known = {
    intercept: 2.6,
    criteria: {},
    components: { candidate: 0.28, rater: 0.09, cell: 0.4, residual: 0.23 },
  };
  const time = (operation) => () => {
    const started = performance.now();
    operation();
    return performance.now() - started;
  };
  await times(
    50,
    time(() => candidatePosterior(ratings, known)),
  );
  return [
    await times(
      TIMES,
      time(() => candidatePosterior(ratings, known)),
    ),
    await times(
      TIMES,
      time(() => leaveOneRaterOut(ratings, known)),
    ),
  ];
}

try {
  const base = await start();
  const panel = await findPanel(base);
  const { n } = await adjusted(panel);
  await times(20, () => read(panel.url, panel.headers));
  const rounds = async (url) =>
    times(ROUNDS, () =>
      measureRound(server.pid, () => times(TIMES / ROUNDS, async () => (await read(url, panel.headers)).ms)),
    );
  const [asked, live] = [await rounds(panel.url), await rounds(`${base}/health/live`)];
  const [one, without] = await candidateTimes();
  console.log(
    `\nNode ${process.version}, ${cpus().length} cores; the demo's year; a panel of ${n.raters} raters and ${n.ratings} ratings; ${TIMES} times each\n`,
  );
  const cpuOf = (found) => found.map((round) => round.cpu);
  const held = [
    report('calibrated panel in a debrief with its audit line, server CPU', cpuOf(asked), TARGETS.panel),
    report('trivial JSON, server CPU', cpuOf(live)),
    report('one candidate re-estimated, 12 raters x 14 criteria', one, TARGETS.candidate),
    report('the same without each rater in turn', without, TARGETS.candidate),
  ];
  const wall = (found) => spreadOf(found.map((round) => round.ms)).median.toFixed(1);
  console.log(
    `\nOver HTTP, wall: panel ${wall(asked)} ms, trivial ${wall(live)} ms; what is beyond the CPU is other work of this machine.`,
  );
  if (held.includes(false)) process.exitCode = 1;
} finally {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
