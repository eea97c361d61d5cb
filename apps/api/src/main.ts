import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DataDirectoryLock, lockDataDirectory } from '@app/persistence';
import { v7 } from 'uuid';
import { AppModule } from './app.module.js';
import { databaseOf, prepareData, prepareDataDirectory } from './boot.js';
import type { AppConfig } from './config/app-config.js';
import { findRoot } from './config/find-root.js';
import { loadConfig } from './config/load-config.js';
import { configureApp, createAdapter } from './configure-app.js';
import { Lifecycle } from './platform/lifecycle/lifecycle.js';
import { stopGracefully } from './platform/lifecycle/stop-gracefully.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** One line for the operator: a stack trace would hide it. */
function fail(error: unknown): never {
  process.stderr.write(`plumbline: ${explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `PORT is taken by another program (${error.message}); choose another one.`;
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message;
}

async function createApp(config: AppConfig): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, databaseOf(config)),
    createAdapter(config, v7),
    {
      logger: ['error', 'warn'],
      abortOnError: false,
    },
  );
  await configureApp(app, config);
  return app;
}

function stopOnSignal(app: NestFastifyApplication, lock: DataDirectoryLock): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    stopGracefully(app)
      .then(() => lock.release())
      .then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function main(): Promise<void> {
  const config = loadConfig(process.env, findRoot(fileURLToPath(import.meta.url)));
  await prepareDataDirectory(config);
  const lock = await lockDataDirectory(config.dataDir);
  const app = await createApp(config);
  stopOnSignal(app, lock);
  await app.init();
  const lines = await prepareData(app, config);
  await app.get(Lifecycle).start();
  // Not app.listen: on a taken port it would log an error beside our one line.
  await app.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
  for (const line of lines) say(line);
}

main().catch(fail);
