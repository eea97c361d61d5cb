// What every test file needs and none changes (a migrated database, the packs read) is made once per run and worker: a
// file of tests has a memory of its own, so it is kept in a folder that Jest makes before the first file and removes after the last.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { scratchRoot } from './scratch-folder.mjs';

const FOLDER = 'TEST_RUN_FOLDER';

function runFolder() {
  const folder = process.env[FOLDER];
  if (!folder)
    throw new Error('the projects of Jest that need a database have test/support/run-setup.mjs as globalSetup');
  return folder;
}

/** Before the first file; once, although each project of a run asks for it. */
export function beginRun() {
  process.env[FOLDER] ??= mkdtempSync(join(scratchRoot(), 'plumbline-run-'));
}

/** Names of the databases on PostgreSQL that only this run copies from. */
export const templatePrefix = () => `${basename(runFolder()).toLowerCase().replaceAll('-', '_')}_`;

/** After the last file: the folder and the databases that were copied from. */
export async function endRun() {
  if (!process.env[FOLDER]) return;
  if (process.env['TEST_DATABASE'] === 'postgres') await dropTemplates();
  rmSync(runFolder(), { recursive: true, force: true });
  delete process.env[FOLDER];
}

async function dropTemplates() {
  const client = new pg.Client({ connectionString: process.env['TEST_POSTGRES_URL'] });
  await client.connect();
  try {
    const prefix = templatePrefix();
    const { rows } = await client.query('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [
      prefix,
    ]);
    for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  } finally {
    await client.end();
  }
}

/**
 * What `make` answers, plain JSON, made by the first file of this worker that asks.
 * @param make is given a folder of its own that stays until the run ends
 */
export async function oncePerRun(name, make) {
  const folder = join(runFolder(), `${name}-${process.pid}`);
  const kept = join(folder, 'kept.json');
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  mkdirSync(folder, { recursive: true });
  const made = await make(folder);
  // Under another name first: a worker that is ended in between leaves no half of it.
  writeFileSync(`${kept}.new`, JSON.stringify(made));
  renameSync(`${kept}.new`, kept);
  return made;
}
