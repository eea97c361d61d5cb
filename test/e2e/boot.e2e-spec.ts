import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { Agent as HttpAgent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { IdempotencyKeyEntity, OrganisationEntity, RubricVersionEntity } from '@app/persistence';
import request from 'supertest';
import { prepareData, prepareDataDirectory } from '../../apps/api/src/boot.js';
import { Lifecycle } from '../../apps/api/src/platform/lifecycle/lifecycle.js';
import { stopGracefully } from '../../apps/api/src/platform/lifecycle/stop-gracefully.js';
import { Public } from '../../apps/api/src/platform/permissions/index.js';
import { startTestApp, type TestApp, testConfig } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { World } from '../support/world.js';

let folder: string;
let app: TestApp | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-boot-'));
});
afterEach(async () => {
  await app?.close();
  app = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe('the data directory', () => {
  const demo = (dataDir: string) => testConfig(dataDir, { mode: 'demo' });

  it('of a demo is made where there is none, and known again', async () => {
    const dataDir = join(folder, 'new', 'demo');
    await prepareDataDirectory(demo(dataDir));
    writeFileSync(join(dataDir, 'plumbline.sqlite'), '');
    await expect(prepareDataDirectory(demo(dataDir))).resolves.toBeUndefined();
  });

  it.each(['plumbline.sqlite', 'holiday.jpg'])('with a %s is refused by a demo, and left as it was', async (name) => {
    writeFileSync(join(folder, name), 'mine');
    await expect(prepareDataDirectory(demo(folder))).rejects.toThrow(
      /^PLUMBLINE_DATA_DIR .* is not the data directory of a demo[^\n]+$/,
    );
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('that can not be made stops the start with one line', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(prepareDataDirectory(testConfig(join(folder, 'file', 'data')))).rejects.toThrow(
      /^PLUMBLINE_DATA_DIR can not be used: [^\n]+$/,
    );
  });

  it.each(['server', 'demo'] as const)('that is a file stops the start of a %s with one line', async (mode) => {
    const file = join(folder, 'passwd');
    writeFileSync(file, 'mine');
    await expect(prepareDataDirectory(testConfig(file, { mode }))).rejects.toThrow(
      /^PLUMBLINE_DATA_DIR must be the path of a folder; [^\n]*passwd is a file\.$/,
    );
  });
});

describe('the start', () => {
  it('prints a set-up link as long as there is no organisation, a new one each time', async () => {
    app = await startTestApp();
    const [first, second] = [await prepareData(app.nest, app.config), await prepareData(app.nest, app.config)];
    expect(first[0]).toBe('Plumbline runs at http://127.0.0.1:3000');
    expect(first[1]).toMatch(/^Set it up within 24 hours: http:\/\/127\.0\.0\.1:3000\/setup\?token=[\w-]{43}$/);
    expect(second[1]).not.toBe(first[1]);
    await World.create(app);
    expect(await prepareData(app.nest, app.config)).toEqual(['Plumbline runs at http://127.0.0.1:3000']);
  });

  it('publishes rubrics that changed, and forgets answers kept for retries after a day', async () => {
    app = await startTestApp();
    const world = await World.create(app);
    const admin = await app.as(world.admin);
    const body = { name: 'Mo', email: 'mo@example.org', title: '', seniority: 3, roles: [] };
    await admin.post('/api/people', body).set('Idempotency-Key', 'one');
    app.clock.advanceHours(25);
    await admin.post('/api/people', { ...body, email: 'b@example.org' }).set('Idempotency-Key', 'two');
    await prepareData(app.nest, app.config);
    expect((await rowsOf(app, RubricVersionEntity)).map((one) => one.packId).sort()).toEqual([
      'agentic-ai-pm',
      'ai-lab-pm',
      'ai-pm',
    ]);
    expect((await rowsOf(app, IdempotencyKeyEntity)).map(({ key }) => key)).not.toContain('one');
  });

  it('of a demo refuses a database with a real organisation', async () => {
    app = await startTestApp();
    await World.create(app);
    await expect(prepareData(app.nest, testConfig(app.config.dataDir, { mode: 'demo' }))).rejects.toThrow(
      /is not the data directory of a demo/,
    );
    expect(await rowsOf(app, OrganisationEntity)).toHaveLength(1);
  });
});

describe('the web app', () => {
  const ask = (path: string) => request(app!.nest.getHttpServer()).get(path);
  beforeEach(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Plumbline</title>');
    writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, 'assets', 'index-BcD3fGh1.js'), 'export {};');
    app = await startTestApp({ config: { webRoot: folder } });
  });

  it.each(['/', '/setup?token=x', '/requisitions/1/calibration', '/people'])(
    'is served at its own route %s and asked for anew each time',
    async (path) => {
      const page = await ask(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain('<title>Plumbline</title>');
      expect(page.headers['cache-control']).toBe('no-cache');
      expect((await ask(path).set('If-None-Match', page.headers['etag']!)).status).toBe(304);
    },
  );

  it('has files that never change under their hashed names', async () => {
    const asset = await ask('/assets/index-BcD3fGh1.js');
    expect(asset.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
    });
    expect((await ask('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    '/assets/index-gone.js',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/favicon.png',
    '/api/x',
    '/api',
  ])('is not served at %s', async (path) => {
    const missing = await ask(path);
    expect(missing.status).toBe(404);
    expect(missing.headers['content-type']).toContain('application/problem+json');
  });
});

let letGo: () => void = () => undefined;

@Controller('slow')
class SlowController {
  @Get()
  @Public()
  read(): Promise<{ done: true }> {
    return new Promise((resolve) => {
      letGo = () => resolve({ done: true });
    });
  }
}

describe('the stop', () => {
  it('finishes what was accepted, says so, and takes nothing new', async () => {
    app = await startTestApp({ controllers: [SlowController] });
    const stopped: string[] = [];
    app.get(Lifecycle).register({ name: 'worker', start: () => undefined, stop: () => void stopped.push('worker') });
    const { port } = (app.nest.getHttpServer() as Server).address() as AddressInfo;
    const keepAlive = new HttpAgent({ keepAlive: true });
    const slow = fetchText(port, '/api/slow', keepAlive);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const end = stopGracefully(app.nest);
    const ready = await fetchText(port, '/api/health/ready');
    expect(ready).toMatchObject({ status: 503, connection: 'close' });
    expect(stopped).toEqual(['worker']);
    letGo();
    expect(await slow).toMatchObject({ status: 200, body: '{"done":true}', connection: 'close' });
    await end;
    await expect(fetchText(port, '/api/health/live')).rejects.toThrow(/ECONNREFUSED/);
    keepAlive.destroy();
  });
});

const fetchText = (
  port: number,
  path: string,
  agent?: HttpAgent,
): Promise<{ status: number; body: string; connection: string | undefined }> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode!, body, connection: answer.headers.connection }));
    }).on('error', reject);
  });
