import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonEntity } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { rowsOf } from '../support/rows-of.js';
import { World } from '../support/world.js';

const SEUN = {
  name: 'Seun Adeyemi',
  email: 'Seun@Northwind.example',
  title: 'Staff PM',
  seniority: 4,
  roles: ['recruiter'],
};

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
  const people = async () =>
    (await admin.get('/api/people')).body.people as {
      id: string;
      name: string;
      status: string;
      roles: string[];
      version: number;
    }[];

  it('are listed by name, without anything secret', async () => {
    await world.person('Zoe', { passwordHash: '$argon2id$secret' });
    const answer = await admin.get('/api/people');
    expect(answer.body.people.map((one: { name: string }) => one.name)).toEqual(['Ada Admin', 'Zoe']);
    expect(Object.keys(answer.body.people[0]).sort()).toEqual([
      'email',
      'id',
      'name',
      'roles',
      'seniority',
      'status',
      'title',
      'version',
    ]);
    expect(answer.text).not.toContain('argon2');
  });

  it('of another organisation do not exist', async () => {
    const other = await World.create(app, { name: 'Other' });
    expect(await people()).toHaveLength(1);
    expect(
      (await admin.patch(`/api/people/${other.admin.id}`, { name: 'Mine now' }).set('If-Match', '"1"')).status,
    ).toBe(404);
    expect((await admin.post(`/api/people/${other.admin.id}/invitation`)).status).toBe(404);
  });

  it('are read by recruiters, and by nobody without a role; changed by admins alone', async () => {
    const recruiter = await app.as(await world.person('Rae', { roles: ['recruiter'] }));
    const interviewer = await app.as(await world.person('Ivo'));
    expect((await recruiter.get('/api/people')).status).toBe(200);
    expect((await interviewer.get('/api/people')).status).toBe(404);
    expect((await app.anonymous.get('/api/people')).status).toBe(401);
    for (const agent of [recruiter, interviewer]) {
      expect((await agent.post('/api/people', SEUN)).status).toBe(404);
      expect((await agent.patch(`/api/people/${world.admin.id}`, { name: 'x' }).set('If-Match', '"1"')).status).toBe(
        404,
      );
      expect((await agent.post(`/api/people/${world.admin.id}/invitation`)).status).toBe(404);
      expect((await agent.post('/api/people/imports/preview', { csv: 'name,email\na,a@example.org' })).status).toBe(
        404,
      );
      expect((await agent.post('/api/people/imports', { csv: 'name,email\na,a@example.org' })).status).toBe(404);
    }
    expect(await rowsOf(app, PersonEntity)).toHaveLength(3);
  });

  describe('being changed', () => {
    it('keep what was not named', async () => {
      const mo = await world.person('Mo', { title: 'PM' });
      const answer = await admin
        .patch(`/api/people/${mo.id}`, { seniority: 5, roles: ['recruiter', 'admin'] })
        .set('If-Match', '"1"');
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        name: 'Mo',
        title: 'PM',
        seniority: 5,
        roles: ['admin', 'recruiter'],
        version: 2,
      });
      expect(answer.headers['etag']).toBe('"2"');
    });

    it('are not overwritten by somebody who saw an older version', async () => {
      const mo = await world.person('Mo');
      await admin.patch(`/api/people/${mo.id}`, { title: 'First' }).set('If-Match', '"1"');
      const stale = await admin.patch(`/api/people/${mo.id}`, { title: 'Second' }).set('If-Match', '"1"');
      expect(stale.status).toBe(412);
      expect(stale.body).toMatchObject({ type: 'urn:plumbline:error:PERSON.STALE', yourVersion: 1, currentVersion: 2 });
      expect((await rowsOf(app, PersonEntity, { id: mo.id }))[0]!.title).toBe('First');
    });

    it('need the version', async () => {
      expect((await admin.patch(`/api/people/${world.admin.id}`, { title: 'x' })).status).toBe(428);
      for (const bad of ['1', '*', '"x"', '"1", "2"']) {
        expect((await admin.patch(`/api/people/${world.admin.id}`, { title: 'x' }).set('If-Match', bad)).status).toBe(
          400,
        );
      }
    });

    it.each([
      [{ name: null }, '/name'],
      [{ email: 'new@example.org' }, '/email'],
      [{ status: 'invited' }, '/status'],
      [{ seniority: 6 }, '/seniority'],
    ])('are refused with %j', async (body, path) => {
      const answer = await admin.patch(`/api/people/${world.admin.id}`, body).set('If-Match', '"1"');
      expect(answer.status).toBe(422);
      expect(paths(answer.body)).toEqual([path]);
    });

    it('lose a role on their next request', async () => {
      const rae = await world.person('Rae', { roles: ['recruiter'] });
      const asRae = await app.as(rae);
      expect((await asRae.get('/api/people')).status).toBe(200);
      await admin.patch(`/api/people/${rae.id}`, { roles: [] }).set('If-Match', '"1"');
      expect((await asRae.get('/api/people')).status).toBe(404);
    });

    it('are signed out everywhere by their removal', async () => {
      const mo = await world.person('Mo', { passwordHash: 'x' });
      const asMo = await app.as(mo);
      expect((await asMo.get('/api/rubrics')).status).toBe(200);
      await admin.patch(`/api/people/${mo.id}`, { status: 'removed' }).set('If-Match', '"1"');
      expect((await asMo.get('/api/rubrics')).status).toBe(401);
      const back = await admin.patch(`/api/people/${mo.id}`, { status: 'active' }).set('If-Match', '"2"');
      expect(back.body.status).toBe('active');
      expect((await asMo.get('/api/rubrics')).status).toBe(401);
    });

    it('are invited again when they come back without a password', async () => {
      const ivo = await world.person('Ivo', { status: 'invited' });
      await admin.patch(`/api/people/${ivo.id}`, { status: 'removed' }).set('If-Match', '"1"');
      expect(
        (await admin.patch(`/api/people/${ivo.id}`, { status: 'active' }).set('If-Match', '"2"')).body.status,
      ).toBe('invited');
    });

    it.each([{ status: 'removed' }, { roles: [] }, { roles: ['recruiter'] }])(
      'can not leave nobody in charge: %j',
      async (body) => {
        await world.person('Invited Admin', { roles: ['admin'], status: 'invited' });
        const answer = await admin.patch(`/api/people/${world.admin.id}`, body).set('If-Match', '"1"');
        expect(answer.status).toBe(409);
        expect(answer.body.type).toBe('urn:plumbline:error:PERSON.LAST_ADMIN');
        expect((await people())[0]).toMatchObject({ roles: ['admin'], status: 'active', version: 1 });
      },
    );

    it('can not leave nobody in charge when two admins demote each other at once', async () => {
      const second = await world.person('Second Admin', { roles: ['admin'] });
      const asSecond = await app.as(second);
      const statuses = await Promise.all([
        admin
          .patch(`/api/people/${second.id}`, { roles: [] })
          .set('If-Match', '"1"')
          .then((answer) => answer.status),
        asSecond
          .patch(`/api/people/${world.admin.id}`, { roles: [] })
          .set('If-Match', '"1"')
          .then((answer) => answer.status),
      ]);
      expect(statuses).toContain(200);
      const left = (await rowsOf(app, PersonEntity)).length;
      expect(left).toBe(2);
      const admins = (await (await app.as(statuses[0] === 200 ? world.admin : second)).get('/api/people')).body.people;
      expect(admins.filter((one: { roles: string[] }) => one.roles.includes('admin'))).toHaveLength(1);
    });
  });
});
