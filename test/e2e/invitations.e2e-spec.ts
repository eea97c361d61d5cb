import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OneTimeLinkEntity } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { World } from '../support/world.js';

const PASSWORD = 'seven quiet llamas';

describe('people', () => {
  let app: TestApp;
  let world: World;
  let admin: Agent;

  beforeEach(async () => {
    app = await startTestApp();
    world = await World.create(app);
    admin = await app.as(world.admin);
  });
  afterEach(() => app.close());

  const paths = (body: { errors: { path: string }[] }): string[] => body.errors.map((error) => error.path);

  describe('being invited', () => {
    const invite = async (id: string): Promise<string> => {
      const answer = await admin.post(`/api/people/${id}/invitation`);
      expect(answer.status).toBe(201);
      expect(answer.body.expiresAt).toBe('2026-11-05T09:00:00.000Z');
      return /^http:\/\/127\.0\.0\.1:3000\/invitation\/([\w-]{43})$/.exec(answer.body.url as string)![1]!;
    };
    const accept = (token: string, password: unknown = PASSWORD) =>
      app.anonymous.post(`/api/invitations/${token}/acceptance`, { password });

    it('see whom the link is for, choose a password and are signed in', async () => {
      const ivo = await world.person('Ivo', { status: 'invited' });
      const token = await invite(ivo.id);
      expect((await app.anonymous.get(`/api/invitations/${token}`)).body).toEqual({
        name: 'Ivo',
        email: 'ivo@example.org',
        organisationName: 'Northwind Labs',
        expiresAt: '2026-11-05T09:00:00.000Z',
      });
      const accepted = await accept(token);
      expect(accepted.status).toBe(200);
      expect(accepted.body.me).toMatchObject({ id: ivo.id });
      expect(accepted.headers['set-cookie']).toBeDefined();
      expect((await app.anonymous.post('/api/session', { email: ivo.email, password: PASSWORD })).status).toBe(200);
      expect(JSON.stringify(await rowsOf(app, OneTimeLinkEntity))).not.toContain(token);
    });

    it('have a link that works once, for 72 hours, and only the newest', async () => {
      const ivo = await world.person('Ivo', { status: 'invited' });
      const older = await invite(ivo.id);
      const newer = await invite(ivo.id);
      expect((await app.anonymous.get(`/api/invitations/${older}`)).status).toBe(404);
      expect((await accept(older)).status).toBe(404);
      app.clock.advanceHours(72);
      expect((await accept(newer)).status).toBe(404);
      app.clock.advanceMs(-1);
      expect((await accept(newer)).status).toBe(200);
      const used = await accept(newer, 'another password of mine');
      expect(used.status).toBe(404);
      expect(used.body).toEqual((await accept('never-issued')).body);
    });

    it('are let in once when the link is opened twice at the same moment', async () => {
      const ivo = await world.person('Ivo', { status: 'invited' });
      const token = await invite(ivo.id);
      const statuses = await Promise.all([
        accept(token).then((a) => a.status),
        accept(token, 'another password of mine').then((a) => a.status),
      ]);
      expect(statuses.sort()).not.toEqual([200, 200]);
      expect(statuses).toContain(200);
    });

    it('keep the link when the password is refused', async () => {
      const ivo = await world.person('Ivo', { status: 'invited' });
      const token = await invite(ivo.id);
      for (const bad of ['short', 'x'.repeat(201), 7, null])
        expect(paths((await accept(token, bad)).body)).toEqual(['/password']);
      expect((await accept(token)).status).toBe(200);
    });

    it('can not come in after their removal', async () => {
      const ivo = await world.person('Ivo', { status: 'invited' });
      const token = await invite(ivo.id);
      await admin.patch(`/api/people/${ivo.id}`, { status: 'removed' }).set('If-Match', '"1"');
      expect((await app.anonymous.get(`/api/invitations/${token}`)).status).toBe(404);
      expect((await accept(token)).status).toBe(404);
      expect((await admin.post(`/api/people/${ivo.id}/invitation`)).status).toBe(409);
    });

    it('may set a new password when they forgot theirs; sessions of the old one end', async () => {
      const mo = await world.person('Mo', { passwordHash: 'x' });
      const asMo = await app.as(mo);
      expect((await accept(await invite(mo.id))).status).toBe(200);
      expect((await asMo.get('/api/rubrics')).status).toBe(401);
    });
  });
});
