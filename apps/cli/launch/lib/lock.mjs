import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './paths.mjs';
import { say } from './say.mjs';

const LOCK = inRoot('.cache', 'launch.lock');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function tryTake() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function holder() {
  try {
    return Number(readFileSync(LOCK, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/** One launcher at a time installs or builds; two commands started together must not write the same dist/. */
export async function withLaunchLock(work) {
  mkdirSync(inRoot('.cache'), { recursive: true });
  for (let waits = 0; !tryTake(); waits += 1) {
    const pid = holder();
    if (pid === 0 ? waits > 5 : !isAlive(pid)) {
      rmSync(LOCK, { force: true });
      continue;
    }
    if (waits === 1) say(`waiting for another Plumbline command (process ${pid}) to finish installing or building ...`);
    await sleep(300);
  }
  const release = () => rmSync(LOCK, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}
