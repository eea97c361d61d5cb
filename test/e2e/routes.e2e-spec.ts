import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import { PERMISSIONS } from '@app/contracts';
import { RequirePermission } from '../../apps/api/src/platform/permissions/index.js';
import { ROUTES } from '../matrix/routes.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type RegisteredRoute, registeredRoutes } from '../support/registered-routes.js';
import { World } from '../support/world.js';

const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;

describe('every route', () => {
  let app: TestApp;
  let registered: RegisteredRoute[];

  beforeAll(async () => {
    app = await startTestApp();
    registered = registeredRoutes(app);
  });
  afterAll(async () => {
    await app.close();
  });

  it('that the server answers belongs to a controller, and the other way round', () => {
    expect(registered.map(nameOf).sort()).toEqual([...app.routes].sort());
  });

  it('stands in the register of the matrix, and nothing else does', () => {
    expect(ROUTES.map(nameOf).sort()).toEqual(registered.map(nameOf).sort());
  });

  it('says who may knock, as the register does', () => {
    const inRegister = new Map(ROUTES.map((route) => [nameOf(route), route.permission]));
    for (const route of registered) {
      expect({ route: nameOf(route), permission: route.permission }).toEqual({
        route: nameOf(route),
        permission: inRegister.get(nameOf(route)),
      });
      expect(route.permission).toBeDefined();
    }
  });

  it('is closed without a session unless it is public', async () => {
    const world = await World.create(app);
    const ids = new Proxy({}, { get: () => 'some-id' });
    for (const route of ROUTES.filter(({ permission }) => permission !== 'public')) {
      const [sample] = route.samples({ ids, people: new Proxy({}, { get: () => world.admin }) } as never);
      const answer = await app.anonymous.send(route.method, sample!.path, {});
      expect({ route: nameOf(route), status: answer.status }).toEqual({ route: nameOf(route), status: 401 });
    }
  });

  it('asks for a permission that exists', () => {
    const known = new Set<string>([...Object.keys(PERMISSIONS), 'public']);
    for (const route of registered) expect(known).toContain(route.permission);
  });
});

@Controller('naked')
class NakedController {
  @Get()
  read(): string {
    return 'secret';
  }
  @Post()
  write(): string {
    return 'secret';
  }
  @Get('dressed')
  @RequirePermission('people:manage')
  dressed(): { open: true } {
    return { open: true };
  }
}

describe('a route that forgot its permission', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ controllers: [NakedController] });
  });
  afterAll(async () => {
    await app.close();
  });

  it('refuses everybody, the admin too, as if it did not exist', async () => {
    const admin = await app.as((await World.create(app)).admin);
    const refused = await admin.get('/api/naked');
    expect(refused.status).toBe(404);
    expect(refused.text).not.toContain('secret');
    expect((await admin.post('/api/naked')).status).toBe(404);
    expect((await app.anonymous.get('/api/naked')).status).toBe(401);
    // The control: the same controller answers where it says who may.
    expect((await admin.get('/api/naked/dressed')).body).toEqual({ open: true });
  });

  it('would be noticed by the test of the register', () => {
    const naked = registeredRoutes(app).filter(({ permission }) => permission === undefined);
    expect(naked.map(nameOf).sort()).toEqual(['GET /api/naked', 'POST /api/naked']);
  });
});
