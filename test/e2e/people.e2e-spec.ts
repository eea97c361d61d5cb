import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { IdempotencyKeyEntity, OneTimeLinkEntity, PersonEntity } from '@app/persistence';
import type { Agent } from '../support/agent.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { removeTemplateDatabase } from '../support/database.js';
import { rowsOf } from '../support/rows-of.js';
import { World } from '../support/world.js';

const SEUN = {
  name: 'Seun Adeyemi',
  email: 'Seun@Northwind.example',
  title: 'Staff PM',
  seniority: 4,
  roles: ['recruiter'],
};
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
  afterAll(removeTemplateDatabase);

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

  describe('being added', () => {
    it('are invited and can not sign in yet', async () => {
      const answer = await admin.post('/api/people', SEUN);
      expect(answer.status).toBe(201);
      expect(answer.headers['etag']).toBe('"1"');
      expect(answer.body).toEqual({
        id: expect.any(String),
        ...SEUN,
        email: 'seun@northwind.example',
        status: 'invited',
        version: 1,
      });
    });

    it('have one address each, whatever its capitals', async () => {
      await admin.post('/api/people', SEUN);
      const again = await admin.post('/api/people', { ...SEUN, email: 'SEUN@northwind.example' });
      expect(again.status).toBe(409);
      expect(paths(again.body)).toEqual(['/email']);
    });

    it.each([
      ['name', '', '/name'],
      ['name', 'x'.repeat(121), '/name'],
      ['email', 'seun', '/email'],
      ['name', 'Seun\nAdeyemi', '/name'],
      ['name', 'Seun \u202Eimeyeda', '/name'],
      ['email', 'se\u2066un@example.org', '/email'],
      ['title', 'Staff\tPM', '/title'],
      ['title', 'Staff \u0085PM', '/title'],
      ['title', 'x'.repeat(161), '/title'],
      ['title', null, '/title'],
      ['seniority', 0, '/seniority'],
      ['seniority', 2.5, '/seniority'],
      ['seniority', '3', '/seniority'],
      ['roles', ['boss'], '/roles'],
      ['roles', ['admin', 'admin'], '/roles'],
      ['roles', 'admin', '/roles'],
      ['salary', 1, '/salary'],
    ])('are refused with %s %j', async (field, value, path) => {
      const answer = await admin.post('/api/people', { ...SEUN, [field]: value });
      expect(answer.status).toBe(422);
      expect(paths(answer.body)).toEqual([path]);
      expect(await people()).toHaveLength(1);
    });

    it('once, however often the request is repeated with its key', async () => {
      const send = () => admin.post('/api/people', SEUN).set('Idempotency-Key', 'key-1');
      const [first, second] = [await send(), await send()];
      expect(first.status).toBe(201);
      expect(second.status).toBe(201);
      expect(second.body).toEqual(first.body);
      expect(second.headers['etag']).toBe('"1"');
      expect(second.headers['idempotency-replayed']).toBe('true');
      expect(await people()).toHaveLength(2);
    });

    it('once, when the same request arrives many times at the same moment', async () => {
      const statuses = await Promise.all(
        [1, 2, 3, 4, 5].map(() =>
          admin
            .post('/api/people', SEUN)
            .set('Idempotency-Key', 'key-1')
            .then((answer) => answer.status),
        ),
      );
      expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
      expect(statuses).toContain(201);
      expect(await people()).toHaveLength(2);
    });

    it('not at all with the key of another request', async () => {
      await admin.post('/api/people', SEUN).set('Idempotency-Key', 'key-1');
      const other = await admin
        .post('/api/people', { ...SEUN, email: 'b@example.org' })
        .set('Idempotency-Key', 'key-1');
      expect(other.status).toBe(422);
      expect(other.body.type).toBe('urn:plumbline:error:REQUEST.KEY_REUSED');
      expect((await admin.post('/api/people', SEUN).set('Idempotency-Key', 'two words')).status).toBe(400);
      expect(await people()).toHaveLength(2);
    });

    it('with a key that is free again after a refusal', async () => {
      await admin.post('/api/people', SEUN);
      const refused = await admin.post('/api/people', SEUN).set('Idempotency-Key', 'key-2');
      expect(refused.status).toBe(409);
      expect(await rowsOf(app, IdempotencyKeyEntity)).toEqual([]);
    });

    it('not again when the server died after saving and before answering', async () => {
      const body = { ...SEUN, name: 'Lost Answer' };
      const first = await admin.post('/api/people', body).set('Idempotency-Key', 'key-3');
      expect(first.status).toBe(201);
      // What a kill between the commit and the keeping of the answer leaves behind.
      await world.update(
        IdempotencyKeyEntity,
        { key: 'key-3' },
        { status: 'in_flight', responseStatus: null, responseBody: null },
      );
      const retry = await admin.post('/api/people', body).set('Idempotency-Key', 'key-3');
      expect(retry.status).toBe(409);
      expect(retry.body.type).toBe('urn:plumbline:error:REQUEST.ALREADY_APPLIED');
      expect((await people()).filter(({ name }) => name === 'Lost Answer')).toHaveLength(1);
    });

    it('with keys of their own: two admins may use the same one', async () => {
      const other = await app.as(await world.person('Second Admin', { roles: ['admin'] }));
      expect((await admin.post('/api/people', SEUN).set('Idempotency-Key', 'key-1')).status).toBe(201);
      expect(
        (await other.post('/api/people', { ...SEUN, email: 'c@example.org' }).set('Idempotency-Key', 'key-1')).status,
      ).toBe(201);
    });
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

  describe('pasted as a table', () => {
    const CSV =
      'name,email,title,seniority,roles\nSeun Adeyemi,seun@example.org,Staff PM,4,recruiter|compensation partner\n"Duarte, Catalina",cat@example.org,,,\n';

    it('are shown before anything is written, then written with a link each', async () => {
      const preview = await admin.post('/api/people/imports/preview', { csv: CSV });
      expect(preview.status).toBe(200);
      expect(preview.body).toEqual({
        rows: [
          { line: 2, action: 'create', summary: 'Add Seun Adeyemi (seun@example.org)', problems: [], changes: [] },
          { line: 3, action: 'create', summary: 'Add Duarte, Catalina (cat@example.org)', problems: [], changes: [] },
        ],
        counts: { create: 2, update: 0, skip: 0, error: 0 },
      });
      expect(await people()).toHaveLength(1);
      const done = await admin.post('/api/people/imports', { csv: CSV });
      expect(done.status).toBe(200);
      expect(done.body.invitations.map((one: { email: string }) => one.email)).toEqual([
        'seun@example.org',
        'cat@example.org',
      ]);
      expect(await people()).toMatchObject([
        { name: 'Ada Admin' },
        { name: 'Duarte, Catalina', roles: [], seniority: 3, status: 'invited' },
        { name: 'Seun Adeyemi', roles: ['compensation_partner', 'recruiter'], seniority: 4 },
      ]);
      const token = (done.body.invitations[0].url as string).split('/').at(-1)!;
      expect((await app.anonymous.get(`/api/invitations/${token}`)).body.name).toBe('Seun Adeyemi');
    });

    it('a second time change nothing, and only what differs', async () => {
      await admin.post('/api/people/imports', { csv: CSV });
      expect((await admin.post('/api/people/imports', { csv: CSV })).body).toMatchObject({
        counts: { create: 0, skip: 2 },
        invitations: [],
      });
      const changed = await admin.post('/api/people/imports', { csv: CSV.replace('Staff PM', 'Group PM') });
      expect(changed.body.counts).toEqual({ create: 0, update: 1, skip: 1, error: 0 });
      expect((await people())[2]).toMatchObject({ title: 'Group PM', version: 2 });
    });

    it('name every problem by its line and write nothing', async () => {
      await world.person('Rita Removed', { status: 'removed' });
      const csv =
        'email;name;roles;seniority\nx;;boss;9\na@example.org;Ann;;\n"a@example.org";"Ann\nAgain";;\nrita.removed@example.org;Rita;;\n';
      const preview = await admin.post('/api/people/imports/preview', { csv });
      expect(preview.body.rows.map(({ line, action }: { line: number; action: string }) => [line, action])).toEqual([
        [2, 'error'],
        [3, 'create'],
        [4, 'error'],
        [6, 'error'],
      ]);
      expect(preview.body.rows[0].problems).toHaveLength(4);
      const refused = await admin.post('/api/people/imports', { csv });
      expect(refused.status).toBe(422);
      expect(refused.body.errors.map((error: { message: string }) => error.message.split(':')[0])).toEqual([
        'Line 2',
        'Line 4',
        'Line 6',
      ]);
      expect(await people()).toHaveLength(2);
    });

    it.each([
      ['', /1 to 200000/],
      ['name,email', /no row/],
      ['name\nAnn', /'email' is missing/],
      ['name,email,shoe size\nAnn,a@example.org,38', /'shoe size' is not known/],
      ['name,email,name\nAnn,a@example.org,x', /twice/],
      ['"name,email\nAnn,a@example.org', /Line 1: A quotation mark/],
      [`name,email\n${'Ann,a@example.org\n'.repeat(501)}`, /At most 500/],
      ['x'.repeat(200_001), /1 to 200000/],
      [7, /1 to 200000/],
    ])('are refused when it is no such table', async (csv, message) => {
      for (const path of ['/api/people/imports/preview', '/api/people/imports']) {
        const answer = await admin.post(path, { csv });
        expect(answer.status).toBe(422);
        expect(answer.body.errors).toEqual([{ path: '/csv', message: expect.stringMatching(message) }]);
      }
    });

    it('keep what the table does not say of people who are there, and say what it changes', async () => {
      const rec = await world.person('Rec Ruiter', { roles: ['recruiter'], title: 'PM', seniority: 4 });
      const send = (end: string, csv: string) => admin.post(`/api/people/imports${end}`, { csv });
      for (const csv of [`name,email\nRec Ruiter,${rec.email}`, `name,email,title,roles\nRec Ruiter,${rec.email},,`]) {
        const [row] = (await send('/preview', csv)).body.rows;
        expect(row).toEqual({ line: 2, action: 'skip', summary: 'Rec Ruiter: no change', problems: [], changes: [] });
        expect((await send('', csv)).body.counts).toMatchObject({ update: 0, skip: 1 });
      }
      const titled = `name,email,title\nRec Ruiter,${rec.email},Lead`;
      expect((await send('/preview', titled)).body.rows[0].changes).toEqual(['title: PM -> Lead']);
      await send('', titled);
      const find = async () => (await people()).find((one) => one.id === rec.id);
      expect(await find()).toMatchObject({ title: 'Lead', seniority: 4, roles: ['recruiter'], version: 2 });
      const cleared = `name,email,roles\nRec Ruiter,${rec.email},none`;
      expect((await send('/preview', cleared)).body.rows[0].changes).toEqual(['roles: recruiter -> none']);
      await send('', cleared);
      expect(await find()).toMatchObject({ title: 'Lead', roles: [] });
    });

    it('show every other line when one can not be read, and are not imported', async () => {
      const csv =
        'name,email\nAnn,ann@example.org\nBo,bo@example.org,x,y,z\n"Cy,cy@example.org\nDi\u202E,di@example.org';
      const { body } = await admin.post('/api/people/imports/preview', { csv }).expect(200);
      expect(body.rows).toMatchObject([
        { line: 2, action: 'create' },
        { line: 3, action: 'error', problems: [expect.stringMatching(/has 5 cells/)] },
        { line: 4, action: 'error', problems: [expect.stringMatching(/not closed/)] },
        { line: 5, action: 'error', problems: [expect.stringMatching(/^name: .*U\+202E/)] },
      ]);
      const refused = await admin.post('/api/people/imports', { csv }).expect(422);
      expect(refused.body.errors.map((one: { message: string }) => one.message.split(':')[0])).toEqual([
        'Line 3',
        'Line 4',
        'Line 5',
      ]);
      expect(await people()).toHaveLength(1);
    });

    it('can not take the role from the last admin', async () => {
      const csv = `name,email,roles\nAda Admin,${world.admin.email},recruiter`;
      const { body: preview } = await admin.post('/api/people/imports/preview', { csv }).expect(200);
      expect(preview.rows).toMatchObject([
        {
          line: 2,
          action: 'error',
          problems: [expect.stringMatching(/last admin/)],
          changes: ['roles: admin -> recruiter'],
        },
      ]);
      const { body } = await admin.post('/api/people/imports', { csv }).expect(409);
      expect(body).toMatchObject({
        type: 'urn:plumbline:error:PERSON.LAST_ADMIN',
        errors: [{ path: '/csv', message: expect.stringMatching(/^Line 2: roles: /) }],
      });
      expect((await people())[0]!.roles).toEqual(['admin']);
    });
  });
});
