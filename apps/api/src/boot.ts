import { constants, existsSync, readdirSync, statSync } from 'node:fs';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock, addHours } from '@app/domain';
import {
  type DatabaseConfig,
  IdempotencyRepository,
  OrganisationRepository,
  type OrganisationRow,
  TransactionRunner,
} from '@app/persistence';
import { type AppConfig, publicAddress } from './config/app-config.js';
import { ConfigError } from './config/config-error.js';
import { DemoLoader } from './platform/demo/demo-loader.js';
import { ReferencePack } from './platform/compensation/index.js';
import { RubricPacks } from './platform/rubric-packs/rubric-packs.js';
import { SetupLinkService } from './setup/setup-link.service.js';

const DEMO_MARKER = 'demo.txt';
const DATABASE_FILE = 'plumbline.sqlite';
const ANSWERS_KEPT_HOURS = 24;

export const databaseOf = (config: AppConfig): DatabaseConfig =>
  config.databaseUrl
    ? { engine: 'postgres', url: config.databaseUrl }
    : { engine: 'sqlite', file: join(config.dataDir, DATABASE_FILE) };

/** Before anything is opened, so that a demo neither spreads over a folder of something else nor migrates real data. */
export async function prepareDataDirectory(config: AppConfig): Promise<void> {
  const { dataDir, mode } = config;
  const marker = join(dataDir, DEMO_MARKER);
  try {
    if (statSync(dataDir, { throwIfNoEntry: false })?.isDirectory() === false) throw notAFolder(dataDir);
    if (mode === 'demo' && !isEmpty(dataDir) && !existsSync(marker)) throw notADemo(dataDir);
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    if (mode === 'demo') await writeFile(marker, 'This folder belongs to the demo of Plumbline and may be deleted.\n');
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(
      'PLUMBLINE_DATA_DIR',
      `can not be used: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** A lock that a start left behind before it got any further does not count. */
const isEmpty = (folder: string): boolean =>
  !existsSync(folder) || readdirSync(folder).every((name) => name === 'server.lock');

const notAFolder = (dataDir: string): ConfigError =>
  new ConfigError('PLUMBLINE_DATA_DIR', `must be the path of a folder; ${dataDir} is a file.`);

const notADemo = (dataDir: string): ConfigError =>
  new ConfigError(
    'PLUMBLINE_DATA_DIR',
    `${dataDir} is not the data directory of a demo; name an empty one, or leave the variable out.`,
  );

/** What must be true of the data before the first request. @returns the lines to print: where to go now */
export async function prepareData(app: NestFastifyApplication, config: AppConfig): Promise<string[]> {
  let organisations = await app.get(OrganisationRepository, { strict: false }).list();
  if (config.mode === 'demo') {
    if (organisations.some((one) => one.kind !== 'demo')) throw notADemo(config.dataDir);
    if (organisations.length === 0) organisations = await loadDemo(app);
  }
  await bringUpToDate(app, organisations);
  const address = publicAddress(config);
  const setupLink = organisations.length === 0 ? await app.get(SetupLinkService, { strict: false }).issue() : undefined;
  if (setupLink) return [`Plumbline runs at ${address}`, `Set it up within 24 hours: ${setupLink}`];
  return [`Plumbline ${config.mode === 'demo' ? 'demo ' : ''}runs at ${address}`];
}

async function loadDemo(app: NestFastifyApplication): Promise<OrganisationRow[]> {
  await app.get(DemoLoader, { strict: false }).load();
  return app.get(OrganisationRepository, { strict: false }).list();
}

/** Rubric files that changed become new versions; answers kept for retries are forgotten after a day. */
async function bringUpToDate(app: NestFastifyApplication, organisations: readonly OrganisationRow[]): Promise<void> {
  const packs = app.get(RubricPacks);
  const references = app.get(ReferencePack);
  const keys = app.get(IdempotencyRepository, { strict: false });
  const before = addHours(app.get(Clock).now(), -ANSWERS_KEPT_HOURS);
  for (const { id } of organisations) {
    await app.get(TransactionRunner, { strict: false }).run(async (tx) => {
      await packs.publishInto(tx, id);
      await references.publishInto(tx, id);
      await keys.forgetOlderThan(tx, id, before, 'done');
      await keys.forgetOlderThan(tx, id, before, 'in_flight');
    });
  }
}
