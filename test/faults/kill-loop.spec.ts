import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const FULL = process.env['PLUMBLINE_TEST_FULL'] === '1';
const CYCLES = FULL ? 300 : 8;
const MINUTE_MS = 60_000;

interface Outcome {
  readonly cycles: number;
  readonly acknowledged: number;
  readonly problems: readonly string[];
}

/** security.md F1, on the built server and a real file. `npm run test:full` makes it 300 cycles. */
it(
  'loses, doubles or halves no acknowledged save when the server is killed at a random moment',
  async () => {
    const script = fileURLToPath(new URL('kill-loop.mjs', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(CYCLES)]);
    const outcome = JSON.parse(stdout) as Outcome;
    expect(outcome).toMatchObject({ cycles: CYCLES, problems: [] });
    expect(outcome.acknowledged).toBeGreaterThan(CYCLES);
  },
  (FULL ? 40 : 4) * MINUTE_MS,
);
