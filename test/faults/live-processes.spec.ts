import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

/** On the built server: two processes, one PostgreSQL, one of its connections killed, one of the processes asked to end. */
it('an act on one process reaches a stream on another, through a killed NOTIFY connection too, once and in order', async () => {
  const script = fileURLToPath(new URL('live-processes.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const outcome = JSON.parse(stdout) as {
    killed: number;
    code: number;
    stopMs: number;
    names: string[];
    numbers: number[];
  };
  expect(outcome.names).toEqual(['snapshot', 'debrief', 'debrief', 'debrief', 'debrief']);
  expect(outcome.numbers).toEqual([0, 1, 2, 3, 4]);
  expect(outcome.killed).toBe(2);
  expect(outcome.code).toBe(0);
  expect(outcome.stopMs).toBeLessThan(10_000);
}, 180_000);
