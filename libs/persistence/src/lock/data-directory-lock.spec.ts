import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataDirectoryInUseError, lockDataDirectory } from './data-directory-lock.js';

let directory: string;
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'plumbline-lock-')), 'data');
});
afterEach(() => rm(join(directory, '..'), { recursive: true, force: true }));

describe('the lock on the data directory', () => {
  it('lets one in at a time, and the error names the directory', async () => {
    const first = await lockDataDirectory(directory);
    await expect(lockDataDirectory(directory)).rejects.toThrow(directory);
    await first.release();
    const second = await lockDataDirectory(directory);
    await second.release();
  });

  it('holds against another process and is gone when that process is killed', async () => {
    const holder = await holdInAnotherProcess();
    try {
      await expect(lockDataDirectory(directory)).rejects.toBeInstanceOf(DataDirectoryInUseError);
    } finally {
      holder.kill('SIGKILL');
      await once(holder, 'exit');
    }
    const mine = await lockDataDirectory(directory);
    await mine.release();
  });
});

/** The same lock taken by a plain Node process, as another server would. */
async function holdInAnotherProcess() {
  const script = `
    const sqlite3 = require(${JSON.stringify(createRequire(import.meta.url).resolve('sqlite3'))});
    const { mkdirSync } = require('node:fs');
    mkdirSync(process.argv[1], { recursive: true });
    const db = new sqlite3.Database(process.argv[1] + '/server.lock');
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE', (error) => console.log(error ? error.message : 'held'));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', script, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  expect(line.toString().trim()).toBe('held');
  return child;
}
