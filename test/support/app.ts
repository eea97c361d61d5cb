import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Clock, IdSource } from '@app/domain';
import { SaltSource, sha256, TransactionRunner } from '@app/persistence';
import { AppModule } from '../../apps/api/src/app.module.js';
import type { AppConfig } from '../../apps/api/src/config/app-config.js';
import { ShippedPacks } from '../../apps/api/src/platform/rubric-packs/shipped-packs.js';
import { configureApp, createAdapter } from '../../apps/api/src/configure-app.js';
import { Sessions } from '../../apps/api/src/platform/auth/sessions.js';
import { SecretSource } from '../../apps/api/src/platform/clock/secret-source.js';
import { Agent } from './agent.js';
import { CountedIds, CountedSecrets, TestClock } from './clocks.js';
import { createMigratedDatabase } from './database.js';
import { oncePerRun } from './once-per-run.mjs';
import { scratchRoot } from './scratch-folder.mjs';

/** Anybody with an id; the organisation defaults to the only one of the test. */
export interface PersonLike {
  readonly id: string;
  readonly organisationId: string;
}

export interface TestApp {
  readonly nest: NestFastifyApplication;
  readonly clock: TestClock;
  readonly ids: CountedIds;
  readonly config: AppConfig;
  /** Every route the server answers, as it was registered: 'GET /api/people'. HEAD, which follows GET, apart. */
  readonly routes: readonly string[];
  /** A collaborator of the running app, e.g. a repository. */
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Somebody with a fresh session. */
  as(person: PersonLike): Promise<Agent>;
  /** Nobody. */
  readonly anonymous: Agent;
  close(): Promise<void>;
}

const OWN_RUBRICS = fileURLToPath(new URL('../../rubrics', import.meta.url));

/** Cheap on purpose: the tests sign in hundreds of times. The product's cost is asserted by a test of its own. */
const CHEAP = { memoryKib: 64, passes: 1, lanes: 1 };

export const testConfig = (dataDir: string, overrides: Partial<AppConfig> = {}): AppConfig => ({
  mode: 'server',
  port: 3000,
  host: '127.0.0.1',
  publicUrl: null,
  dataDir,
  databaseUrl: null,
  webRoot: null,
  rubricsDir: OWN_RUBRICS,
  passwordCost: CHEAP,
  logRequests: false,
  mail: null,
  ...overrides,
});

/** Counted, so that two worlds chain alike. */
class CountedSalts extends SaltSource {
  private count = 0;

  next(): string {
    this.count += 1;
    return sha256(`salt ${this.count}`);
  }
}

// Reading and checking the packs takes a second in a fresh memory; the product does it once in its life, each file of tests would.
const packsIn = async ({ rubricsDir }: AppConfig): Promise<ShippedPacks> => {
  const read = (): ShippedPacks => ShippedPacks.in(rubricsDir);
  return rubricsDir === OWN_RUBRICS ? new ShippedPacks((await oncePerRun('packs', read)).packs) : read();
};

export interface TestAppOptions {
  readonly config?: Partial<AppConfig>;
  /** Controllers beside those of the product. */
  readonly controllers?: readonly Type[];
  /** Further replacements of what the app injects. */
  readonly replace?: readonly { readonly token: unknown; readonly value: unknown }[];
}

/** The real application on a fresh, migrated database of the engine in TEST_DATABASE; only time, ids and chance are ours. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createMigratedDatabase();
  const dataDir = mkdtempSync(join(scratchRoot(), 'plumbline-data-'));
  const config = testConfig(dataDir, options.config);
  const clock = new TestClock();
  const ids = new CountedIds();
  const builder = Test.createTestingModule({
    imports: [AppModule.with(config, database.config)],
    controllers: [...(options.controllers ?? [])],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .overrideProvider(IdSource)
    .useValue(ids)
    .overrideProvider(SecretSource)
    .useValue(new CountedSecrets())
    .overrideProvider(SaltSource)
    .useValue(new CountedSalts())
    .overrideProvider(ShippedPacks)
    .useValue(await packsIn(config));
  for (const { token, value } of options.replace ?? []) builder.overrideProvider(token).useValue(value);
  const testing = await builder.compile();
  const adapter = createAdapter(config, () => 'test-request');
  const routes: string[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push(`${one} ${url}`);
  });
  const nest = testing.createNestApplication<NestFastifyApplication>(adapter, {
    logger: process.env['TEST_LOG'] ? ['error', 'warn'] : false,
  });
  await configureApp(nest, config);
  // Listening once: supertest would open and close a port for every request otherwise.
  await nest.listen(0, '127.0.0.1');
  const server = nest.getHttpServer();
  return {
    nest,
    clock,
    ids,
    config,
    routes,
    get: (token) => nest.get(token, { strict: false }),
    as: (person) => signIn(nest, server, person),
    anonymous: new Agent(server, null),
    close: async () => {
      await nest.close();
      await database.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function signIn(nest: NestFastifyApplication, server: Server, person: PersonLike): Promise<Agent> {
  const sessions = nest.get(Sessions, { strict: false });
  const secret = await nest.get(TransactionRunner, { strict: false }).run((tx) => sessions.begin(tx, person, 'test'));
  return new Agent(server, `plumbline=${secret}`);
}
