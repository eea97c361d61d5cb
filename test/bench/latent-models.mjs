// The ordinal and the many-facet model on simulated panels: node test/bench/latent-models.mjs [ratings ...], after a build.
// Each model runs in a fresh process of its own, so that peak memory is its own; the fit is timed with the reading of the file apart.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODELS = ['calibrateOrdinal', 'calibrateMfrm'];
/** The shape of an organisation: about 17.6 ratings per candidate, three candidates per rater. */
const RATINGS_PER_CANDIDATE = 17.6;

const [mode, ...rest] = process.argv.slice(2);
if (mode === '--fit') await fit(...rest);
else measure(mode ? [mode, ...rest].map(Number) : [1_000, 10_000]);

function measure(sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  try {
    for (const size of sizes) {
      const file = simulate(folder, size);
      for (const model of MODELS) {
        const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--fit', model, file], {
          encoding: 'utf8',
        });
        if (child.status !== 0) throw new Error(child.stderr);
        process.stdout.write(child.stdout);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function simulate(folder, size) {
  const candidates = Math.round(size / RATINGS_PER_CANDIDATE);
  const file = join(folder, `${size}.csv`);
  const options = {
    seed: 31_000 + Math.round(Math.log10(size)),
    nCand: candidates,
    nRater: Math.round(candidates / 3),
  };
  const script = join(ROOT, 'test/fixtures/stats/simulate-ratings.mjs');
  execFileSync(process.execPath, [script, file, `${file}.json`, JSON.stringify(options)]);
  return file;
}

async function fit(model, file) {
  const library = await import(join(ROOT, 'dist/libs/calibration/src/index.js'));
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const ratings = lines.map((line) => {
    const [candidate, rater, criterion, value] = line.split(',');
    return { candidate, rater, criterion, value: Number(value) };
  });
  const calibrate = library.default?.[model] ?? library[model];
  const before = process.cpuUsage();
  const started = performance.now();
  const result = calibrate(ratings, {});
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${model} ${ratings.length} ratings, ${result.n.candidates} candidates, ${result.n.raters} raters: ` +
      `${Math.round(wall)} ms, ${Math.round((user + system) / 1000)} ms CPU, ` +
      `${Math.round(process.resourceUsage().maxRSS / 1024)} MB peak, ` +
      `${result.model.iterations} steps, ${result.model.converged ? 'converged' : 'NOT converged'}`,
  );
}
