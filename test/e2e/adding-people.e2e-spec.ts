import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { IdempotencyKeyEntity } from '@app/persistence';
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
});
